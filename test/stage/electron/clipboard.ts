import type * as Electron from 'electron';
import { desktop } from '../desktop/desktop.ts';

/** The stage's own, so that no test touches the person's. */
export const clipboard = {
	async writeText(text) {
		desktop.change({ clipboard: text });
	},
	readText: async () => desktop.state().clipboard,
	clear() {
		desktop.change({ clipboard: '' });
	},
} satisfies Partial<Electron.Clipboard>;
