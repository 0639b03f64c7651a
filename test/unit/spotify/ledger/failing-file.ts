import type { LedgerFile } from '../../../../app/spotify/ledger/ledger-file.ts';
import { memoryLedgerFile } from '../../../../app/spotify/ledger/memory-ledger-file.ts';

/** A file on a disk that can be full, on which half of a line may still fit. */
export interface FailingFile extends LedgerFile {
	isFull: boolean;
	/** How often something was written as a whole, or would have been. */
	replaced: number;
}

export function failingFile(text = ''): FailingFile {
	const file = memoryLedgerFile(text);
	const full = (): Error => new Error('ENOSPC: no space left on device, write');
	return {
		...file,
		isFull: false,
		replaced: 0,
		append(line) {
			if (!this.isFull) return file.append(line);
			file.replace(file.read() + line.slice(0, line.length / 2));
			throw full();
		},
		replace(next) {
			this.replaced += 1;
			if (this.isFull) throw full();
			file.replace(next);
		},
	};
}
