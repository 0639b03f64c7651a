import type { HotkeyRegistrar } from '../ports.ts';
import { hotkeyDefaults } from '../settings/schema.ts';
import type { SettingsStore } from '../settings/settings.ts';
import type { AppState } from '../state.ts';
import { createStore, type Readable } from '../store.ts';
import {
	acceleratorFromKey,
	displayAccelerator,
	isMediaKey,
	isSameKey,
	parseAccelerator,
} from './accelerator.ts';
import {
	type Accelerator,
	type HotkeyAction,
	type HotkeyOutcome,
	type HotkeyStatus,
	hotkeyActions,
	type KeyPress,
} from './actions.ts';

type HotkeyStatuses = AppState['hotkeys'];

/** The keys that work everywhere on the desktop, each registered, refused and changed on its own. */
export interface Hotkeys {
	/** All off before `start`. */
	readonly statuses: Readable<HotkeyStatuses>;
	/** Registers what is saved. */
	start(): void;
	/** Gives an action another key, or none, and saves it. When refused the old key goes on working. */
	bind(action: HotkeyAction, accelerator: Accelerator | null): HotkeyOutcome;
	/** The same with what the person has just pressed. */
	record(action: HotkeyAction, press: KeyPress | null): HotkeyOutcome;
	/** Goes back to the keys that Baton came with. */
	reset(): void;
	/** While a key is being recorded none fires, so that it can be pressed. */
	setRecording(recording: boolean): void;
	/** To be called when the person may have granted or taken the permission for media keys. */
	recheckPermission(): void;
	/** Whether the desktop hands media keys to Baton by itself: taken as hotkeys as well, each would act twice. */
	setMediaKeysByDesktop(byDesktop: boolean): void;
	/** Gives every key back. */
	dispose(): void;
}

const off: HotkeyStatus = { accelerator: null, label: null, status: 'off' };

const allOff: HotkeyStatuses = {
	togglePlay: off,
	next: off,
	previous: off,
	stop: off,
	volumeUp: off,
	volumeDown: off,
	mute: off,
	seekForward: off,
	seekBack: off,
	shuffle: off,
	repeat: off,
	like: off,
	show: off,
};

export interface HotkeyOptions {
	readonly registrar: HotkeyRegistrar;
	readonly settings: SettingsStore;
	readonly platform: NodeJS.Platform;
	readonly run: (action: HotkeyAction) => void;
}

