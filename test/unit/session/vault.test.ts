import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Credentials } from '../../../app/session/credentials.ts';
import { createVault } from '../../../app/session/vault.ts';
import type { Settings } from '../../../app/settings/schema.ts';
import { openFileDocument } from '../../support/file-document.ts';
import { createKeySealer, type KeySealer } from '../../support/key-sealer.ts';

const credentials: Credentials = {
	clientId: '0123456789abcdef0123456789abcdef',
	refreshToken: 'secret-refresh',
	scope: 'user-library-read',
	consentAt: 1_700_000_000_000,
	accessToken: 'secret-access',
	renewAt: 1_700_000_003_540,
};

let folder: string;
let path: string;
let sealer: KeySealer;
let choice: Settings['tokenStorage'];

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'baton-vault-'));
	path = join(folder, 'session.json');
	sealer = createKeySealer();
	choice = 'ask';
});
afterEach(() => rmSync(folder, { recursive: true }));

/** As after a start of the program. */
const open = () => createVault(openFileDocument(path), sealer, () => choice);
const fileText = () => readFileSync(path, 'utf8');

describe('the vault', () => {
	it('is empty at first', async () => {
		expect(await open().load()).toEqual({ kind: 'empty' });
	});

	it('gives back after a restart what was stored, and shows nothing of it in the file', async () => {
		expect(await open().store(credentials)).toEqual({ keptIn: 'disk', undecided: false });
		expect(fileText()).not.toMatch(/secret|0123456789abcdef|library/);
		expect(await open().load()).toEqual({ kind: 'credentials', credentials, sealAgain: false });
	});

	it('says when the key was rotated', async () => {
		await open().store(credentials);
		sealer.rotate();
		expect(await open().load()).toMatchObject({ kind: 'credentials', sealAgain: true });
	});

	it('keeps the newest of two that are stored at once', async () => {
		const vault = open();
		await Promise.all([vault.store(credentials), vault.store({ ...credentials, refreshToken: 'newer' })]);
		expect(await open().load()).toMatchObject({ credentials: { refreshToken: 'newer' } });
	});

	it('does not write what was being sealed when all was forgotten', async () => {
		const vault = open();
		const storing = vault.store(credentials);
		vault.clear();
		await storing;
		expect(fileText()).toBe('{}');
	});

	it('does not bring back what was forgotten while it was being read', async () => {
		await open().store(credentials);
		const vault = open();
		const loading = vault.load();
		vault.clear();
		expect(await loading).toEqual({ kind: 'empty' });
	});

	it.each<[string, (content: string) => string]>([
		['truncated', (content) => content.slice(0, content.length / 2)],
		[
			'with one character changed',
			(content) => content.replace(/.(?=.{9}$)/, (c) => (c === 'A' ? 'B' : 'A')),
		],
		['that is no JSON', () => 'sealed'],
		['that is a list', () => '[1]'],
		['that is null', () => 'null'],
		['with another field', () => '{"token": "secret"}'],
		['with a number for what is sealed', () => '{"sealed": 1}'],
		['with nothing sealed', () => '{"sealed": ""}'],
		['with the unsealed of wrong types', () => '{"open": {"refreshToken": 1}}'],
		['with a client id that is none', () => JSON.stringify({ open: { ...credentials, clientId: 'x' } })],
		[
			'with a token that breaks a header',
			() => JSON.stringify({ open: { ...credentials, refreshToken: 'a\nb' } }),
		],
	])('sets a file aside %s', async (_, damage) => {
		await open().store(credentials);
		const damaged = damage(fileText());
		writeFileSync(path, damaged);
		const content = await open().load();
		expect(content).toEqual({ kind: 'unreadable', keptAs: `${path}.broken` });
		expect(readFileSync(`${path}.broken`, 'utf8')).toBe(damaged);
		expect(await open().load()).toEqual({ kind: 'empty' });
	});

	it('sets aside what was sealed by somebody else, or holds something else', async () => {
		await open().store(credentials);
		sealer = createKeySealer();
		expect(await open().load()).toMatchObject({ kind: 'unreadable' });
		writeFileSync(path, JSON.stringify({ sealed: await sealer.seal('{"refreshToken": 1}') }));
		expect(await open().load()).toMatchObject({ kind: 'unreadable' });
	});

	describe('without a keyring', () => {
		beforeEach(() => sealer.setProtection('none'));

		it.each<[Settings['tokenStorage'], object, object]>([
			['ask', { keptIn: 'session', undecided: true }, { kind: 'empty' }],
			['session', { keptIn: 'session', undecided: false }, { kind: 'empty' }],
			['disk', { keptIn: 'disk', undecided: false }, { kind: 'credentials', credentials, sealAgain: false }],
		])('does as the person chose: %s', async (chosen, stored, afterRestart) => {
			choice = chosen;
			expect(await open().store(credentials)).toEqual(stored);
			expect(await open().load()).toEqual(afterRestart);
		});

		it('removes from disk what is to be kept for the session only', async () => {
			choice = 'disk';
			const vault = open();
			await vault.store(credentials);
			choice = 'session';
			await vault.store(credentials);
			expect(fileText()).toBe('{}');
		});

		it('asks for sealing once there is a keyring', async () => {
			choice = 'disk';
			await open().store(credentials);
			sealer.setProtection('keyring');
			expect(await open().load()).toEqual({ kind: 'credentials', credentials, sealAgain: true });
		});
	});

	it('keeps for the session what cannot be sealed or written', async () => {
		sealer.setLocked(true);
		expect(await open().store(credentials)).toEqual({ keptIn: 'session', undecided: false });
		sealer.setLocked(false);
		const vault = open();
		rmSync(folder, { recursive: true });
		expect(await vault.store(credentials)).toEqual({ keptIn: 'session', undecided: false });
		expect(() => vault.clear()).toThrow();
		folder = mkdtempSync(join(tmpdir(), 'baton-vault-'));
	});
});
