import { beforeEach, describe, expect, it } from 'vitest';
import { type HotkeyAction, hotkeyActions } from '../../../app/hotkeys/actions.ts';
import { createHotkeys, type Hotkeys } from '../../../app/hotkeys/hotkeys.ts';
import type { HotkeyRegistrar } from '../../../app/ports.ts';
import { hotkeyDefaults } from '../../../app/settings/schema.ts';
import { loadSettings, type SettingsStore } from '../../../app/settings/settings.ts';

/** Keys as Electron has them: refused while suspended, thrown at when malformed. */
class Desktop implements HotkeyRegistrar {
	backend: HotkeyRegistrar['backend'] = 'direct';
	readonly own = new Map<string, () => void>();
	readonly taken = new Set<string>();
	readonly throwsAt = new Set<string>();
	permitted = true;
	suspended = false;

	register(accelerator: string, run: () => void): boolean {
		if (this.throwsAt.has(accelerator)) throw new TypeError('not an accelerator');
		if (this.suspended || this.taken.has(accelerator) || this.own.has(accelerator)) return false;
		this.own.set(accelerator, run);
		return true;
	}
	unregister(accelerator: string): void {
		if (!this.suspended) this.own.delete(accelerator);
	}
	setSuspended(suspended: boolean): void {
		this.suspended = suspended;
	}
	mediaKeysPermitted(): boolean {
		return this.permitted;
	}
	/** What a person does. */
	press(accelerator: string): void {
		if (!this.suspended) this.own.get(accelerator)?.();
	}
}

const MUTE = 'CommandOrControl+Alt+Shift+M';
let desktop: Desktop;
let settings: SettingsStore;
let ran: HotkeyAction[];
let saved: Record<string, unknown>;

beforeEach(() => {
	desktop = new Desktop();
	saved = {};
	ran = [];
	const document = {
		read: () => saved,
		write: (value: Readonly<Record<string, unknown>>) => {
			saved = { ...value };
		},
		setAside: () => 'aside',
		setAsideOnOpening: null,
	};
	settings = loadSettings(document, 'linux').settings;
});

function started(platform: NodeJS.Platform = 'linux'): Hotkeys {
	const hotkeys = createHotkeys({
		registrar: desktop,
		settings,
		platform,
		run: (action) => ran.push(action),
	});
	hotkeys.start();
	return hotkeys;
}
const save = (changed: Partial<Record<HotkeyAction, string | null>>) =>
	settings.update({ hotkeys: { ...settings.get().hotkeys, ...changed } });
const statusOf = (hotkeys: Hotkeys, action: HotkeyAction) => hotkeys.statuses.get()[action];

describe('hotkeys', () => {
	it('run their action once started, and none after they were given back', () => {
		const hotkeys = started();
		expect(desktop.own.size).toBe(hotkeyActions.length);
		desktop.press('MediaPlayPause');
		desktop.press(MUTE);
		expect(ran).toEqual(['togglePlay', 'mute']);
		expect(statusOf(hotkeys, 'mute')).toMatchObject({ accelerator: MUTE, status: 'active' });
		hotkeys.dispose();
		expect(desktop.own.size).toBe(0);
	});

	it('are registered each on its own, whatever becomes of the others', () => {
		save({ next: 'Hyper+Nothing', like: 'F8', show: null, repeat: 'F8', shuffle: 'alt+s' });
		desktop.taken.add('MediaStop');
		desktop.throwsAt.add('MediaPreviousTrack');
		const hotkeys = started();
		expect(hotkeys.statuses.get()).toMatchObject({
			togglePlay: { accelerator: 'MediaPlayPause', status: 'active' },
			next: { accelerator: 'Hyper+Nothing', status: 'malformed' },
			previous: { accelerator: 'MediaPreviousTrack', status: 'malformed' },
			stop: { accelerator: 'MediaStop', status: 'taken' },
			repeat: { accelerator: 'F8', status: 'active' },
			like: { accelerator: 'F8', status: 'taken' },
			shuffle: { accelerator: 'Alt+S', status: 'active' },
			show: { accelerator: null, status: 'off' },
		});
		expect(settings.get().hotkeys.next).toBe('Hyper+Nothing');
	});

	it('never give back a key that they did not get', () => {
		save({ repeat: 'F8', like: 'F8' });
		const hotkeys = started();
		expect(hotkeys.bind('like', null)).toEqual({ ok: true });
		desktop.press('F8');
		expect(ran).toEqual(['repeat']);
	});
});

