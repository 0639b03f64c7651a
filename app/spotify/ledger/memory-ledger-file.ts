import type { LedgerFile } from './ledger-file.ts';

/** A ledger that is gone when Baton quits, for the demo: its Spotify forgets as well. */
export function memoryLedgerFile(text = ''): LedgerFile {
	let content = text;
	return {
		read: () => content,
		append(line) {
			content += `${line}\n`;
		},
		replace(next) {
			content = next;
		},
		setAside() {
			content = '';
		},
		close() {},
	};
}
