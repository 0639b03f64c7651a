import { expect, it, vi } from 'vitest';
import { electronSealer } from '../../../app/desktop/sealer.ts';
import { keyring } from './electron-stand-in.ts';

vi.mock('electron', () => import('./electron-stand-in.ts'));

it.each([
	['linux', 'gnome_libsecret', true, 'keyring'],
	['linux', 'kwallet6', true, 'keyring'],
	['linux', 'kwallet6', false, 'none'],
	['linux', 'basic_text', true, 'none'],
	['linux', 'unknown', true, 'none'],
	['darwin', 'unknown', true, 'keyring'],
	['darwin', 'unknown', false, 'none'],
	['win32', 'unknown', true, 'keyring'],
] as const)(
	'on %s with %s, available: %s, protects by %s',
	async (platform, backend, available, expected) => {
		Object.assign(keyring, { backend, available });
		expect(await electronSealer(platform).protection()).toBe(expected);
	},
);

it('seals to plain text that only the keyring reads', async () => {
	const sealer = electronSealer('linux');
	const sealed = await sealer.seal('a token');
	expect(sealed).toMatch(/^[A-Za-z0-9+/]+=*$/);
	expect(sealed).not.toBe(Buffer.from('a token').toString('base64'));
	expect(await sealer.unseal(sealed)).toEqual({ text: 'a token', sealAgain: true });
});