describe('binding a key', () => {
	it('takes the new one, gives the old one back, and is saved', () => {
		const hotkeys = started();
		expect(hotkeys.bind('mute', 'ctrl+f9')).toEqual({ ok: true });
		desktop.press(MUTE);
		expect(ran).toEqual([]);
		desktop.press('Control+F9');
		expect(ran).toEqual(['mute']);
		expect(statusOf(hotkeys, 'mute')).toMatchObject({ accelerator: 'Control+F9', status: 'active' });
		expect(saved).toMatchObject({ hotkeys: { mute: 'Control+F9', like: settings.get().hotkeys.like } });
	});

	it('to nothing gives it back', () => {
		const hotkeys = started();
		expect(hotkeys.bind('mute', null)).toEqual({ ok: true });
		expect(desktop.own.has(MUTE)).toBe(false);
		expect(statusOf(hotkeys, 'mute')).toMatchObject({ accelerator: null, status: 'off' });
		expect(saved).toMatchObject({ hotkeys: { mute: null } });
	});

	it.each<[string, string, object]>([
		['taken', 'F9', { why: 'taken' }],
		['malformed', 'Hyper+9', { why: 'malformed' }],
		['a letter alone', 'M', { why: 'malformed' }],
		['unknown to Electron', 'F10', { why: 'malformed' }],
		['of another action', 'Control+Alt+Shift+L', { why: 'usedBy', action: 'like' }],
		['of another action, spelt otherwise', 'shift+alt+ctrl+l', { why: 'usedBy', action: 'like' }],
	])('that is %s is refused, and the old one goes on working', (_, accelerator, refusal) => {
		desktop.taken.add('F9');
		desktop.throwsAt.add('F10');
		const hotkeys = started();
		const before = hotkeys.statuses.get();
		expect(hotkeys.bind('mute', accelerator)).toEqual({ ok: false, refusal });
		expect(hotkeys.statuses.get()).toBe(before);
		expect(settings.get().hotkeys.mute).toBe(MUTE);
		desktop.press(MUTE);
		expect(ran).toEqual(['mute']);
	});

	it('to the one that it has changes nothing, and tries a taken one again', () => {
		desktop.taken.add('MediaStop');
		const hotkeys = started();
		expect(hotkeys.bind('mute', MUTE)).toEqual({ ok: true });
		desktop.press(MUTE);
		expect(hotkeys.bind('stop', 'MediaStop')).toEqual({ ok: false, refusal: { why: 'taken' } });
		desktop.taken.clear();
		expect(hotkeys.bind('stop', 'MediaStop')).toEqual({ ok: true });
		desktop.press('MediaStop');
		expect(ran).toEqual(['mute', 'stop']);
	});

	it('works while keys are being recorded, when Electron itself would refuse', () => {
		const hotkeys = started();
		hotkeys.setRecording(true);
		desktop.press(MUTE);
		expect(ran).toEqual([]);
		expect(hotkeys.bind('mute', 'F9')).toEqual({ ok: true });
		expect(desktop.suspended).toBe(true);
		hotkeys.setRecording(false);
		desktop.press(MUTE);
		desktop.press('F9');
		expect(ran).toEqual(['mute']);
	});

	it('where the desktop asks the person says that nobody knows yet', () => {
		desktop.backend = 'portal';
		const hotkeys = started();
		expect(statusOf(hotkeys, 'like').status).toBe('waiting');
		expect(hotkeys.bind('like', 'F9')).toEqual({ ok: true });
		expect(statusOf(hotkeys, 'like')).toMatchObject({ accelerator: 'F9', status: 'waiting' });
	});
});

