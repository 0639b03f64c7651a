import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPopover, type Popover } from '../../../../app/desktop/popover.ts';
import { showInTaskbar } from '../../../../app/desktop/windows/taskbar.ts';
import type { Intent } from '../../../../app/intents.ts';
import { en, type Messages } from '../../../../app/messages/en.ts';
import { zhCN } from '../../../../app/messages/zh-CN.ts';
import type { AppState } from '../../../../app/state.ts';
import { createStore, type Store } from '../../../../app/store.ts';
import { createFakeClock, type FakeClock } from '../../../support/fake-clock.ts';
import { app, BrowserWindow } from '../electron-stand-in.ts';
import { appState, playing } from '../states.ts';

vi.mock('electron', () => import('../electron-stand-in.ts'));

const HOUR_MS = 3_600_000;

let clock: FakeClock;
let state: Store<AppState>;
let messages: Store<Messages>;
let performed: Intent[];
let popover: Popover;
let seen: unknown[][];

beforeEach(() => {
	BrowserWindow.all.length = 0;
	app.jumpLists.length = 0;
	clock = createFakeClock();
	state = createStore(appState());
	messages = createStore<Messages>(en);
	performed = [];
	seen = [];
	popover = createPopover({
		preloadPath: '/out/preload.cjs',
		url: 'baton://popover/index.html',
		size: { width: 360, height: 480 },
		clock,
		keepHiddenMs: createStore<number | null>(1_000),
		onVisibility: (...what) => seen.push(what),
		onFocus() {},
	});
});

afterEach(() => popover.dispose());

const show = (opens = false) =>
	showInTaskbar({
		opens,
		iconsFolder: '/icons',
		state,
		messages,
		popover,
		perform: (intent) => performed.push(intent),
	});

const setInTaskbar = (inTaskbar: boolean): void =>
	state.update((now) => ({ ...now, settings: { ...now.settings, inTaskbar } }));

async function openPopover(): Promise<BrowserWindow> {
	popover.show();
	return loadPage();
}

async function loadPage(): Promise<BrowserWindow> {
	const window = BrowserWindow.all.at(-1);
	if (!window) throw new Error('No window was made');
	window.loaded();
	await new Promise((resolve) => setImmediate(resolve));
	return window;
}

describe('the jump list', () => {
	it('is there from the start, in the language in force', () => {
		show();
		messages.update(() => zhCN);
		expect(app.jumpLists.map(([tasks]) => tasks?.items?.[1]?.title)).toEqual([
			en.action.next,
			zhCN.action.next,
		]);
	});

	it('is left alone by the demo', () => {
		state.update((now) => ({ ...now, demo: true }));
		show();
		expect(app.jumpLists).toEqual([]);
	});

	it('is told of when Windows takes none', () => {
		const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
		const refused = vi.spyOn(app, 'setJumpList').mockReturnValue('customCategoryAccessDeniedError');
		show();
		expect(warned).toHaveBeenCalledOnce();
		warned.mockRestore();
		refused.mockRestore();
	});
});

describe('Baton as a window', () => {
	it('is what the person chose, at once', async () => {
		show();
		expect((await openPopover()).options).toMatchObject({ skipTaskbar: true, frame: false });
		setInTaskbar(true);
		expect(BrowserWindow.all.at(-1)?.options).toMatchObject({ skipTaskbar: false, frame: true });
		await loadPage();
		expect(seen.at(-1)).toEqual([true, 'settings']);
		setInTaskbar(false);
		expect(BrowserWindow.all.at(-1)?.options).toMatchObject({ skipTaskbar: true });
	});

	it('opens by itself at the start, unless that was to be hidden', () => {
		show(true);
		expect(BrowserWindow.all).toEqual([]);
		setInTaskbar(true);
		show(false);
		expect(BrowserWindow.all).toEqual([]);
		show(true);
		expect(BrowserWindow.all.at(-1)?.options).toMatchObject({ skipTaskbar: false });
	});

	it('has buttons below its preview, which change only with what they show', async () => {
		setInTaskbar(true);
		show();
		const { thumbarButtons } = await openPopover();
		expect(thumbarButtons).toHaveLength(1);
		expect(thumbarButtons[0]?.map(({ tooltip, flags }) => [tooltip, flags])).toEqual([
			[en.player.previous, ['enabled']],
			[en.player.pause, ['enabled']],
			[en.player.next, ['enabled']],
		]);
		state.update((now) => ({ ...now, playback: playing({ shuffle: true }) }));
		expect(thumbarButtons).toHaveLength(1);
		state.update((now) => ({ ...now, playback: playing({ isPlaying: false }) }));
		messages.update(() => zhCN);
		expect(thumbarButtons.map((buttons) => buttons[1]?.tooltip)).toEqual([
			en.player.pause,
			en.player.play,
			zhCN.player.play,
		]);
		thumbarButtons.at(-1)?.[2]?.click();
		expect(performed).toEqual([{ type: 'next' }]);
	});

	it('offers its buttons again with the next change, where Windows took none', async () => {
		setInTaskbar(true);
		show();
		const window = await openPopover();
		window.takesThumbarButtons = false;
		state.update((now) => ({ ...now, playback: playing({ isPlaying: false }) }));
		window.takesThumbarButtons = true;
		state.update((now) => ({ ...now, playback: playing({ isPlaying: false, shuffle: true }) }));
		state.update((now) => ({ ...now, playback: playing({ isPlaying: false, shuffle: false }) }));
		expect(window.thumbarButtons.map(([, playOrPause]) => playOrPause?.tooltip)).toEqual([
			en.player.pause,
			en.player.play,
			en.player.play,
		]);
	});

	it('keeps its place in the taskbar, however long nobody looks', async () => {
		setInTaskbar(true);
		show();
		const window = await openPopover();
		window.minimize();
		clock.advance(HOUR_MS);
		expect(window.destroyed).toBe(false);
	});

	it('gets no buttons once it is closed, and new ones when it is shown again', async () => {
		setInTaskbar(true);
		show();
		const closed = await openPopover();
		closed.destroy();
		state.update((now) => ({ ...now, playback: playing({ isPlaying: false }) }));
		expect(closed.thumbarButtons).toHaveLength(1);
		const again = await openPopover();
		expect(again.thumbarButtons).toHaveLength(1);
		again.destroy();
		expect((await openPopover()).thumbarButtons).toHaveLength(1);
	});
});

it('gives a popover no buttons, which has no preview', async () => {
	show();
	expect((await openPopover()).thumbarButtons).toEqual([]);
});

it('follows nothing after the end', async () => {
	setInTaskbar(true);
	const leave = show();
	const window = await openPopover();
	leave();
	state.update((now) => ({ ...now, playback: playing({ isPlaying: false }) }));
	messages.update(() => zhCN);
	setInTaskbar(false);
	expect(window.thumbarButtons).toHaveLength(1);
	expect(app.jumpLists).toHaveLength(1);
	expect(BrowserWindow.all).toHaveLength(1);
});
