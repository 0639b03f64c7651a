import { join } from 'node:path';
import { app, type BrowserWindow, nativeImage } from 'electron';
import type { Cancel } from '../../clock.ts';
import type { Intent } from '../../intents.ts';
import type { Messages } from '../../messages/en.ts';
import { ownProgram } from '../../own-program.ts';
import type { AppState } from '../../state.ts';
import { derived, type Readable } from '../../store.ts';
import type { Popover } from '../popover.ts';
import { jumpList } from './jump-list.ts';
import { type ThumbnailButton, thumbnailButtons, thumbnailIconFile } from './thumbnail-buttons.ts';

interface TaskbarOptions {
	/** Of the icons that `thumbnailIconFile` names, absolute. */
	readonly iconsFolder: string;
	readonly state: Readable<AppState>;
	readonly messages: Readable<Messages>;
	readonly popover: Pick<Popover, 'setFace' | 'onWindowShown' | 'show'>;
	/** Whether Baton's window shall open by itself. */
	readonly opens: boolean;
	readonly perform: (intent: Intent) => void;
}

/**
 * Baton in the taskbar of Windows: the jump list of its icon, wherever that is pinned; and, for who wants Baton as a
 * window there, buttons below its preview. A popover has no place in the taskbar, and so no preview.
 */
export function showInTaskbar(options: TaskbarOptions): Cancel {
	const { iconsFolder, state, messages, popover, opens, perform } = options;
	let window: BrowserWindow | null = null;
	let shown = '';

	function offerTasks(): void {
		// The demo shares its name in the taskbar with the real thing, whose list that is.
		if (state.get().demo) return;
		const result = app.setJumpList(
			jumpList(messages.get(), {
				path: ownProgram(process.execPath, process.env),
				sourceFolder: app.isPackaged ? null : app.getAppPath(),
			}),
		);
		if (result !== 'ok') console.warn(`Windows took no jump list: ${result}`);
	}

	function showButtons(): void {
		if (window === null || window.isDestroyed()) return;
		const buttons = thumbnailButtons(state.get(), messages.get());
		const now = JSON.stringify(buttons);
		if (now === shown) return;
		// Refused, they are offered again with the next change.
		shown = window.setThumbarButtons(buttons.map(toElectron)) ? now : '';
	}

	const toElectron = ({ icon, tooltip, enabled, intent }: ThumbnailButton) => ({
		icon: nativeImage.createFromPath(join(iconsFolder, thumbnailIconFile(icon))),
		tooltip,
		flags: [enabled ? 'enabled' : 'disabled'],
		click: () => perform(intent),
	});

	const inTaskbar = derived(state, ({ settings }) => settings.inTaskbar);
	// Who changes it is in Settings, and goes on there.
	const chooseFace = (): void => popover.setFace(inTaskbar.get() ? 'window' : 'popover', 'settings');

	offerTasks();
	chooseFace();
	const cancels = [
		messages.subscribe(offerTasks),
		inTaskbar.subscribe(chooseFace),
		state.subscribe(showButtons),
		messages.subscribe(showButtons),
		// Its place in the taskbar is a new one each time, without the buttons of the one before.
		// https://github.com/electron/electron/pull/28366
		popover.onWindowShown((now) => {
			window = now;
			shown = '';
			showButtons();
		}),
	];
	// Its place in the taskbar begins with that.
	if (opens && inTaskbar.get()) popover.show();
	return () => {
		for (const cancel of cancels) cancel();
	};
}
