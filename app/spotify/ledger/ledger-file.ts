import { closeSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** A text file of lines, readable by its owner only. All of its functions throw what the disk throws. */
export interface LedgerFile {
	/** All of it; empty where there is no file. */
	read(): string;
	/** Adds a line. Once this returns, the line is the system's and outlives the process, however that ends. */
	append(line: string): void;
	/** Puts `text` in the place of all that was there: at any moment the file holds either the one or the other. */
	replace(text: string): void;
	/** Keeps the file under another name, in the place of one that was kept before. */
	setAside(): void;
	/** Lets go of the file until it is used again. */
	close(): void;
}

const OWNER_ONLY = 0o600;

/** Nothing is opened or made before it is used. */
export function openLedgerFile(path: string): LedgerFile {
	/** Kept open, because opening costs more than the line. */
	let descriptor: number | null = null;

	function close(): void {
		if (descriptor === null) return;
		const closing = descriptor;
		descriptor = null;
		closeSync(closing);
	}

	return {
		read() {
			try {
				return readFileSync(path, 'utf8');
			} catch (error) {
				if (isMissing(error)) return '';
				throw error;
			}
		},
		append(line) {
			descriptor ??= openSync(path, 'a', OWNER_ONLY);
			const bytes = Buffer.from(`${line}\n`);
			// On a full disk the beginning of it may still fit.
			if (writeSync(descriptor, bytes) < bytes.length) throw new Error('The line was cut short');
		},
		replace(text) {
			// Windows replaces no file that is open.
			close();
			const draft = `${path}.new`;
			mkdirSync(dirname(path), { recursive: true });
			// Without the flush a power cut can leave an empty file behind the new name.
			writeFileSync(draft, text, { mode: OWNER_ONLY, flush: true });
			renameSync(draft, path);
		},
		setAside() {
			close();
			renameSync(path, `${path}.broken`);
		},
		close,
	};
}

const isMissing = (error: unknown): boolean =>
	error instanceof Error && 'code' in error && error.code === 'ENOENT';
