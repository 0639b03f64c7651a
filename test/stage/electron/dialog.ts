import type * as Electron from 'electron';

/** The stage has no dialogs: what one would say goes to the terminal. */
export const dialog = {
	showErrorBox(title, content) {
		console.error(`${title}\n${content}`);
	},
} satisfies Partial<Electron.Dialog>;
