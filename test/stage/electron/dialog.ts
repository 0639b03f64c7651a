import type * as Electron from 'electron';
import { flags } from '../process/flags.ts';

/** The stage has no dialogs: what one would say goes to the terminal, and what one would ask is told beforehand. */
export const dialog = {
	showErrorBox(title, content) {
		console.error(`${title}\n${content}`);
	},
	async showSaveDialog() {
		return { canceled: flags.saveTo === null, filePath: flags.saveTo ?? '' };
	},
} satisfies Partial<Electron.Dialog>;
