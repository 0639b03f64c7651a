import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LedgerFile, openLedgerFile } from '../../../../app/spotify/ledger/ledger-file.ts';

let folder: string;
let path: string;
let file: LedgerFile;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'baton-ledger-'));
	path = join(folder, 'ledger.jsonl');
	file = openLedgerFile(path);
});
afterEach(() => {
	file.close();
	rmSync(folder, { recursive: true });
});

it('is empty before anything was written, and makes nothing', () => {
	expect(file.read()).toBe('');
	expect(readdirSync(folder)).toEqual([]);
});

it('appends line by line, visible to others at once', () => {
	file.append('one');
	expect(readFileSync(path, 'utf8')).toBe('one\n');
	file.append('zwei · 二');
	expect(openLedgerFile(path).read()).toBe('one\nzwei · 二\n');
});

it('goes on at the end of what was there', () => {
	writeFileSync(path, 'one\n');
	file.append('two');
	expect(file.read()).toBe('one\ntwo\n');
});

it('replaces everything, and appends to what is new', () => {
	file.append('old');
	file.replace('new\n');
	file.append('newer');
	expect(file.read()).toBe('new\nnewer\n');
	expect(readdirSync(folder)).toEqual(['ledger.jsonl']);
});

it('makes its folder', () => {
	const deeper = openLedgerFile(join(folder, 'not', 'yet', 'ledger.jsonl'));
	deeper.replace('one\n');
	expect(deeper.read()).toBe('one\n');
});

it('takes the place of a draft that a crash has left', () => {
	writeFileSync(`${path}.new`, 'half of someth');
	file.replace('whole\n');
	expect(file.read()).toBe('whole\n');
});

it('can be used again after it was closed', () => {
	file.append('one');
	file.close();
	file.close();
	file.append('two');
	expect(file.read()).toBe('one\ntwo\n');
});

describe.skipIf(process.platform === 'win32')('is readable by its owner only', () => {
	const mode = (): number => statSync(path).mode & 0o777;

	it('when it was begun by a line', () => {
		file.append('one');
		expect(mode()).toBe(0o600);
	});

	it('when it took the place of one that was open to others', () => {
		writeFileSync(path, 'old\n', { mode: 0o644 });
		file.replace('new\n');
		expect(mode()).toBe(0o600);
	});
});

describe('set aside', () => {
	it('is kept under another name, and begins anew', () => {
		file.append('garbage');
		file.setAside();
		expect(file.read()).toBe('');
		file.append('one');
		expect(file.read()).toBe('one\n');
		expect(readFileSync(`${path}.broken`, 'utf8')).toBe('garbage\n');
	});

	it('keeps only the newest', () => {
		file.append('first');
		file.setAside();
		file.append('second');
		file.setAside();
		expect(readFileSync(`${path}.broken`, 'utf8')).toBe('second\n');
		expect(readdirSync(folder)).toEqual(['ledger.jsonl.broken']);
	});
});

describe('where a folder is in its place', () => {
	beforeEach(() => mkdirSync(path));

	it.each<[string, (file: LedgerFile) => void]>([
		['reading', (file) => file.read()],
		['appending', (file) => file.append('one')],
		['replacing', (file) => file.replace('one\n')],
	])('%s throws', (_name, use) => {
		expect(() => use(file)).toThrow();
	});

	it('it works again once that was set aside', () => {
		file.setAside();
		file.append('one');
		expect(file.read()).toBe('one\n');
	});
});
