import { app, type BrowserWindow } from 'electron';
import type { Cancel, Clock } from '../clock.ts';
import { createEmitter } from '../emitter.ts';
import type { Readable } from '../store.ts';
import { type FrameIdentity, isOwnFrame } from './own-page.ts';
import type { Rectangle, Size } from './placement.ts';
import { createPageLifetime } from './popover-lifetime.ts';
import { followSurroundings } from './popover-surroundings.ts';
import {
	BLUR_GRACE_MS,
	initiallyHidden,
	isAttended,
	nextVisibility,
	type PopoverEvent,
	type PopoverVisibility,
} from './popover-visibility.ts';
import {
	createPopoverWindow,
	loadPage,
	type PopoverFace,
	type PopoverPage,
	placeAtTray,
} from './popover-window.ts';

/** The view that a face of the app asks the page to open. */
export type PopoverView = 'settings';

export interface PopoverOptions {
	/** The built preload script, an absolute path. */
	readonly preloadPath: string;
	readonly url: string;
	readonly size: Size;
	readonly clock: Clock;
	/** For how long a page that nobody sees is kept; null for ever. */
	readonly keepHiddenMs: Readable<number | null>;
	/** After each change of what is on the screen, and when a shown popover is asked for a `view`. */
	readonly onVisibility: (visible: boolean, view?: PopoverView) => void;
	/** When a shown window got or lost the focus, which does not hide it as it hides a popover. */
	readonly onFocus: (focused: boolean) => void;
}

export interface Popover {
	/** Loads the page into a hidden window, so that the first click paints at once. For after the tray is there. */
	prepare(): void;
	/** The person clicked the icon: shows or hides; a window comes to the front. Knows the click whose blur has just hidden it. */
	toggle(trayBounds?: Rectangle): void;
	/** Makes it a window where there is no tray, or a popover again. If somebody looks at it, they find `view` in it. */
	setFace(face: PopoverFace, view?: PopoverView): void;
	/** As a window it has a place in the taskbar from now on. */
	onWindowShown(listener: (window: BrowserWindow) => void): Cancel;
	/** Shows it without a click on the icon. */
	show(trayBounds?: Rectangle, view?: PopoverView): void;
	/** A window is minimised: without a tray nobody would find it again. */
	hide(): void;
	/** Until released or hidden it stays, although another window has the focus. */
	hold(held: boolean): void;
	/** Whether it is on the screen and, as a window, has the focus. */
	isAttended(): boolean;
	/** To the page, where there is one. A page that loads later asks for the state itself. */
	send(channel: string, payload: unknown): void;
	/** True when a call comes from the main frame of this very window, on the app's own origin. */
	isTrusted(event: { readonly sender: unknown; readonly senderFrame: FrameIdentity | null }): boolean;
	dispose(): void;
}

/**
 * The one window of the app. It outlives being hidden for a while, and is built anew after its page was given up,
 * crashed or was closed. With the page go its memory and what was read for its lists and typed into its search; it
 * opens with the current song in any case, and asks for the state itself.
 */
