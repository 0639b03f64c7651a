import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, dialog } from 'electron';
import type { FileSaving } from '../bridge/contract.ts';

/**
 * Asks the person where a file shall go, and writes it there, readable by them alone where it is new. The popover is
 * held meanwhile: it would go away as soon as the dialog has the focus.
 */
export function createFileSaver(holdPopover: (held: boolean) => void) {
	return async (suggestedName: string, text: string): Promise<FileSaving> => {
		holdPopover(true);
		try {
			const defaultPath = join(app.getPath('documents'), suggestedName);
			const { canceled, filePath } = await dialog.showSaveDialog({ defaultPath });
			return canceled ? { saved: false, why: 'cancelled' } : await written(filePath, text);
		} finally {
			holdPopover(false);
		}
	};
}

async function written(path: string, text: string): Promise<FileSaving> {
	try {
		await writeFile(path, text, { mode: 0o600 });
		return { saved: true };
	} catch {
		// A full disk, or a folder that is not theirs: the person has to choose another place either way.
		return { saved: false, why: 'notWritable' };
	}
}
