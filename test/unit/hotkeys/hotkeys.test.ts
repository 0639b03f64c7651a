import { describe, expect, it, vi } from 'vitest';
import { hotkeyActions } from '../../../app/hotkeys/actions.ts';
import { hotkeyDefaults } from '../../../app/settings/schema.ts';
import { DesktopKeys } from './desktop-keys.ts';
import { album, openHotkeys, playlist, startedHotkeys } from './open-hotkeys.ts';

const MUTE = 'CommandOrControl+Alt+Shift+M';
const LIKE = 'CommandOrControl+Alt+Shift+L';
const defaults = Object.values(hotkeyDefaults('linux')).flat();

describe('hotkeys', () => {
	it('do what they stand for once started, and nothing after they were given back', () => {
		const { hotkeys, desktop, ran, keys } = openHotkeys();
		expect(hotkeys.rows.get().every((row) => row.keys.length === 0)).toBe(true);
		hotkeys.start();
		expect([...desktop.own.keys()].toSorted()).toEqual(defaults.toSorted());
		desktop.press('MediaPlayPause');
		desktop.press(MUTE);
		expect(ran).toEqual(['togglePlay', 'mute']);
		expect(keys('mute')).toEqual([{ accelerator: MUTE, label: 'Ctrl+Alt+Shift+M', status: 'active' }]);
		hotkeys.dispose();
		expect(desktop.own.size).toBe(0);
		expect(desktop.listeners()).toBe(0);
	});

	it('are listed with all actions in order, then the pins in theirs', () => {
		const { hotkeys } = startedHotkeys({ pins: [playlist, album] });
		expect(hotkeys.rows.get().map(({ target }) => target)).toEqual([
			...hotkeyActions,
			playlist.uri,
			album.uri,
		]);
	});

	it('can be several for one action', () => {
		const { desktop, ran, keys } = startedHotkeys({ hotkeys: { mute: ['F8', 'Alt+0', 'VolumeMute'] } });
		for (const key of ['F8', 'Alt+0', 'VolumeMute']) desktop.press(key);
		expect(ran).toEqual(['mute', 'mute', 'mute']);
		expect(keys('mute').map(({ accelerator }) => accelerator)).toEqual(['F8', 'Alt+0', 'VolumeMute']);
	});

	it('are registered each on its own, whatever becomes of the others', () => {
		const desktop = new DesktopKeys();
		desktop.taken.add('MediaStop');
		desktop.throwsAt.add('MediaPreviousTrack');
		const { keys, saved } = startedHotkeys({
			desktop,
			hotkeys: {
				next: ['Hyper+Nothing', 'F7', ''],
				like: ['F8'],
				show: [],
				repeat: ['F8'],
				shuffle: ['alt+s'],
			},
		});
		const statuses = (target: Parameters<typeof keys>[0]) =>
			keys(target).map(({ accelerator, status }) => [accelerator, status]);
		expect(statuses('togglePlay')).toEqual([['MediaPlayPause', 'active']]);
		expect(statuses('next')).toEqual([
			['Hyper+Nothing', 'malformed'],
			['F7', 'active'],
			['', 'malformed'],
		]);
		expect(statuses('previous')).toEqual([['MediaPreviousTrack', 'malformed']]);
		expect(statuses('pause')).toEqual([['MediaStop', 'taken']]);
		expect(statuses('like')).toEqual([['F8', 'active']]);
		expect(statuses('repeat')).toEqual([['F8', 'taken']]);
		expect(statuses('shuffle')).toEqual([['Alt+S', 'active']]);
		expect(statuses('show')).toEqual([]);
		expect(saved().hotkeys.next).toEqual(['Hyper+Nothing', 'F7', '']);
	});

	it('are shown once, however often and in whatever spelling they stand in the file', () => {
		const { keys } = startedHotkeys({ hotkeys: { like: ['ctrl+f8', 'Control+F8', 'F9'] } });
		expect(keys('like').map(({ accelerator }) => accelerator)).toEqual(['Control+F8', 'F9']);
	});

	it('tell the desktop in words what each key does', () => {
		const { desktop } = startedHotkeys({ pins: [album], pinHotkeys: { [album.uri]: ['F9'] } });
		expect(desktop.asked).toContainEqual({ accelerator: MUTE, target: 'mute', description: 'does mute' });
		expect(desktop.asked).toContainEqual({
			accelerator: 'F9',
			target: album.uri,
			description: `does ${album.uri}`,
		});
	});

	it('never give back a key that they did not get, and hand one on that comes free', () => {
		const { hotkeys, desktop, ran } = startedHotkeys({ hotkeys: { like: ['F8'], repeat: ['F8'] } });
		hotkeys.unbind('repeat', 'F8');
		desktop.press('F8');
		expect(ran).toEqual(['like']);
		const other = startedHotkeys({ hotkeys: { like: ['F8'], repeat: ['F8'] } });
		other.hotkeys.unbind('like', 'F8');
		other.desktop.press('F8');
		expect(other.ran).toEqual(['repeat']);
	});

	it('say nothing new where nothing is', () => {
		const { hotkeys } = startedHotkeys();
		const listener = vi.fn();
		hotkeys.rows.subscribe(listener);
		hotkeys.recheckPermission();
		hotkeys.setMediaKeysByDesktop(false);
		expect(listener).not.toHaveBeenCalled();
	});
});

