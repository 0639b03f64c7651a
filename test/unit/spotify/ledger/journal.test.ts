import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createJournal, readJournal } from '../../../../app/spotify/ledger/journal.ts';
import type { LedgerFile } from '../../../../app/spotify/ledger/ledger-file.ts';
import { memoryLedgerFile } from '../../../../app/spotify/ledger/memory-ledger-file.ts';
import { formatLine, parseLines } from '../../../../app/spotify/ledger/record-lines.ts';
import type { LedgerRecord } from '../../../../app/spotify/ledger/records.ts';
import { type FailingFile, failingFile } from './failing-file.ts';
import { sentAt } from './sent.ts';

const line = (atMs: number): string => `${formatLine(sentAt(atMs))}\n`;

beforeEach(() => {
	vi.spyOn(console, 'warn').mockImplementation(() => {});
});

describe('reading', () => {
	it('finds nothing at the first start', () => {
		expect(readJournal(memoryLedgerFile())).toEqual({ records: [], damaged: false });
	});

	it('finds what was kept', () => {
		expect(readJournal(memoryLedgerFile(line(1)))).toEqual({ records: [sentAt(1)], damaged: false });
	});

	it('leaves a file in place of which some lines make sense', () => {
		const file = memoryLedgerFile(`garbage\n${line(1)}`);
		expect(readJournal(file)).toEqual({ records: [sentAt(1)], damaged: true });
		expect(file.read()).toBe(`garbage\n${line(1)}`);
	});

	it.each([
		['without a line that makes sense', 'garbage\n'],
		['of zeroes', '\0'.repeat(4096)],
		['of another kind', '{"sent":[]}'],
	])('sets a file %s aside, and says so', (_name, text) => {
		const file = memoryLedgerFile(text);
		expect(readJournal(file)).toEqual({ records: [], damaged: true });
		expect(file.read()).toBe('');
		expect(console.warn).toHaveBeenCalledOnce();
	});

	it('survives a file that can neither be read nor set aside', () => {
		const denied = (): never => {
			throw new Error('EACCES: permission denied, open');
		};
		const file: LedgerFile = { ...memoryLedgerFile(), read: denied, setAside: denied };
		expect(readJournal(file)).toEqual({ records: [], damaged: true });
	});
});

describe('keeping', () => {
	let file: FailingFile;
	let all: LedgerRecord[];

	function openJournal() {
		const journal = createJournal(file, () => all);
		journal.rewrite();
		return {
			...journal,
			add(atMs: number) {
				all.push(sentAt(atMs));
				journal.add(sentAt(atMs));
			},
		};
	}
	const onDisk = () => parseLines(file.read());

	beforeEach(() => {
		file = failingFile();
		all = [];
	});

	it('adds line by line', () => {
		const journal = openJournal();
		for (let atMs = 1; atMs <= 100; atMs += 1) journal.add(atMs);
		expect(onDisk()).toEqual({ records: all, damaged: false });
		expect(file.replaced).toBe(1);
	});

	it('rewrites a file that has grown long, without what is no longer wanted', () => {
		const journal = openJournal();
		for (let atMs = 1; atMs <= 10_000; atMs += 1) {
			journal.add(atMs);
			all = all.slice(-5);
		}
		expect(onDisk().records.length).toBeLessThan(2_100);
		expect(onDisk().records.slice(-5)).toEqual(all);
		expect(file.replaced).toBeLessThan(10);
	});

	it('never throws on a full disk, and says it once', () => {
		const journal = openJournal();
		file.isFull = true;
		for (let atMs = 1; atMs <= 5; atMs += 1) journal.add(atMs);
		expect(console.warn).toHaveBeenCalledOnce();
	});

	it('makes up for everything as soon as the disk has room again', () => {
		const journal = openJournal();
		journal.add(1);
		file.isFull = true;
		journal.add(2);
		journal.add(3);
		// Half a line hangs at its end, and nothing may be glued to it.
		expect(onDisk()).toEqual({ records: [sentAt(1)], damaged: false });
		file.isFull = false;
		journal.add(4);
		journal.add(5);
		expect(onDisk()).toEqual({ records: [1, 2, 3, 4, 5].map((atMs) => sentAt(atMs)), damaged: false });
	});
});