export function createPopover(options: PopoverOptions): Popover {
	const { preloadPath, url, size, clock, onVisibility, onFocus } = options;
	let face: PopoverFace = 'popover';
	let visibility: PopoverVisibility = initiallyHidden;
	let page: PopoverPage | null = null;
	let cancelRefocus = (): void => {};
	const windowShown = createEmitter<BrowserWindow>();
	const lifetime = createPageLifetime({ clock, keepMs: options.keepHiddenMs, end: giveUp });

	/** Feeds the event to the rules; tells what it changed. */
	function step(event: PopoverEvent): PopoverVisibility['kind'] | 'same' {
		const before = visibility.kind;
		visibility = nextVisibility(visibility, event, clock.monotonicMs(), face);
		if (visibility.kind === before) return 'same';
		if (visibility.kind === 'shown') lifetime.inSight();
		else lifetime.outOfSight();
		return visibility.kind;
	}

	/** A window that is minimised has to stay where it can be found. */
	function giveUp(): void {
		if (page === null || face === 'window') return;
		const last = page;
		page = null;
		last.window.destroy();
	}

	function openPage(): PopoverPage {
		if (visibility.kind === 'hidden') lifetime.outOfSight();
		const window = createPopoverWindow(preloadPath, size, face);
		const opened = loadPage(window, url, (reason) => discard(opened, reason));
		window.on('closed', () => forget(opened));
		window.on('focus', () => {
			step('focus');
			if (face === 'window') onFocus(true);
		});
		window.on('blur', hideOnBlur);
		// Only a window has the button for it.
		window.on('minimize', () => {
			if (step('hide') === 'hidden') onVisibility(false);
		});
		window.on('restore', () => {
			if (step('show') === 'shown') onVisibility(true);
		});
		return opened;
	}

	function discard(which: PopoverPage, reason: string): void {
		// A window that is destroyed on purpose ends its page and its loading as well.
		if (which !== page) return;
		console.error(`The page of the popover is gone: ${reason}`);
		forget(which);
		// Not at once: the window is still busy telling of the end of its page.
		setImmediate(() => which.window.destroy());
	}

	function forget(which: PopoverPage): void {
		if (which !== page) return;
		page = null;
		cancelRefocus();
		if (step('hide') === 'hidden') onVisibility(false);
	}

	async function reveal(
		trayBounds: Rectangle | undefined,
		clicked: boolean,
		view?: PopoverView,
	): Promise<void> {
		page ??= openPage();
		const current = page;
		const ready = await current.ready;
		// While it loaded, it may have been closed again.
		if (!ready || current !== page || visibility.kind !== 'shown') return;
		if (face === 'popover') placeAtTray(current.window, size, trayBounds, clicked);
		else if (current.window.isMinimized()) current.window.restore();
		current.window.show();
		current.window.focus();
		if (face === 'window') windowShown.emit(current.window);
		cancelRefocus();
		cancelRefocus = clock.after(BLUR_GRACE_MS, () => {
			// A blur in the time of grace was not the person's. Without the focus no later blur would come either.
			if (visibility.kind === 'shown' && !visibility.focused) current.window.focus();
		});
		onVisibility(true, view);
	}

	async function bringForward(view?: PopoverView): Promise<void> {
		const current = page;
		const ready = await current?.ready;
		// A page that still loads would miss what it is told.
		if (!ready || current !== page || visibility.kind !== 'shown') return;
		current?.window.focus();
		if (view) onVisibility(true, view);
	}

	function watch(showing: Promise<void>): void {
		showing.catch((reason: unknown) => {
			console.error('The popover could not be shown', reason);
		});
	}

	function show(trayBounds?: Rectangle, view?: PopoverView): void {
		watch(step('show') === 'shown' ? reveal(trayBounds, false, view) : bringForward(view));
	}

	function conceal(): void {
		cancelRefocus();
		page?.window.hide();
		onVisibility(false);
	}

	function hide(): void {
		if (face === 'window') {
			if (visibility.kind === 'shown') page?.window.minimize();
			return;
		}
		if (step('hide') !== 'hidden') return;
		conceal();
		giveFocusBack();
	}

	function hideOnBlur(): void {
		if (step('blur') === 'hidden') conceal();
		else if (face === 'window' && visibility.kind === 'shown') onFocus(false);
	}

	const unfollow = followSurroundings({
		onAppLeft: hideOnBlur,
		onDisplaysChanged() {
			if (face === 'popover') hide();
		},
	});

	return {
		prepare() {
			page ??= openPage();
		},
		toggle(trayBounds) {
			if (face === 'window') {
				show(trayBounds);
				return;
			}
			const change = step('trayClick');
			if (change === 'shown') watch(reveal(trayBounds, true));
			if (change !== 'hidden') return;
			conceal();
			giveFocusBack();
		},
		setFace(next, view) {
			if (next === face) return;
			const staysShown = isAttended(visibility, face);
			face = next;
			const last = page;
			if (!last) return;
			// Whether it has a frame is settled when it is made.
			forget(last);
			last.window.destroy();
			page = openPage();
			if (staysShown) show(undefined, view);
		},
		onWindowShown: windowShown.subscribe,
		show,
		hide,
		hold(held) {
			step(held ? 'hold' : 'release');
			// What had the focus is closed, or never was ours. Without the focus no later blur would hide the popover.
			if (!held && visibility.kind === 'shown' && !visibility.focused) page?.window.focus();
		},
		isAttended: () => isAttended(visibility, face),
		send(channel, payload) {
			page?.window.webContents.send(channel, payload);
		},
		isTrusted: ({ sender, senderFrame }) =>
			page !== null && sender === page.window.webContents && isOwnFrame(senderFrame, url),
		dispose() {
			unfollow();
			cancelRefocus();
			lifetime.dispose();
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