describe('the keys of pins', () => {
	it('come and go with the pins, and are kept for when they come back', () => {
		const { hotkeys, desktop, settings, ran, saved } = startedHotkeys({
			pinHotkeys: { [album.uri]: ['F9'], [playlist.uri]: ['F10'] },
			pins: [playlist],
		});
		expect(desktop.own.has('F9')).toBe(false);
		settings.update({ pins: [album, playlist] });
		desktop.press('F9');
		desktop.press('F10');
		expect(ran).toEqual([album.uri, playlist.uri]);
		expect(hotkeys.rows.get().slice(-2)).toEqual([
			{ target: album.uri, keys: [{ accelerator: 'F9', label: 'F9', status: 'active' }] },
			{ target: playlist.uri, keys: [{ accelerator: 'F10', label: 'F10', status: 'active' }] },
		]);
		settings.update({ pins: [album] });
		expect(desktop.own.has('F10')).toBe(false);
		expect(saved().pinHotkeys[playlist.uri]).toEqual(['F10']);
	});

	it('are bound and cleared as those of actions are', () => {
		const { hotkeys, desktop, ran, saved } = startedHotkeys({ pins: [album, playlist] });
		expect(hotkeys.bind(album.uri, 'F9', null)).toEqual({ ok: true });
		desktop.press('F9');
		expect(ran).toEqual([album.uri]);
		expect(hotkeys.bind(playlist.uri, 'F9', null)).toEqual({
			ok: false,
			refusal: { why: 'usedBy', target: album.uri },
		});
		expect(hotkeys.bind('mute', 'F9', MUTE)).toEqual({
			ok: false,
			refusal: { why: 'usedBy', target: album.uri },
		});
		expect(hotkeys.bind(album.uri, MUTE, null)).toEqual({
			ok: false,
			refusal: { why: 'usedBy', target: 'mute' },
		});
		hotkeys.unbind(album.uri, 'F9');
		expect(desktop.own.has('F9')).toBe(false);
		expect(saved().pinHotkeys).toEqual({});
	});

	it('wait for the pin where that went while its key was recorded', () => {
		const { hotkeys, desktop, settings, ran } = startedHotkeys();
		expect(hotkeys.bind(album.uri, 'F9', null)).toEqual({ ok: true });
		expect(desktop.own.has('F9')).toBe(false);
		settings.update({ pins: [album] });
		desktop.press('F9');
		expect(ran).toEqual([album.uri]);
	});

	it('keep nobody from a key while they are not pinned, and do not want it back afterwards', () => {
		const { hotkeys, settings, saved, keys } = startedHotkeys({
			pinHotkeys: { [album.uri]: ['F9', 'F10'], [playlist.uri]: ['F9'] },
		});
		expect(hotkeys.bind('like', 'F9', null)).toEqual({ ok: true });
		expect(saved().pinHotkeys).toEqual({ [album.uri]: ['F10'] });
		settings.update({ pins: [album, playlist] });
		expect(keys('like').map(({ status }) => status)).toEqual(['active']);
		expect(keys(album.uri).map(({ accelerator }) => accelerator)).toEqual(['F10']);
	});
});

