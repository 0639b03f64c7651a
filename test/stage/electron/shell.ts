import type * as Electron from 'electron';
import { desktop } from '../desktop/desktop.ts';

/** The page lists what was opened as links: only a press of the person's can open a tab. */
export const shell = {
	async openExternal(url) {
		if (!/^https?:/.test(url)) throw new Error('The stage has a browser only: the link is not for one.');
		desktop.change({ links: [...desktop.state().links, url] });
	},
	openPath: async () => 'The stage has no file manager.',
	showItemInFolder() {},
	beep() {},
} satisfies Partial<Electron.Shell>;
