import type { LedgerFile } from './ledger-file.ts';
import { formatLine, parseLines } from './record-lines.ts';
import type { LedgerRecord } from './records.ts';

/** Keeps records on disk as they come. Never throws: where the disk fails, they live on in memory. */
export interface Journal {
	/** Keeps a record that `all` already holds: by one more line, or by rewriting where that is due. */
	add(record: LedgerRecord): void;
	/** Replaces what is on disk by `all`, as when each of them has changed. */
	rewrite(): void;
}

/** What an earlier run has left. */
export interface Found {
	readonly records: readonly LedgerRecord[];
	/** True when more was there that could not be read. */
	readonly damaged: boolean;
}

/** Together with a day's records this bounds the file to well below a megabyte. */
const MOST_ADDED_LINES = 2_000;

/** A file that makes no sense at all is set aside. */
export function readJournal(file: LedgerFile): Found {
	try {
		const text = file.read();
		const found = parseLines(text);
		if (text === '' || found.records.length > 0) return found;
	} catch {
		// Not readable, or not even a file; what is said about it below holds for both.
	}
	console.warn('What was sent to Spotify before could not be read; the ledger begins anew.');
	try {
		file.setAside();
	} catch {
		// Then it is replaced, if the disk lets it.
	}
	return { records: [], damaged: true };
}

/** `all` gives everything that is to be kept. */
export function createJournal(file: LedgerFile, all: () => readonly LedgerRecord[]): Journal {
	let added = 0;
	/** False after a write that failed, which may have left half a line. */
	let inStep = false;
	let reported = false;

	function attempt(write: () => void): void {
		try {
			write();
			inStep = true;
		} catch {
			inStep = false;
			// It counts in memory all the same; only a restart could forget it.
			if (!reported) console.warn('What is sent to Spotify cannot be kept on disk.');
			reported = true;
		}
	}

	function rewrite(): void {
		attempt(() => {
			file.replace(
				all()
					.map((record) => `${formatLine(record)}\n`)
					.join(''),
			);
			added = 0;
		});
	}

	return {
		rewrite,
		add(record) {
			if (!inStep || added >= MOST_ADDED_LINES) {
				rewrite();
				return;
			}
			attempt(() => file.append(formatLine(record)));
			added += 1;
		},
	};
}