describe('binding a key', () => {
	it('in place of another takes the new one, gives the old one back, and is saved', () => {
		const { hotkeys, desktop, ran, keys, saved } = startedHotkeys();
		expect(hotkeys.bind('mute', 'ctrl+f9', MUTE)).toEqual({ ok: true });
		desktop.press(MUTE);
		expect(ran).toEqual([]);
		desktop.press('Control+F9');
		expect(ran).toEqual(['mute']);
		expect(keys('mute')).toMatchObject([{ accelerator: 'Control+F9', status: 'active' }]);
		expect(saved().hotkeys).toEqual({ ...hotkeyDefaults('linux'), mute: ['Control+F9'] });
	});

	it('beside another leaves that one as it is', () => {
		const { hotkeys, desktop, ran, saved } = startedHotkeys();
		expect(hotkeys.bind('mute', 'F9', null)).toEqual({ ok: true });
		desktop.press(MUTE);
		desktop.press('F9');
		expect(ran).toEqual(['mute', 'mute']);
		expect(saved().hotkeys.mute).toEqual([MUTE, 'F9']);
	});

	it.each<[string, string, string | null, readonly string[]]>([
		['keeps its place', 'F9', 'F7', ['F6', 'F9', 'F8']],
		['comes last', 'F9', null, ['F6', 'F7', 'F8', 'F9']],
		['comes last where what it should replace is gone', 'F9', 'F1', ['F6', 'F7', 'F8', 'F9']],
		['is there once, having been there elsewhere', 'F8', 'F6', ['F8', 'F7']],
		['is there once, having been there already', 'f7', null, ['F6', 'F7', 'F8']],
		['is there once, replacing itself', 'F7', 'f7', ['F6', 'F7', 'F8']],
	])('%s', (_, accelerator, replaces, after) => {
		const { hotkeys, saved, keys } = startedHotkeys({ hotkeys: { mute: ['F6', 'F7', 'F8'] } });
		expect(hotkeys.bind('mute', accelerator, replaces)).toEqual({ ok: true });
		expect(saved().hotkeys.mute).toEqual(after);
		expect(keys('mute').map((key) => key.accelerator)).toEqual(after);
		expect(keys('mute').every(({ status }) => status === 'active')).toBe(true);
	});

	it('can replace what was no key at all', () => {
		const { hotkeys, saved } = startedHotkeys({ hotkeys: { mute: ['Hyper+M', 'F8'] } });
		expect(hotkeys.bind('mute', 'F9', 'Hyper+M')).toEqual({ ok: true });
		expect(saved().hotkeys.mute).toEqual(['F9', 'F8']);
	});

	it.each<[string, string, object]>([
		['taken', 'F9', { why: 'taken' }],
		['malformed', 'Hyper+9', { why: 'malformed' }],
		['a letter alone', 'M', { why: 'malformed' }],
		['unknown to Electron', 'F10', { why: 'malformed' }],
		['of another action', 'Control+Alt+Shift+L', { why: 'usedBy', target: 'toggleLike' }],
		['of another action, spelt otherwise', 'shift+alt+ctrl+l', { why: 'usedBy', target: 'toggleLike' }],
		['of a pin', 'F11', { why: 'usedBy', target: album.uri }],
	])('that is %s is refused, and the old one goes on working', (_, accelerator, refusal) => {
		const { hotkeys, desktop, ran, saved } = startedHotkeys({
			pins: [album],
			pinHotkeys: { [album.uri]: ['F11'] },
		});
		desktop.taken.add('F9');
		desktop.throwsAt.add('F10');
		const before = { rows: hotkeys.rows.get(), saved: saved() };
		expect(hotkeys.bind('mute', accelerator, MUTE)).toEqual({ ok: false, refusal });
		expect({ rows: hotkeys.rows.get(), saved: saved() }).toEqual(before);
		desktop.press(MUTE);
		expect(ran).toEqual(['mute']);
	});

	it('has an end at five, of which any can be replaced', () => {
		const five = ['F1', 'F2', 'F3', 'F4', 'F5'];
		const { hotkeys, desktop, saved } = startedHotkeys({ hotkeys: { mute: five } });
		expect(hotkeys.bind('mute', 'F6', null)).toEqual({ ok: false, refusal: { why: 'tooMany' } });
		expect(desktop.own.has('F6')).toBe(false);
		expect(saved().hotkeys.mute).toEqual(five);
		expect(hotkeys.bind('mute', 'F6', 'F5')).toEqual({ ok: true });
	});

	it('to the one that it has changes nothing, and tries a taken one again', () => {
		const desktop = new DesktopKeys();
		desktop.taken.add('MediaStop');
		const { hotkeys, ran } = startedHotkeys({ desktop });
		expect(hotkeys.bind('mute', MUTE, MUTE)).toEqual({ ok: true });
		desktop.press(MUTE);
		expect(hotkeys.bind('pause', 'MediaStop', 'MediaStop')).toEqual({ ok: false, refusal: { why: 'taken' } });
		desktop.taken.clear();
		expect(hotkeys.bind('pause', 'MediaStop', 'MediaStop')).toEqual({ ok: true });
		desktop.press('MediaStop');
		expect(ran).toEqual(['mute', 'pause']);
	});

	it('works while keys are being recorded, when Electron itself would refuse', () => {
		const { hotkeys, desktop, ran } = startedHotkeys();
		hotkeys.setRecording(true);
		desktop.press(MUTE);
		expect(ran).toEqual([]);
		expect(hotkeys.bind('mute', 'F9', MUTE)).toEqual({ ok: true });
		expect(desktop.suspended).toBe(true);
		hotkeys.setRecording(false);
		desktop.press(MUTE);
		desktop.press('F9');
		expect(ran).toEqual(['mute']);
	});

	it('takes what was pressed as a key, if it is one', () => {
		const { hotkeys, saved } = startedHotkeys();
		const press = { key: 'µ', code: 'KeyM', ctrlKey: false, altKey: true, shiftKey: false, metaKey: false };
		expect(hotkeys.record('mute', press, MUTE)).toEqual({ ok: true });
		expect(saved().hotkeys.mute).toEqual(['Alt+M']);
		expect(hotkeys.record('mute', { ...press, key: 'Alt', code: 'AltLeft' }, null)).toEqual({
			ok: false,
			refusal: { why: 'malformed' },
		});
	});
});

