import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LONGEST_AGE_MS, PATIENCE_MS } from '../../../app/desktop/device-look.ts';
import { createTray, type TrayFace } from '../../../app/desktop/tray.ts';
import type { TrayChoice } from '../../../app/desktop/tray-menu-entry.ts';
import { type KnownDevices, noKnownDevices } from '../../../app/devices/known-devices.ts';
import { en, type Messages } from '../../../app/messages/en.ts';
import { zhCN } from '../../../app/messages/zh-CN.ts';
import type { AppState } from '../../../app/state.ts';
import { createStore, type Store } from '../../../app/store.ts';
import { createFakeClock, type FakeClock } from '../../support/fake-clock.ts';
import { kitchen } from '../devices/kitchen.ts';
import { type TemplateItem, Tray } from './electron-stand-in.ts';
import { appState, playing, track } from './states.ts';

vi.mock('electron', () => import('./electron-stand-in.ts'));

let clock: FakeClock;
let state: Store<AppState>;
let devices: Store<KnownDevices>;
let messages: Store<Messages>;
let chosen: TrayChoice[];
let clicks: unknown[];
let looks: PromiseWithResolvers<void>[];

beforeEach(() => {
	Tray.all.length = 0;
	clock = createFakeClock();
	state = createStore(appState());
	devices = createStore(noKnownDevices);
	messages = createStore<Messages>(en);
	chosen = [];
	clicks = [];
	looks = [];
});

const open = (platform: NodeJS.Platform): TrayFace =>
	createTray({
		platform,
		iconsFolder: '/icons',
		clock,
		state,
		devices,
		messages,
		lookForDevices() {
			const look = Promise.withResolvers<void>();
			looks.push(look);
			return look.promise;
		},
		onApproach: () => clicks.push('approach'),
		onClick: (bounds) => clicks.push(bounds),
		onChoose: (choice) => chosen.push(choice),
	});

function tray(): Tray {
	const made = Tray.all.at(-1);
	if (!made) throw new Error('No tray was made');
	return made;
}

const menu = (): TemplateItem[] => tray().menus.at(-1)?.template ?? [];
const labels = (): unknown[] => menu().map(({ label }) => label);

function submenu(label: string): TemplateItem[] {
	return menu().find((item) => item.label === label)?.submenu ?? [];
}

const press = (label: string, items = menu()): void => items.find((item) => item.label === label)?.click?.();
const settle = () => new Promise((resolve) => setImmediate(resolve));

const found = (): KnownDevices => ({ rows: [kitchen], problem: null, readAtMs: clock.monotonicMs() });

it('shows icon and song from the start', () => {
	open('linux');
	expect(tray().images).toEqual([expect.stringContaining('tray-playing')]);
	expect(tray().toolTips).toEqual(['Paper Lanterns · Ada Quill, The Tides']);
});

it('follows the state', () => {
	open('linux');
	state.update((now) => ({ ...now, playback: playing({ isPlaying: false }) }));
	expect(tray().images.at(-1)).toContain('tray-paused');
	expect(tray().toolTips.at(-1)).toMatch(/^Paused: /);
	expect(labels()).toContain('Play');
});

it('speaks the language that was chosen', () => {
	open('linux');
	messages.update(() => zhCN);
	expect(labels()).toContain('退出 Baton');
});

it('shows ampersands in titles', () => {
	open('linux');
	state.update((now) => ({
		...now,
		playback: playing({ item: { ...track, title: 'You & I', artists: [] } }),
	}));
	expect(menu()[0]?.label).toBe('You && I');
});

it('tells of clicks and choices', () => {
	open('linux');
	const bounds = { x: 1, y: 2, width: 3, height: 4 };
	tray().emit('click', {}, bounds);
	press('Next');
	press('Quit Baton');
	expect(clicks).toEqual([bounds]);
	expect(chosen).toEqual([{ kind: 'intent', intent: { type: 'next' } }, { kind: 'quit' }]);
});

it('tells of the pointer that comes to the icon, before any click', () => {
	open('darwin');
	tray().emit('mouse-enter', {}, { x: 1, y: 2 });
	expect(clicks).toEqual(['approach']);
});

it('loses no second of two quick clicks on macOS, which takes them for a double click', () => {
	open('darwin');
	expect(tray().ignoresDoubleClicks).toBe(true);
});

it('plays or pauses by a middle click, where the desktop tells of one', () => {
	open('win32');
	tray().emit('middle-click', {}, { x: 1, y: 2, width: 3, height: 4 });
	expect(chosen).toEqual([{ kind: 'intent', intent: { type: 'togglePlay' } }]);
	expect(clicks).toEqual([]);
});

