import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createPopover, type Popover } from '../../../app/desktop/popover.ts';
import { BLUR_GRACE_MS } from '../../../app/desktop/popover-visibility.ts';
import { createStore, type Store } from '../../../app/store.ts';
import { createFakeClock, type FakeClock } from '../../support/fake-clock.ts';
import { app, BrowserWindow, screen } from './electron-stand-in.ts';

vi.mock('electron', () => import('./electron-stand-in.ts'));

const trayBounds = { x: 1490, y: 1048, width: 24, height: 24 };

let clock: FakeClock;
let popover: Popover;
let seen: unknown[][];
let keepHiddenMs: Store<number | null>;

beforeEach(() => {
	BrowserWindow.all.length = 0;
	app.removeAllListeners();
	screen.removeAllListeners();
	clock = createFakeClock();
	seen = [];
	keepHiddenMs = createStore<number | null>(null);
	popover = createPopover({
		preloadPath: '/out/preload.cjs',
		url: 'baton://popover/index.html',
		size: { width: 360, height: 480 },
		clock,
		keepHiddenMs,
		onVisibility: (...what) => seen.push(what),
		onFocus: (focused) => seen.push(['focus', focused]),
	});
});

function lastWindow(): BrowserWindow {
	const window = BrowserWindow.all.at(-1);
	if (!window) throw new Error('No window was made');
	return window;
}

