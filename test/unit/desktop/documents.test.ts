import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDocument } from '../../../app/desktop/documents.ts';
import { createFakeClock } from '../../support/fake-clock.ts';

// All that electron-store takes from Electron; the folder is always given, so none of it decides where files are.
vi.mock('electron', () => ({
	default: { app: { getPath: () => tmpdir(), getVersion: () => '1.0.0' }, ipcMain: { on: () => {} } },
}));

const clock = createFakeClock(Date.UTC(2026, 10, 21, 12, 30, 15, 7));
const keptName = 'settings.broken-2026-11-21T12-30-15-007Z.json';

let folder: string;
let path: string;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'baton-documents-'));
	path = join(folder, 'settings.json');
});
afterEach(() => rm(folder, { recursive: true }));

const open = () => openDocument('settings', folder, clock);
const modeOf = async (file: string): Promise<number> => (await stat(file)).mode & 0o777;

it('is an empty object before anything was written', () => {
	const document = open();
	expect(document.read()).toEqual({});
	expect(document.setAsideOnOpening).toBeNull();
});

it('gives back what was written, also to the next start', () => {
	const document = open();
	document.write({ theme: 'dark', hotkeys: { next: null } });
	expect(document.read()).toEqual({ theme: 'dark', hotkeys: { next: null } });
	expect(open().read()).toEqual({ theme: 'dark', hotkeys: { next: null } });
});

it('replaces as a whole', () => {
	open().write({ a: 1, b: 2 });
	open().write({ a: 1 });
	expect(open().read()).toEqual({ a: 1 });
});

it('takes keys with dots as they are', () => {
	open().write({ 'a.b': 1 });
	expect(open().read()).toEqual({ 'a.b': 1 });
});

it('makes its folder', () => {
	const deeper = join(folder, 'not', 'yet');
	openDocument('settings', deeper, clock).write({ a: 1 });
	expect(openDocument('settings', deeper, clock).read()).toEqual({ a: 1 });
});

it('leaves no draft behind', async () => {
	open().write({ a: 1 });
	expect(await readdir(folder)).toEqual(['settings.json']);
});

describe.skipIf(process.platform === 'win32')('the file', () => {
	it('is readable by its owner only', async () => {
		open().write({ a: 1 });
		expect(await modeOf(path)).toBe(0o600);
	});

	it('is closed to others on opening', async () => {
		await writeFile(path, '{"a":1}', { mode: 0o644 });
		expect(open().read()).toEqual({ a: 1 });
		expect(await modeOf(path)).toBe(0o600);
	});
});

describe('a file that cannot be read', () => {
	it.each([
		['empty', ''],
		['truncated', '{"theme":"da'],
		['not JSON', 'theme = dark'],
		['zeroes', '\0'.repeat(64)],
		['an array', '[{"theme":"dark"}]'],
		['a text', '"dark"'],
		['a number', '7'],
		['null', 'null'],
	])('is kept under another name: %s', async (_name, content) => {
		await writeFile(path, content);
		const document = open();
		expect(document.setAsideOnOpening).toBe(keptName);
		expect(document.read()).toEqual({});
		expect(await readFile(join(folder, keptName), 'utf8')).toBe(content);
		document.write({ a: 1 });
		expect(open().read()).toEqual({ a: 1 });
		expect(await readFile(join(folder, keptName), 'utf8')).toBe(content);
	});

	it('is kept even when it is a folder', async () => {
		await mkdir(path);
		expect(open().setAsideOnOpening).toBe(keptName);
		expect(await readdir(folder)).toEqual([keptName]);
	});

	it('does not take the place of one that was kept before', async () => {
		await writeFile(path, 'first');
		open();
		await writeFile(path, 'second');
		expect(open().setAsideOnOpening).toBe(keptName.replace('.json', '-2.json'));
		expect(await readFile(join(folder, keptName), 'utf8')).toBe('first');
	});
});

it('reads a file that an editor has saved with a byte order mark', async () => {
	await writeFile(path, '\uFEFF{"a":1}');
	expect(open().read()).toEqual({ a: 1 });
});

describe('setting aside', () => {
	it('keeps the file and begins an empty one', async () => {
		const document = open();
		document.write({ theme: 7 });
		expect(document.setAside()).toBe(keptName);
		expect(document.read()).toEqual({});
		expect(JSON.parse(await readFile(join(folder, keptName), 'utf8'))).toEqual({ theme: 7 });
		document.write({ theme: 'dark' });
		expect(open().read()).toEqual({ theme: 'dark' });
	});

	it('does without a file that somebody has deleted', async () => {
		const document = open();
		document.write({ a: 1 });
		await rm(path);
		expect(() => document.setAside()).not.toThrow();
		expect(document.read()).toEqual({});
	});
});
