/**
 * `node --import register.js --import show-and-hide.js main.js …`, forked: shows and hides the popover a thousand times
 * by clicks on the tray icon, and tells the parent what the app holds on to before and after. There is no browser:
 * documents count as loaded at once, and ask for the snapshot as the page does.
 */
import { heldAtRest } from '../support/held.ts';
import { desktop } from './desktop/desktop.ts';
import { encode } from './desktop/encoding.ts';
import type { Push, WindowState } from './desktop/state.ts';
import { app } from './electron/app.ts';
import { BrowserWindow } from './electron/browser-window.ts';
import { ipcMain } from './electron/ipc-main.ts';
import { nativeTheme } from './electron/native-theme.ts';
import { powerMonitor } from './electron/power-monitor.ts';
import { screen } from './electron/screen.ts';

const WARM_UP = 20;
const CYCLES = 1_000;
/** Of so many windows one is closed, so that the next show builds it anew. */
const CLOSE_EVERY = 10;

const loaded = new Set<string>();

function loadDocuments(push: Push): void {
	if (push.kind !== 'state') return;
	for (const { id, document } of push.state.windows) {
		const name = `${id} ${document?.serial}`;
		if (document === null || loaded.has(name)) continue;
		loaded.add(name);
		desktop.perform({ type: 'documentLoad', windowId: id, serial: document.serial });
		desktop.perform({
			type: 'document',
			windowId: id,
			message: { kind: 'invoke', call: 1, channel: 'baton:getSnapshot', values: encode([undefined]) },
		});
	}
}

const isShown = (): boolean => desktop.state().windows.some(({ visible }) => visible);

/** Settles once the desktop is so. */
function reaches(isSo: () => boolean): Promise<void> {
	return new Promise((resolve) => {
		const look = (): void => {
			if (!isSo()) return;
			stop();
			resolve();
		};
		const stop = desktop.onPush(look);
		queueMicrotask(look);
	});
}

async function clickTray(): Promise<void> {
	const [tray] = desktop.state().trays;
	if (!tray) throw new Error('The app has no tray icon.');
	const { x, y } = tray.bounds;
	desktop.perform({ type: 'trayPress', trayId: tray.id, button: 'left', x, y });
}

async function showAndHide(times: number): Promise<void> {
	for (let cycle = 1; cycle <= times; cycle += 1) {
		await clickTray();
		await reaches(isShown);
		await clickTray();
		await reaches(() => !isShown());
		if (cycle % CLOSE_EVERY === 0) desktop.state().windows.forEach(close);
	}
	// What is compared has a window each time.
	await clickTray();
	await reaches(isShown);
	await clickTray();
	await reaches(() => !isShown());
}

const close = ({ id }: WindowState): void => desktop.perform({ type: 'windowClose', windowId: id });

const emitters = () => [
	app,
	screen,
	ipcMain,
	nativeTheme,
	powerMonitor,
	...BrowserWindow.getAllWindows().flatMap((window) => [window, window.webContents]),
];

desktop.onPush(loadDocuments);
void reaches(() => desktop.state().trays.length > 0 && desktop.state().windows.length > 0).then(async () => {
	await showAndHide(WARM_UP);
	const before = await heldAtRest(emitters);
	await showAndHide(CYCLES);
	process.send?.({ kind: 'held', before, after: await heldAtRest(emitters) });
});