/** Lets what waits for the page go on. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

async function load(): Promise<BrowserWindow> {
	lastWindow().loaded();
	await settle();
	return lastWindow();
}

async function open(): Promise<BrowserWindow> {
	popover.toggle(trayBounds);
	const window = await load();
	window.emit('focus');
	clock.advance(BLUR_GRACE_MS);
	return window;
}

it('makes its window only when it is asked to', () => {
	expect(BrowserWindow.all).toHaveLength(0);
	popover.prepare();
	popover.prepare();
	expect(BrowserWindow.all).toHaveLength(1);
	expect(lastWindow().visible).toBe(false);
});

it('shuts the page off from Node', () => {
	popover.prepare();
	expect(lastWindow().options.webPreferences).toMatchObject({
		sandbox: true,
		contextIsolation: true,
		nodeIntegration: false,
		webSecurity: true,
	});
});

it('opens nothing that is dropped on it', () => {
	popover.prepare();
	expect(lastWindow().options.webPreferences).toMatchObject({ navigateOnDragDrop: false });
});

it('shows nothing before the page is painted', async () => {
	popover.toggle(trayBounds);
	await settle();
	expect(lastWindow().visible).toBe(false);
	expect(seen).toEqual([]);
	await load();
	expect(lastWindow().visible).toBe(true);
	expect(seen).toEqual([[true, undefined]]);
});

it.skipIf(process.platform === 'darwin')('opens at the icon that was clicked', async () => {
	await open();
	expect(lastWindow().bounds).toEqual({ x: 1322, y: 552, width: 360, height: 480 });
});

it('does not show what was closed again while it loaded', async () => {
	popover.toggle(trayBounds);
	popover.toggle(trayBounds);
	await load();
	expect(lastWindow().visible).toBe(false);
});

it('closes by the same click', async () => {
	const window = await open();
	popover.toggle(trayBounds);
	expect(window.visible).toBe(false);
	expect(seen.at(-1)).toEqual([false]);
});

it('closes when the focus goes elsewhere, and is not shown again by the click that took it', async () => {
	const window = await open();
	window.emit('blur');
	popover.toggle(trayBounds);
	await settle();
	expect(window.visible).toBe(false);
	expect(popover.isAttended()).toBe(false);
});

it('is looked at as long as it is open, whatever its focus', async () => {
	await open();
	expect(seen).toEqual([[true, undefined]]);
});

it('takes the focus back that Explorer took right after the click', async () => {
	popover.toggle(trayBounds);
	const window = await load();
	window.emit('focus');
	window.emit('blur');
	expect(window.visible).toBe(true);
	const before = window.focusCalls;
	clock.advance(BLUR_GRACE_MS);
	expect(window.focusCalls).toBe(before + 1);
});

describe('while it is held', () => {
	it('stays when a file chooser takes the focus, and gets the focus back when released', async () => {
		const window = await open();
		popover.hold(true);
		window.emit('blur');
		expect(window.visible).toBe(true);
		const before = window.focusCalls;
		popover.hold(false);
		expect(window.focusCalls).toBe(before + 1);
		window.emit('focus');
		window.emit('blur');
		expect(window.visible).toBe(false);
	});

	it('takes no focus that it still has, and none while hidden', async () => {
		const window = await open();
		const before = window.focusCalls;
		popover.hold(true);
		popover.hold(false);
		popover.hold(true);
		popover.hide();
		popover.hold(false);
		expect(window.focusCalls).toBe(before);
		expect(window.visible).toBe(false);
	});

	it('is closed by the icon, by Escape and with its page', async () => {
		const window = await open();
		popover.hold(true);
		popover.toggle(trayBounds);
		expect(window.visible).toBe(false);
		popover.toggle(trayBounds);
		await settle();
		popover.hold(true);
		popover.hide();
		expect(window.visible).toBe(false);
		popover.toggle(trayBounds);
		await settle();
		popover.hold(true);
		window.destroy();
		expect(popover.isAttended()).toBe(false);
	});
});

it('leaves the focus alone once the popover is closed', async () => {
	popover.toggle(trayBounds);
	const window = await load();
	const before = window.focusCalls;
	popover.hide();
	clock.advance(BLUR_GRACE_MS);
	expect(window.focusCalls).toBe(before);
	expect(clock.timers()).toBe(0);
});

it('asks the page for a view, whether it is open or not', async () => {
	popover.show(trayBounds, 'settings');
	await load();
	popover.show(trayBounds, 'settings');
	await settle();
	expect(seen).toEqual([
		[true, 'settings'],
		[true, 'settings'],
	]);
});

it('opens the view that was asked for while the page still loads', async () => {
	popover.show(trayBounds);
	popover.show(trayBounds, 'settings');
	expect(seen).toEqual([]);
	await load();
	expect(lastWindow().visible).toBe(true);
	expect(seen).toEqual([
		[true, undefined],
		[true, 'settings'],
	]);
});

it('opens no view of what was closed again while it loaded', async () => {
	popover.show(trayBounds);
	popover.show(trayBounds, 'settings');
	popover.hide();
	await load();
	expect(seen).toEqual([[false]]);
});

it('closes when another app becomes the active one, which macOS tells in place of a blur', async () => {
	const window = await open();
	app.emit('did-resign-active');
	expect(window.visible).toBe(false);
});

it('leaves nothing behind', () => {
	keepHiddenMs.update(() => 1_000);
	popover.prepare();
	popover.dispose();
	expect(clock.timers()).toBe(0);
	expect(lastWindow().destroyed).toBe(true);
	expect([...app.eventNames(), ...screen.eventNames()]).toEqual([]);
});

describe('a display', () => {
	it.each(['display-added', 'display-removed'])('that comes or goes closes it: %s', async (event) => {
		const window = await open();
		screen.emit(event, {}, screen.main);
		expect(window.visible).toBe(false);
	});

	it('of another size closes it', async () => {
		const window = await open();
		screen.emit('display-metrics-changed', {}, screen.main, ['bounds', 'workArea']);
		expect(window.visible).toBe(false);
	});

	it('whose menu bar hides by itself does not', async () => {
		const window = await open();
		screen.emit('display-metrics-changed', {}, screen.main, ['workArea']);
		expect(window.visible).toBe(true);
	});
});

describe('as a window, where there is no tray', () => {
	beforeEach(() => popover.setFace('window'));

	async function openWindow(): Promise<BrowserWindow> {
		popover.show();
		const window = await load();
		window.emit('focus');
		clock.advance(BLUR_GRACE_MS);
		return window;
	}

	it('has a frame and a place in the taskbar', async () => {
		const { options, bounds } = await openWindow();
		expect(options).toMatchObject({ frame: true, movable: true, minimizable: true, skipTaskbar: false });
		expect(bounds).toBeNull();
	});

	it('stays when another window takes the focus or a display changes, and tells of it', async () => {
		const window = await openWindow();
		window.emit('blur');
		screen.emit('display-added', {}, screen.main);
		expect(window.visible).toBe(true);
		expect(popover.isAttended()).toBe(false);
		window.emit('focus');
		expect(popover.isAttended()).toBe(true);
		expect(seen).toEqual([
			[true, undefined],
			['focus', true],
			['focus', false],
			['focus', true],
		]);
	});

	it('is minimised instead of hidden, and comes back', async () => {
		const window = await openWindow();
		popover.hide();
		expect(window).toMatchObject({ visible: true, minimized: true });
		expect(popover.isAttended()).toBe(false);
		expect(seen.at(-1)).toEqual([false]);
		popover.show();
		await settle();
		expect(window.minimized).toBe(false);
		expect(seen.at(-1)).toEqual([true, undefined]);
		popover.hide();
		window.restore();
		expect(seen.at(-1)).toEqual([true]);
	});

	it('is built anew when Baton is started once more, after the person closed it', async () => {
		(await openWindow()).destroy();
		expect(seen.at(-1)).toEqual([false]);
		expect((await openWindow()).visible).toBe(true);
		expect(BrowserWindow.all).toHaveLength(2);
	});

	it('goes on as the popover when a tray appears while somebody looks at it', async () => {
		const window = await openWindow();
		popover.setFace('popover');
		expect(window.destroyed).toBe(true);
		await load();
		expect(lastWindow()).toMatchObject({ visible: true, options: { frame: false, skipTaskbar: true } });
		expect(popover.isAttended()).toBe(true);
	});

	it('makes room when a tray appears while nobody looks at it', async () => {
		const window = await openWindow();
		window.emit('blur');
		popover.setFace('popover');
		await load();
		expect(lastWindow()).not.toBe(window);
		expect(lastWindow().visible).toBe(false);
		expect(popover.isAttended()).toBe(false);
		popover.toggle(trayBounds);
		await settle();
		expect(lastWindow().visible).toBe(true);
	});

	it('is made of a popover that is open', async () => {
		popover.setFace('popover');
		const before = await open();
		popover.setFace('window');
		expect(before.destroyed).toBe(true);
		await load();
		expect(lastWindow()).toMatchObject({ visible: true, options: { frame: true } });
	});

	it('changes back and forth, each time with one page that is shown once', async () => {
		await openWindow();
		for (const face of ['popover', 'window', 'popover', 'window'] as const) {
			seen.length = 0;
			popover.setFace(face, 'settings');
			popover.setFace(face, 'settings');
			(await load()).emit('focus');
			expect(seen.filter(([what]) => what !== 'focus')).toEqual([[false], [true, 'settings']]);
			expect(BrowserWindow.all.filter(({ destroyed }) => !destroyed)).toEqual([lastWindow()]);
		}
	});

	it('stays the same when nothing changes', async () => {
		const window = await openWindow();
		popover.setFace('window');
		expect(lastWindow()).toBe(window);
	});
});

describe('a page that is gone', () => {
	it('is built anew by the next click, after a crash', async () => {
		vi.spyOn(console, 'error').mockImplementation(() => {});
		const crashed = await open();
		crashed.webContents.emit('render-process-gone', {}, { reason: 'oom' });
		expect(seen.at(-1)).toEqual([false]);
		await settle();
		expect(crashed.destroyed).toBe(true);
		const next = await open();
		expect(next).not.toBe(crashed);
		expect(next.visible).toBe(true);
	});

	it('gets no focus any more', async () => {
		popover.toggle(trayBounds);
		const crashed = await load();
		crashed.webContents.emit('render-process-gone', {}, { reason: 'oom' });
		expect(clock.timers()).toBe(0);
	});

	it('is built anew by the next click, after it could not be loaded', async () => {
		const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
		popover.toggle(trayBounds);
		lastWindow().failed(new Error('ERR_FAILED'));
		await settle();
		expect(logged).toHaveBeenCalledOnce();
		expect(popover.isAttended()).toBe(false);
		expect((await open()).visible).toBe(true);
		expect(BrowserWindow.all).toHaveLength(2);
	});

	it('is built anew by the next click, after the person closed the window', async () => {
		const closed = await open();
		closed.destroy();
		expect(seen.at(-1)).toEqual([false]);
		expect((await open()).visible).toBe(true);
		expect(BrowserWindow.all).toHaveLength(2);
	});
});

describe('a page that nobody sees', () => {
	const MINUTE_MS = 60_000;
	beforeEach(() => keepHiddenMs.update(() => 10 * MINUTE_MS));

	async function openAndHide(): Promise<BrowserWindow> {
		const window = await open();
		popover.hide();
		return window;
	}

	it('is given up after a while, and nobody is told', async () => {
		const window = await openAndHide();
		const told = seen.length;
		clock.advance(10 * MINUTE_MS - 1);
		expect(window.destroyed).toBe(false);
		clock.advance(1);
		expect(window.destroyed).toBe(true);
		expect(seen).toHaveLength(told);
		expect(clock.timers()).toBe(0);
	});

	it('is given up as well when it was prepared and never shown', () => {
		popover.prepare();
		lastWindow().loaded();
		clock.advance(10 * MINUTE_MS);
		expect(lastWindow().destroyed).toBe(true);
	});

	it('is given up without a word while it still loads', async () => {
		const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
		popover.prepare();
		clock.advance(10 * MINUTE_MS);
		lastWindow().failed(new Error('ERR_ABORTED'));
		await settle();
		expect(logged).not.toHaveBeenCalled();
		logged.mockRestore();
	});

	it('is built anew by the next click, which waits until it is painted', async () => {
		await openAndHide();
		clock.advance(10 * MINUTE_MS);
		popover.toggle(trayBounds);
		await settle();
		expect(BrowserWindow.all).toHaveLength(2);
		expect(lastWindow().visible).toBe(false);
		await load();
		expect(lastWindow().visible).toBe(true);
		expect(seen.at(-1)).toEqual([true, undefined]);
	});

	it('opens anew at the view that was asked for', async () => {
		await openAndHide();
		clock.advance(10 * MINUTE_MS);
		popover.show(trayBounds, 'settings');
		await load();
		expect(seen.at(-1)).toEqual([true, 'settings']);
	});

	it('stays while it is on the screen or held, however long that is', async () => {
		const window = await open();
		popover.hold(true);
		window.emit('blur');
		clock.advance(60 * MINUTE_MS);
		expect(window.destroyed).toBe(false);
	});

	it('is given up at once when a time is chosen that is over', async () => {
		const window = await openAndHide();
		clock.advance(5 * MINUTE_MS);
		keepHiddenMs.update(() => MINUTE_MS);
		clock.advance(0);
		expect(window.destroyed).toBe(true);
	});

	it('takes no messages any more, and its calls are distrusted', async () => {
		const window = await openAndHide();
		clock.advance(10 * MINUTE_MS);
		popover.send('baton:snapshot', {});
		popover.hide();
		popover.hold(true);
		expect(window.webContents.sent).toEqual([]);
		const frame = { url: 'baton://popover/index.html', parent: null };
		expect(popover.isTrusted({ sender: window.webContents, senderFrame: frame })).toBe(false);
		const next = await open();
		expect(popover.isTrusted({ sender: next.webContents, senderFrame: frame })).toBe(true);
	});

	it('is prepared anew only when it is wanted', async () => {
		await openAndHide();
		clock.advance(60 * MINUTE_MS);
		expect(BrowserWindow.all).toHaveLength(1);
		popover.prepare();
		expect(BrowserWindow.all).toHaveLength(2);
	});
});

describe('a call', () => {
	const frame = { url: 'baton://popover/index.html', parent: null };

	it('is trusted from the main frame of the own page', () => {
		popover.prepare();
		expect(popover.isTrusted({ sender: lastWindow().webContents, senderFrame: frame })).toBe(true);
	});

	it('is distrusted from another window, another page, an inner frame and a frame that is gone', () => {
		const strange = new BrowserWindow({ webPreferences: {} }).webContents;
		popover.prepare();
		const own = lastWindow().webContents;
		expect(popover.isTrusted({ sender: strange, senderFrame: frame })).toBe(false);
		expect(popover.isTrusted({ sender: own, senderFrame: { url: 'about:blank', parent: null } })).toBe(false);
		expect(popover.isTrusted({ sender: own, senderFrame: { ...frame, parent: frame } })).toBe(false);
		expect(popover.isTrusted({ sender: own, senderFrame: null })).toBe(false);
	});

	it('is distrusted while there is no page', () => {
		expect(popover.isTrusted({ sender: undefined, senderFrame: frame })).toBe(false);
	});
});

it('keeps the app alive without a window, until it is disposed of', () => {
	expect(app.listenerCount('window-all-closed')).toBe(1);
	popover.prepare();
	popover.dispose();
	expect(lastWindow().destroyed).toBe(true);
	expect(app.eventNames()).toEqual([]);
	expect(screen.eventNames()).toEqual([]);
});