describe('the menu on Linux', () => {
	beforeEach(() => void open('linux'));

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

	it('shows devices that others have read, and is set again only when they are others', () => {
		devices.update(found);
		expect(submenu('Devices').map(({ label }) => label)).toContain('Kitchen');
		devices.update(() => ({ ...found(), rows: [{ ...kitchen, volumePercent: 70 }] }));
		expect(tray().menus).toHaveLength(2);
		expect(looks).toEqual([]);
	});

	it('looks for devices when it is asked to, and shows them when it is opened next', async () => {
		press('Look for devices', submenu('Devices'));
		expect(looks).toHaveLength(1);
		devices.update(found);
		looks[0]?.resolve();
		await settle();
		expect(submenu('Devices').map(({ label }) => label)).toContain('Kitchen');
		expect(tray().menus).toHaveLength(2);
		expect(chosen).toEqual([]);
	});
});

describe.each(['win32', 'darwin'] as const)('the menu on %s', (platform) => {
	let face: TrayFace;
	beforeEach(() => {
		face = open(platform);
	});

	const rightClick = async (): Promise<void> => {
		tray().emit('right-click');
		await settle();
	};

	it('is made when it opens', async () => {
		devices.update(found);
		expect(tray().menus).toEqual([]);
		await rightClick();
		expect(submenu('Devices').map(({ label }) => label)).toContain('Kitchen');
		expect(looks).toEqual([]);
	});

	it('opens with fresh devices where the last look was long ago', async () => {
		await rightClick();
		await rightClick();
		expect(looks).toHaveLength(1);
		expect(tray().menus).toEqual([]);
		devices.update(found);
		looks[0]?.resolve();
		await settle();
		expect(tray().menus).toHaveLength(1);
		expect(submenu('Devices').map(({ label }) => label)).toContain('Kitchen');
		expect(clock.timers()).toBe(0);

		clock.advance(LONGEST_AGE_MS);
		await rightClick();
		expect(looks).toHaveLength(2);
	});

	it('opens without them when Spotify takes its time', async () => {
		await rightClick();
		clock.advance(PATIENCE_MS);
		await settle();
		expect(tray().menus).toHaveLength(1);
		expect(clock.timers()).toBe(0);
	});

	it('asks nothing while nobody is signed in', async () => {
		state.update((now) => ({ ...now, session: { kind: 'signedOut', why: 'byPerson' } }));
		await rightClick();
		expect(looks).toEqual([]);
		expect(labels()).toContain('Sign in…');
	});

	it('opens once more when the person had it look for devices', async () => {
		devices.update(found);
		await rightClick();
		press('Look for devices', submenu('Devices'));
		looks[0]?.resolve();
		await settle();
		expect(tray().menus).toHaveLength(2);
	});

	it('opens no more once the icon is gone', async () => {
		await rightClick();
		face.dispose();
		clock.advance(PATIENCE_MS);
		await settle();
		expect(tray().menus).toEqual([]);
	});
});

describe('the song beside the icon', () => {
	const showSong = (): void =>
		state.update((now) => ({ ...now, settings: { ...now.settings, songBesideIcon: true } }));
	const playOther = (title: string): void =>
		state.update((now) => ({ ...now, playback: playing({ item: { ...track, title, artists: [] } }) }));

	it('stands there on macOS for who wants it', () => {
		open('darwin');
		expect(tray().titles).toEqual([]);
		showSong();
		playOther('Harbour Lights');
		state.update((now) => ({ ...now, playback: { kind: 'idle' } }));
		expect(tray().titles).toEqual([expect.stringMatching(/^Paper Lanterns/), 'Harbour Lights', '']);
	});

	it('stays as it is while the popover is open, which would no longer be at the icon', () => {
		const face = open('darwin');
		showSong();
		face.setPopoverOpen(true);
		playOther('Harbour Lights');
		expect(tray().titles).toHaveLength(1);
		face.setPopoverOpen(false);
		expect(tray().titles.at(-1)).toBe('Harbour Lights');
	});

	it.each(['linux', 'win32'] as const)('is not for %s', (platform) => {
		open(platform);
		showSong();
		expect(tray().titles).toEqual([]);
	});
});

it('lets go of state and icon', () => {
	open('linux').dispose();
	state.update((now) => ({ ...now, playback: { kind: 'idle' } }));
	devices.update(found);
	expect(tray().destroyed).toBe(true);
	expect(tray().images).toHaveLength(1);
	expect(tray().menus).toHaveLength(1);
});
