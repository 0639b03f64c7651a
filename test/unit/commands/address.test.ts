import { describe, expect, it } from 'vitest';
import { commandAddress } from '../../../app/commands/address.ts';

const address = (platform: NodeJS.Platform, environment: Record<string, string>, demo = false) =>
	commandAddress({ platform, environment, user: '1000', demo });

describe('the address for commands', () => {
	it('is in the runtime folder of the session on Linux', () => {
		expect(address('linux', { XDG_RUNTIME_DIR: '/run/user/1000' })).toEqual({
			path: '/run/user/1000/baton/baton.sock',
			folder: '/run/user/1000/baton',
		});
	});

	it('is in the person’s own temporary folder on macOS', () => {
		expect(address('darwin', { TMPDIR: '/var/folders/xy/T/', XDG_RUNTIME_DIR: '/run' })).toEqual({
			path: '/var/folders/xy/T/baton/baton.sock',
			folder: '/var/folders/xy/T/baton',
		});
	});

	it.each([
		['is not set', {}],
		['is empty', { XDG_RUNTIME_DIR: '' }],
		['is relative', { XDG_RUNTIME_DIR: 'run' }],
		['is too long for a socket', { XDG_RUNTIME_DIR: `/${'x'.repeat(100)}` }],
		['is too long in bytes', { XDG_RUNTIME_DIR: `/${'語'.repeat(34)}` }],
	])('is in a folder of one’s own under /tmp where the runtime folder %s', (_, environment) => {
		expect(address('linux', environment)).toEqual({
			path: '/tmp/baton-1000/baton.sock',
			folder: '/tmp/baton-1000',
		});
	});

	it('is a pipe of that person on Windows, whatever the name', () => {
		const { path, folder } = commandAddress({
			platform: 'win32',
			environment: {},
			user: 'Ada Quill\\x/..',
			demo: false,
		});
		expect(path).toBe(String.raw`\\.\pipe\baton-Ada%20Quill%5Cx%2F..`);
		expect(folder).toBeNull();
	});

	it.each(['linux', 'darwin', 'win32'] as const)('is another one for the demo on %s', (platform) => {
		expect(address(platform, {}, true).path).not.toBe(address(platform, {}).path);
	});
});
