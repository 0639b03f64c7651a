import { app, BrowserWindow, screen } from 'electron';
import { onWayland } from './display-server.ts';
import { type DisplayArea, placePopover, type Rectangle, type Size } from './placement.ts';

/** Between popover and panel, and between popover and the edges of the screen. */
const GAP_PX = 8;

/** `popover`: at the icon, until a click elsewhere. `window`: like any other, where there is no tray for an icon. */
export type PopoverFace = 'popover' | 'window';

/** The hidden window that the page lives in, shut off from Node. As a popover without a frame and above everything. */
export function createPopoverWindow(preloadPath: string, size: Size, face: PopoverFace): BrowserWindow {
	const isPopover = face === 'popover';
	const window = new BrowserWindow({
		...size,
		useContentSize: true,
		show: false,
		frame: !isPopover,
		resizable: false,
		movable: !isPopover,
		minimizable: !isPopover,
		maximizable: false,
		fullscreenable: false,
		skipTaskbar: isPopover,
		title: app.name,
		webPreferences: {
			preload: preloadPath,
			sandbox: true,
			contextIsolation: true,
			nodeIntegration: false,
			webSecurity: true,
			webviewTag: false,
			// A file that is dropped beside the place for it would be opened in place of the page.
			navigateOnDragDrop: false,
			spellcheck: false,
			devTools: !app.isPackaged,
			// A hidden popover must cost nothing. What it shows is kept current by messages, which are not throttled.
			backgroundThrottling: true,
		},
	});
	if (!isPopover) return window;
	// The taskbar and the flyout of hidden icons are topmost themselves and would cover a merely topmost window.
	// https://github.com/gitify-app/gitify/issues/1048
	window.setAlwaysOnTop(true, 'pop-up-menu');
	if (process.platform === 'darwin') {
		// Otherwise it opens on the Space where it was first shown, and never over a fullscreen program.
		window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true, skipTransformProcessType: true });
	}
	return window;
}

/** A window with the page in it, or on its way. */
export interface PopoverPage {
	readonly window: BrowserWindow;
	/** True once the page has loaded and its first frame is ready; false when it cannot be loaded. */
	readonly ready: Promise<boolean>;
}

/** @param onLost the page could not be loaded, or has crashed */
export function loadPage(window: BrowserWindow, url: string, onLost: (reason: string) => void): PopoverPage {
	const painted = new Promise<void>((resolve) => {
		window.once('ready-to-show', () => resolve());
	});
	window.webContents.on('render-process-gone', (_event, { reason }) => onLost(reason));
	return {
		window,
		ready: Promise.all([painted, window.loadURL(url)]).then(
			() => true,
			(reason: unknown) => {
				onLost(String(reason));
				return false;
			},
		),
	};
}

/** Puts the window at the icon. `clicked`: the icon was clicked just now. */
export function placeAtTray(
	window: BrowserWindow,
	size: Size,
	trayBounds: Rectangle | undefined,
	clicked: boolean,
): void {
	// On Wayland the compositor places windows, and what is read back there is 0,0.
	// https://github.com/electron/electron/issues/40886
	if (onWayland()) return;
	window.setBounds(
		placePopover({
			trayBounds,
			cursor: screen.getCursorScreenPoint(),
			// Status items also open from the keyboard, with the cursor elsewhere; macOS knows their bounds.
			clicked: clicked && process.platform !== 'darwin',
			displays: displaysMainFirst(),
			size,
			gapPx: GAP_PX,
		}),
	);
}

function displaysMainFirst(): [DisplayArea, ...DisplayArea[]] {
	const main = screen.getPrimaryDisplay();
	return [main, ...screen.getAllDisplays().filter(({ id }) => id !== main.id)];
}