describe('resetting', () => {
	it('brings back every default, also where two actions had changed places', () => {
		const hotkeys = started();
		hotkeys.bind('mute', null);
		hotkeys.bind('like', MUTE);
		hotkeys.bind('mute', 'CommandOrControl+Alt+Shift+L');
		hotkeys.reset();
		expect(settings.get().hotkeys).toEqual(hotkeyDefaults('linux'));
		desktop.press(MUTE);
		expect(ran).toEqual(['mute']);
		expect(hotkeyActions.every((action) => statusOf(hotkeys, action).status === 'active')).toBe(true);
	});
});

describe('media keys on macOS', () => {
	it('wait for the permission, which does not hold up the others', () => {
		desktop.permitted = false;
		const hotkeys = started('darwin');
		expect(statusOf(hotkeys, 'togglePlay').status).toBe('needsPermission');
		expect(statusOf(hotkeys, 'mute').status).toBe('active');
		expect(hotkeys.bind('mute', 'mediastop')).toEqual({
			ok: false,
			refusal: { why: 'usedBy', action: 'stop' },
		});
		hotkeys.bind('stop', null);
		expect(hotkeys.bind('mute', 'MediaStop')).toEqual({ ok: false, refusal: { why: 'needsPermission' } });
		expect(desktop.own.has(MUTE)).toBe(true);

		desktop.permitted = true;
		hotkeys.recheckPermission();
		desktop.press('MediaPlayPause');
		expect(ran).toEqual(['togglePlay']);

		desktop.permitted = false;
		hotkeys.recheckPermission();
		expect(statusOf(hotkeys, 'togglePlay').status).toBe('needsPermission');
		expect(desktop.own.has('MediaPlayPause')).toBe(false);
		expect(desktop.own.has(MUTE)).toBe(true);
	});
});

describe('media keys that the desktop hands over', () => {
	it('are left to it from the start, while the others work', () => {
		const hotkeys = createHotkeys({
			registrar: desktop,
			settings,
			platform: 'linux',
			run: (action) => ran.push(action),
		});
		hotkeys.setMediaKeysByDesktop(true);
		expect(desktop.own.size).toBe(0);
		hotkeys.start();
		expect([...desktop.own.keys()].filter((key) => key.startsWith('Media'))).toEqual([]);
		expect(statusOf(hotkeys, 'togglePlay')).toMatchObject({
			accelerator: 'MediaPlayPause',
			status: 'byDesktop',
		});
		desktop.press(MUTE);
		expect(ran).toEqual(['mute']);
	});

	it('are taken once it does not, and given back once it does', () => {
		const hotkeys = started();
		hotkeys.setMediaKeysByDesktop(true);
		expect(desktop.own.has('MediaPlayPause')).toBe(false);
		expect(desktop.own.has(MUTE)).toBe(true);
		hotkeys.setMediaKeysByDesktop(false);
		expect(statusOf(hotkeys, 'next').status).toBe('active');
		desktop.press('MediaNextTrack');
		expect(ran).toEqual(['next']);
	});

	it('cannot be bound to anything else meanwhile', () => {
		save({ stop: null });
		const hotkeys = started();
		hotkeys.setMediaKeysByDesktop(true);
		expect(hotkeys.bind('like', 'MediaStop')).toEqual({ ok: false, refusal: { why: 'byDesktop' } });
		expect(desktop.own.has('CommandOrControl+Alt+Shift+L')).toBe(true);
		hotkeys.bind('togglePlay', null);
		expect(statusOf(hotkeys, 'togglePlay').status).toBe('off');
	});

	it('change hands while a key is being recorded as well', () => {
		const hotkeys = started();
		hotkeys.setRecording(true);
		hotkeys.setMediaKeysByDesktop(true);
		hotkeys.setRecording(false);
		expect(desktop.own.has('MediaPlayPause')).toBe(false);
	});
});
