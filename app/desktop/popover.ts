import { app, type BrowserWindow, type Event, screen } from 'electron';
import type { Clock } from '../clock.ts';
import { type FrameIdentity, isOwnFrame } from './own-page.ts';
import type { Rectangle, Size } from './placement.ts';
import {
	BLUR_GRACE_MS,
	initiallyHidden,
	nextVisibility,
	type PopoverEvent,
	type PopoverVisibility,
} from './popover-visibility.ts';
import { createPopoverWindow, placeAtTray } from './popover-window.ts';

/** The view that a face of the app asks the page to open. */
export type PopoverView = 'settings';

export interface PopoverOptions {
	/** The built preload script, an absolute path. */
	readonly preloadPath: string;
	readonly url: string;
	readonly size: Size;
	readonly clock: Clock;
	/** After each change of what is on the screen, and when a shown popover is asked for a `view`. */
	readonly onVisibility: (visible: boolean, view?: PopoverView) => void;
}

export interface Popover {
	/** Loads the page into a hidden window, so that the first click paints at once. For after the tray is there. */
	prepare(): void;
	/** The person clicked the icon: shows or hides. Knows the click whose blur has just hidden it. */
	toggle(trayBounds?: Rectangle): void;
	/** Shows it without a click on the icon. */
	show(trayBounds?: Rectangle, view?: PopoverView): void;
	hide(): void;
	/** Until released or hidden it stays, although another window has the focus. */
	hold(held: boolean): void;
	isVisible(): boolean;
	/** To the page, where there is one. A page that loads later asks for the state itself. */
	send(channel: string, payload: unknown): void;
	/** True when a call comes from the main frame of this very window, on the app's own origin. */
	isTrusted(event: { readonly sender: unknown; readonly senderFrame: FrameIdentity | null }): boolean;
	dispose(): void;
}

interface Page {
	readonly window: BrowserWindow;
	/** True once the page has loaded and its first frame is ready; false when it cannot be loaded. */
	readonly ready: Promise<boolean>;
}

/** The one window of the app. It outlives being hidden, and is built anew after its page crashed or was closed. */
export function createPopover({ preloadPath, url, size, clock, onVisibility }: PopoverOptions): Popover {
	let visibility: PopoverVisibility = initiallyHidden;
	let page: Page | null = null;
	let cancelRefocus = (): void => {};

	/** Feeds the event to the rules; tells what it changed. */
	function step(event: PopoverEvent): PopoverVisibility['kind'] | 'same' {
		const before = visibility.kind;
		visibility = nextVisibility(visibility, event, clock.monotonicMs());
		return visibility.kind === before ? 'same' : visibility.kind;
	}

	function openPage(): Page {
		const window = createPopoverWindow(preloadPath, size);
		const painted = new Promise<void>((resolve) => {
			window.once('ready-to-show', () => resolve());
		});
		const opened: Page = {
			window,
			ready: Promise.all([painted, window.loadURL(url)]).then(
				() => true,
				(reason: unknown) => {
					discard(opened, String(reason));
					return false;
				},
			),
		};
		window.webContents.on('render-process-gone', (_event, { reason }) => discard(opened, reason));
		window.on('closed', () => forget(opened));
		window.on('focus', () => step('focus'));
		window.on('blur', hideOnBlur);
		return opened;
	}

	function discard(which: Page, reason: string): void {
		// A window that is destroyed on purpose ends its page and its loading as well.
		if (which !== page) return;
		console.error(`The page of the popover is gone: ${reason}`);
		forget(which);
		// Not at once: the window is still busy telling of the end of its page.
		setImmediate(() => which.window.destroy());
	}

	function forget(which: Page): void {
		if (which !== page) return;
		page = null;
		cancelRefocus();
		if (step('hide') === 'hidden') onVisibility(false);
	}

	async function reveal(trayBounds: Rectangle | undefined, clicked: boolean, view?: PopoverView) {
		page ??= openPage();
		const current = page;
		const ready = await current.ready;
		// While it loaded, it may have been closed again.
		if (!ready || current !== page || visibility.kind !== 'shown') return;
		placeAtTray(current.window, size, trayBounds, clicked);
		current.window.show();
		current.window.focus();
		cancelRefocus();
		cancelRefocus = clock.after(BLUR_GRACE_MS, () => {
			// A blur in the time of grace was not the person's. Without the focus no later blur would come either.
			if (visibility.kind === 'shown' && !visibility.focused) current.window.focus();
		});
		onVisibility(true, view);
	}

	function startToReveal(trayBounds: Rectangle | undefined, clicked: boolean, view?: PopoverView): void {
		reveal(trayBounds, clicked, view).catch((reason: unknown) => {
			console.error('The popover could not be shown', reason);
		});
	}

	function conceal(): void {
		cancelRefocus();
		page?.window.hide();
		onVisibility(false);
	}

	function hide(): void {
		if (step('hide') !== 'hidden') return;
		conceal();
		giveFocusBack();
	}

	function hideOnBlur(): void {
		if (step('blur') === 'hidden') conceal();
	}

	function hideOnDisplayChange(_event: Event, _display: unknown, changed: readonly string[]): void {
		// An auto-hidden menu bar that comes and goes changes the work area alone, and must not close the popover.
		// https://github.com/kmikiy/SpotMenu/issues/243
		if (changed.some((metric) => metric !== 'workArea')) hide();
	}

	// Electron quits with its last window unless somebody listens, and a tray app lives on without any.
	const stayAlive = (): void => {};
	app.on('window-all-closed', stayAlive);
	// macOS sends no blur when another status item is opened. https://github.com/electron/electron/issues/7759
	app.on('did-resign-active', hideOnBlur);
	screen.on('display-added', hide);
	screen.on('display-removed', hide);
	screen.on('display-metrics-changed', hideOnDisplayChange);

	return {
		prepare() {
			page ??= openPage();
		},
		toggle(trayBounds) {
			const change = step('trayClick');
			if (change === 'shown') startToReveal(trayBounds, true);
			if (change !== 'hidden') return;
			conceal();
			giveFocusBack();
		},
		show(trayBounds, view) {
			if (step('show') === 'shown') {
				startToReveal(trayBounds, false, view);
				return;
			}
			page?.window.focus();
			if (view) onVisibility(true, view);
		},
		hide,
		hold(held) {
			step(held ? 'hold' : 'release');
			// What had the focus is closed, or never was ours. Without the focus no later blur would hide the popover.
			if (!held && visibility.kind === 'shown' && !visibility.focused) page?.window.focus();
		},
		isVisible: () => visibility.kind === 'shown',
		send(channel, payload) {
			page?.window.webContents.send(channel, payload);
		},
		isTrusted: ({ sender, senderFrame }) =>
			page !== null && sender === page.window.webContents && isOwnFrame(senderFrame, url),
		dispose() {
			app.off('window-all-closed', stayAlive);
			app.off('did-resign-active', hideOnBlur);
			screen.off('display-added', hide);
			screen.off('display-removed', hide);
			screen.off('display-metrics-changed', hideOnDisplayChange);
			cancelRefocus();
			const last = page;
			page = null;
			visibility = initiallyHidden;
			last?.window.destroy();
		},
	};
}

/** On macOS an app without windows stays the active one, and keys then go nowhere, until it hides as a whole. */
function giveFocusBack(): void {
	if (process.platform === 'darwin') app.hide();
}