export function createHotkeys({ registrar, settings, platform, run }: HotkeyOptions): Hotkeys {
	const statuses = createStore(allOff);
	/** What the desktop gave; nothing else is ever given back. */
	const registered = new Map<HotkeyAction, Accelerator>();
	let recording = false;
	let started = false;
	let mediaKeysByDesktop = false;

	/** Why media keys cannot be taken now, if so. */
	function mediaKeyRefusal(): 'byDesktop' | 'needsPermission' | null {
		if (mediaKeysByDesktop) return 'byDesktop';
		return registrar.mediaKeysPermitted() ? null : 'needsPermission';
	}

	/** Registers a key, or says why not. */
	function register(action: HotkeyAction, accelerator: Accelerator) {
		const refusal = isMediaKey(accelerator) ? mediaKeyRefusal() : null;
		if (refusal) return refusal;
		// Two actions with one key can only come from a file that was changed by hand.
		if ([...registered.values()].some((other) => isSameKey(other, accelerator, platform))) return 'taken';
		try {
			if (!registrar.register(accelerator, () => run(action))) return 'taken';
		} catch {
			// Electron throws for what it cannot parse: https://www.electronjs.org/docs/latest/api/global-shortcut
			return 'malformed';
		}
		registered.set(action, accelerator);
		return registrar.backend === 'portal' ? 'waiting' : 'active';
	}

	function unregister(action: HotkeyAction): void {
		const accelerator = registered.get(action);
		if (accelerator === undefined) return;
		registered.delete(action);
		registrar.unregister(accelerator);
	}

	function show(action: HotkeyAction, status: HotkeyStatus): void {
		statuses.update((before) => ({ ...before, [action]: status }));
	}

	const labelled = (accelerator: Accelerator, status: HotkeyStatus['status']): HotkeyStatus => ({
		accelerator,
		label: displayAccelerator(accelerator, platform),
		status,
	});

	/** Registers what is saved for an action. */
	function statusOfSaved(action: HotkeyAction): HotkeyStatus {
		const saved = settings.get().hotkeys[action];
		if (saved === null) return off;
		const accelerator = parseAccelerator(saved);
		if (accelerator === null) return labelled(saved, 'malformed');
		return labelled(accelerator, register(action, accelerator));
	}

	function apply(action: HotkeyAction): void {
		unregister(action);
		show(action, statusOfSaved(action));
	}

	function save(action: HotkeyAction, accelerator: Accelerator | null): HotkeyOutcome {
		settings.update({ hotkeys: { ...settings.get().hotkeys, [action]: accelerator } });
		return { ok: true };
	}

	/** While suspended Electron refuses to register keys, and forgets to unregister them. */
	function whileListening<Result>(change: () => Result): Result {
		if (!recording) return change();
		registrar.setSuspended(false);
		try {
			return change();
		} finally {
			registrar.setSuspended(true);
		}
	}

	function bind(action: HotkeyAction, accelerator: Accelerator): HotkeyOutcome {
		const parsed = parseAccelerator(accelerator);
		if (parsed === null) return { ok: false, refusal: { why: 'malformed' } };
		const { hotkeys } = settings.get();
		const isSame = (other: Accelerator | null | undefined) =>
			typeof other === 'string' && isSameKey(other, parsed, platform);
		const user = hotkeyActions.find((other) => other !== action && isSame(hotkeys[other]));
		if (user) return { ok: false, refusal: { why: 'usedBy', action: user } };

		const before = registered.get(action);
		if (isSame(before)) return { ok: true };
		const status = register(action, parsed);
		if (status !== 'active' && status !== 'waiting') return { ok: false, refusal: { why: status } };
		if (before !== undefined) registrar.unregister(before);
		show(action, labelled(parsed, status));
		return save(action, parsed);
	}

	function unbind(action: HotkeyAction): HotkeyOutcome {
		unregister(action);
		show(action, off);
		return save(action, null);
	}

	function unregisterAll(): void {
		for (const action of hotkeyActions) unregister(action);
	}

	/** Takes or gives back the media keys, after what they depend on has changed. */
	function recheckMediaKeys(): void {
		const wanted = mediaKeyRefusal();
		const outdated = hotkeyActions.filter((action) => {
			const { accelerator, status } = statuses.get()[action];
			if (accelerator === null || !isMediaKey(accelerator)) return false;
			return wanted ? status !== wanted : status === 'needsPermission' || status === 'byDesktop';
		});
		if (started && outdated.length > 0) whileListening(() => outdated.forEach(apply));
	}

	const bindOrUnbind = (action: HotkeyAction, accelerator: Accelerator | null): HotkeyOutcome =>
		whileListening(() => (accelerator === null ? unbind(action) : bind(action, accelerator)));

	return {
		statuses,
		start() {
			started = true;
			whileListening(() => hotkeyActions.forEach(apply));
		},
		bind: bindOrUnbind,
		record(action, press) {
			if (press === null) return bindOrUnbind(action, null);
			const accelerator = acceleratorFromKey(press, platform);
			return accelerator === null
				? { ok: false, refusal: { why: 'malformed' } }
				: bindOrUnbind(action, accelerator);
		},
		reset() {
			whileListening(() => {
				// All at once: a default may be what another action has now.
				unregisterAll();
				settings.update({ hotkeys: hotkeyDefaults(platform) });
				hotkeyActions.forEach(apply);
			});
		},
		setRecording(on) {
			recording = on;
			registrar.setSuspended(on);
		},
		recheckPermission: recheckMediaKeys,
		setMediaKeysByDesktop(byDesktop) {
			mediaKeysByDesktop = byDesktop;
			recheckMediaKeys();
		},
		dispose: () => whileListening(unregisterAll),
	};
}