describe('unbinding a key', () => {
	it('gives it back, leaves the others, and is saved', () => {
		const { hotkeys, desktop, keys, saved } = startedHotkeys({ hotkeys: { mute: ['F8', 'ctrl+f9'] } });
		hotkeys.unbind('mute', 'Control+F9');
		expect(desktop.own.has('Control+F9')).toBe(false);
		expect(keys('mute')).toMatchObject([{ accelerator: 'F8', status: 'active' }]);
		expect(saved().hotkeys.mute).toEqual(['F8']);
	});

	it.each(['Hyper+M', ''])('removes what never was one: %j', (accelerator) => {
		const { hotkeys, saved } = startedHotkeys({ hotkeys: { mute: [accelerator, 'F8'] } });
		hotkeys.unbind('mute', accelerator);
		expect(saved().hotkeys.mute).toEqual(['F8']);
	});

	it('that nobody has changes nothing', () => {
		const { hotkeys, saved } = startedHotkeys();
		const before = saved();
		hotkeys.unbind('mute', LIKE);
		hotkeys.unbind(album.uri, LIKE);
		expect(saved()).toEqual(before);
	});
});

describe('resetting', () => {
	it('brings back every default, also where two actions had changed places, and clears the pins', () => {
		const { hotkeys, desktop, ran, saved } = startedHotkeys({ pins: [album] });
		hotkeys.unbind('mute', MUTE);
		hotkeys.bind('toggleLike', MUTE, LIKE);
		hotkeys.bind('mute', LIKE, null);
		hotkeys.bind(album.uri, 'F9', null);
		hotkeys.reset();
		expect(saved()).toEqual({ hotkeys: hotkeyDefaults('linux'), pinHotkeys: {} });
		desktop.press(MUTE);
		desktop.press('F9');
		expect(ran).toEqual(['mute']);
		const statuses = hotkeys.rows.get().flatMap(({ keys }) => keys.map(({ status }) => status));
		expect(new Set(statuses)).toEqual(new Set(['active']));
		expect([...desktop.own.keys()].toSorted()).toEqual(defaults.toSorted());
	});

	it('gives the keys as they were, which can be imported again', () => {
		const { hotkeys, saved } = startedHotkeys({ pins: [album] });
		hotkeys.unbind('mute', MUTE);
		hotkeys.bind(album.uri, 'F9', null);
		const before = saved();
		const { json } = hotkeys.reset();
		expect(saved()).not.toEqual(before);
		hotkeys.import(json);
		expect(saved()).toEqual(before);
	});
});

