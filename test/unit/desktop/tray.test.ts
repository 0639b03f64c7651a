import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createTray, type TrayFace } from '../../../app/desktop/tray.ts';
import type { TrayChoice } from '../../../app/desktop/tray-menu.ts';
import { en, type Messages } from '../../../app/messages/en.ts';
import { zhCN } from '../../../app/messages/zh-CN.ts';
import type { AppState } from '../../../app/state.ts';
import { createStore, type Store } from '../../../app/store.ts';
import { type TemplateItem, Tray } from './electron-stand-in.ts';
import { appState, playing, track } from './states.ts';

vi.mock('electron', () => import('./electron-stand-in.ts'));

let state: Store<AppState>;
let messages: Store<Messages>;
let face: TrayFace;
let chosen: TrayChoice[];
let clicks: unknown[];

beforeEach(() => {
	Tray.all.length = 0;
	state = createStore(appState());
	messages = createStore<Messages>(en);
	chosen = [];
	clicks = [];
	face = createTray({
		iconsFolder: '/icons',
		state,
		messages,
		onClick: (bounds) => clicks.push(bounds),
		onChoose: (choice) => chosen.push(choice),
	});
});

function tray(): Tray {
	const made = Tray.all.at(-1);
	if (!made) throw new Error('No tray was made');
	return made;
}

function menu(): TemplateItem[] {
	if (process.platform !== 'linux') tray().emit('right-click');
	return tray().menus.at(-1)?.template ?? [];
}

const press = (label: string): void =>
	menu()
		.find((item) => item.label === label)
		?.click?.();

it('shows icon and song from the start', () => {
	expect(tray().images).toEqual([expect.stringContaining('tray-playing')]);
	expect(tray().toolTips).toEqual(['Paper Lanterns · Ada Quill, The Tides']);
});

it('follows the state', () => {
	state.update((now) => ({ ...now, playback: playing({ isPlaying: false }) }));
	expect(tray().images.at(-1)).toContain('tray-paused');
	expect(tray().toolTips.at(-1)).toMatch(/^Paused: /);
	expect(menu().map(({ label }) => label)).toContain('Play');
});

it('speaks the language that was chosen', () => {
	messages.update(() => zhCN);
	expect(menu().map(({ label }) => label)).toContain('退出 Baton');
});

it('shows ampersands in titles', () => {
	state.update((now) => ({
		...now,
		playback: playing({ item: { ...track, title: 'You & I', artists: [] } }),
	}));
	expect(menu()[0]?.label).toBe('You && I');
});

it('tells of clicks and choices', () => {
	const bounds = { x: 1, y: 2, width: 3, height: 4 };
	tray().emit('click', {}, bounds);
	press('Next');
	press('Quit Baton');
	expect(clicks).toEqual([bounds]);
	expect(chosen).toEqual([{ kind: 'intent', intent: { type: 'next' } }, { kind: 'quit' }]);
});

describe.runIf(process.platform === 'linux')('the menu on Linux', () => {
	it('is set again for a real change only, since that closes it', () => {
		state.update((now) => ({
			...now,
			playback: playing({ progress: { positionMs: 5000, atMonotonicMs: 5 } }),
			notices: [{ id: 'noKeyring' }],
		}));
		expect(tray().menus).toHaveLength(1);
		expect(tray().toolTips).toHaveLength(1);
		expect(tray().images).toHaveLength(1);
		state.update((now) => ({ ...now, playback: playing({ shuffle: true }) }));
		expect(tray().menus).toHaveLength(2);
	});

	it('takes back the tick of something that was refused', () => {
		press('Shuffle');
		expect(tray().menus).toHaveLength(2);
	});
});

it('lets go of state and icon', () => {
	face.dispose();
	state.update((now) => ({ ...now, playback: { kind: 'idle' } }));
	expect(tray().destroyed).toBe(true);
	expect(tray().images).toHaveLength(1);
});