describe('importing', () => {
	it('replaces all keys, which work at once, with those of another Baton', () => {
		const there = startedHotkeys({ pins: [album] });
		there.hotkeys.bind('mute', 'F9', MUTE);
		there.hotkeys.bind('like', MUTE, null);
		there.hotkeys.bind(album.uri, 'F10', null);
		const here = startedHotkeys({ pins: [album], hotkeys: { unlike: ['F9'] } });
		expect(here.hotkeys.import(there.hotkeys.exported())).toEqual({
			ok: true,
			keys: defaults.length + 2,
			notUsable: 0,
		});
		expect(here.saved()).toEqual(there.saved());
		for (const key of ['F9', MUTE, 'F10']) here.desktop.press(key);
		expect(here.ran).toEqual(['mute', 'like', album.uri]);
		expect([...here.desktop.own.keys()].toSorted()).toEqual([...there.desktop.own.keys()].toSorted());
	});

	it('of what is no such file changes nothing', () => {
		const { hotkeys, saved } = startedHotkeys();
		const before = { rows: hotkeys.rows.get(), saved: saved() };
		expect(hotkeys.import('{"theme": "dark"}')).toEqual({ ok: false, why: 'notHotkeys' });
		expect({ rows: hotkeys.rows.get(), saved: saved() }).toEqual(before);
	});

	it('works while a key is being recorded', () => {
		const { hotkeys, desktop, ran } = startedHotkeys();
		hotkeys.setRecording(true);
		hotkeys.import('{"baton": "hotkeys", "version": 1, "hotkeys": {"like": ["F9"]}}');
		hotkeys.setRecording(false);
		expect([...desktop.own.keys()]).toEqual(['F9']);
		desktop.press('F9');
		expect(ran).toEqual(['like']);
	});
});

describe('media keys on macOS', () => {
	it('wait for the permission, which does not hold up the others', () => {
		const desktop = new DesktopKeys();
		desktop.permitted = false;
		const { hotkeys, ran, keys } = startedHotkeys({
			desktop,
			platform: 'darwin',
			hotkeys: { togglePlay: ['MediaPlayPause'], pause: ['MediaStop', 'F8'] },
		});
		expect(keys('togglePlay')).toMatchObject([{ status: 'needsPermission' }]);
		expect(keys('pause')).toMatchObject([{ status: 'needsPermission' }, { status: 'active' }]);
		expect(hotkeys.bind('mute', 'mediastop', null)).toEqual({
			ok: false,
			refusal: { why: 'usedBy', target: 'pause' },
		});
		hotkeys.unbind('pause', 'MediaStop');
		expect(hotkeys.bind('mute', 'MediaStop', MUTE)).toEqual({
			ok: false,
			refusal: { why: 'needsPermission' },
		});
		expect(desktop.own.has(MUTE)).toBe(true);

		desktop.permitted = true;
		hotkeys.recheckPermission();
		desktop.press('MediaPlayPause');
		expect(ran).toEqual(['togglePlay']);

		desktop.permitted = false;
		hotkeys.recheckPermission();
		expect(keys('togglePlay')).toMatchObject([{ status: 'needsPermission' }]);
		expect(desktop.own.has('MediaPlayPause')).toBe(false);
		expect(desktop.own.has(MUTE)).toBe(true);
	});
});

describe('media keys that the desktop hands over', () => {
	it('are left to it from the start, while the others work', () => {
		const { hotkeys, desktop, ran, keys } = openHotkeys();
		hotkeys.setMediaKeysByDesktop(true);
		expect(desktop.own.size).toBe(0);
		hotkeys.start();
		expect([...desktop.own.keys()].filter((key) => key.startsWith('Media'))).toEqual([]);
		expect(keys('togglePlay')).toMatchObject([{ accelerator: 'MediaPlayPause', status: 'byDesktop' }]);
		desktop.press(MUTE);
		expect(ran).toEqual(['mute']);
	});

	it('are taken once it does not, and given back once it does', () => {
		const { hotkeys, desktop, ran, keys } = startedHotkeys();
		hotkeys.setMediaKeysByDesktop(true);
		expect(desktop.own.has('MediaPlayPause')).toBe(false);
		expect(desktop.own.has(MUTE)).toBe(true);
		hotkeys.setMediaKeysByDesktop(false);
		expect(keys('next')).toMatchObject([{ status: 'active' }]);
		desktop.press('MediaNextTrack');
		expect(ran).toEqual(['next']);
	});

	it('cannot be bound to anything else meanwhile, but be cleared', () => {
		const { hotkeys, desktop, keys } = startedHotkeys({ hotkeys: { pause: [] } });
		hotkeys.setMediaKeysByDesktop(true);
		expect(hotkeys.bind('toggleLike', 'MediaStop', LIKE)).toEqual({
			ok: false,
			refusal: { why: 'byDesktop' },
		});
		expect(desktop.own.has(LIKE)).toBe(true);
		hotkeys.unbind('togglePlay', 'MediaPlayPause');
		expect(keys('togglePlay')).toEqual([]);
	});

	it('change hands while a key is being recorded as well', () => {
		const { hotkeys, desktop } = startedHotkeys();
		hotkeys.setRecording(true);
		hotkeys.setMediaKeysByDesktop(true);
		hotkeys.setRecording(false);
		expect(desktop.own.has('MediaPlayPause')).toBe(false);
	});
});

describe('where the desktop asks the person', () => {
	function onPortal() {
		const desktop = new DesktopKeys();
		desktop.backend = 'portal';
		return startedHotkeys({ desktop, hotkeys: { like: ['F8', 'F9'] } });
	}

	it('keys wait until it answers, and are then what it says', () => {
		const { desktop, keys } = onPortal();
		expect(keys('like')).toMatchObject([{ status: 'waiting' }, { status: 'waiting' }]);
		desktop.answer({ accelerator: 'F8', status: 'active', label: 'Meta+L' });
		desktop.answer({ accelerator: 'F9', status: 'refused', label: null });
		expect(keys('like')).toEqual([
			{ accelerator: 'F8', label: 'Meta+L', status: 'active' },
			{ accelerator: 'F9', label: 'F9', status: 'refused' },
		]);
		desktop.answer({ accelerator: 'F8', status: 'unsupported', label: null });
		expect(keys('like')[0]).toEqual({ accelerator: 'F8', label: 'F8', status: 'unsupported' });
	});

	it('an answer about a key that nobody has any more is passed over', () => {
		const { hotkeys, desktop } = onPortal();
		hotkeys.unbind('like', 'F8');
		const before = hotkeys.rows.get();
		desktop.answer({ accelerator: 'F8', status: 'active', label: null });
		desktop.answer({ accelerator: 'nonsense', status: 'refused', label: null });
		expect(hotkeys.rows.get()).toBe(before);
	});

	it('a refused key is asked for once more when the person presses it once more', () => {
		const { hotkeys, desktop, keys } = onPortal();
		desktop.answer({ accelerator: 'F9', status: 'refused', label: null });
		expect(hotkeys.bind('like', 'F9', 'F9')).toEqual({ ok: true });
		expect(desktop.asked.filter(({ accelerator }) => accelerator === 'F9')).toHaveLength(2);
		expect(keys('like')).toMatchObject([{ status: 'waiting' }, { status: 'waiting' }]);
	});

	it('nothing is asked again that it has been asked', () => {
		const { hotkeys, desktop } = onPortal();
		desktop.answer({ accelerator: 'F9', status: 'refused', label: null });
		const asked = desktop.asked.length;
		hotkeys.recheckPermission();
		expect(hotkeys.bind('mute', 'F10', null)).toEqual({ ok: true });
		expect(desktop.asked.slice(asked).map(({ accelerator }) => accelerator)).toEqual(['F10']);
	});
});
