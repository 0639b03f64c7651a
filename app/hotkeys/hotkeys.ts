import { isDeepStrictEqual } from 'node:util';
import type { Cancel } from '../clock.ts';
import type { HotkeyRegistrar } from '../ports.ts';
import { hotkeyDefaults } from '../settings/schema.ts';
import type { SettingsStore } from '../settings/settings.ts';
import { createStore, type Readable } from '../store.ts';
import { acceleratorFromKey, isSameKey, parseAccelerator } from './accelerator.ts';
import {
	type Accelerator,
	type Hotkey,
	type HotkeyImport,
	type HotkeyOutcome,
	type HotkeyRefusal,
	type HotkeyRow,
	type HotkeyTarget,
	type KeyPress,
	MOST_KEYS,
} from './actions.ts';
import { createHeldKeys } from './held-keys.ts';
import { readHotkeyFile, writeHotkeyFile } from './hotkey-file.ts';
import { keysOfTarget, targetsOf, withKeys, withoutUnseen } from './saved-keys.ts';

/** The keys that work everywhere on the desktop, each registered, refused and changed on its own. */
export interface Hotkeys {
	/** All actions, then the pins, as they come and go; without keys before `start`. */
	readonly rows: Readable<readonly HotkeyRow[]>;
	/** Registers what is saved, and from then on whatever is saved instead. */
	start(): void;
	/** Gives a target one more key, or one in place of `replaces`, and saves it. Refused, all stays as it was. */
	bind(target: HotkeyTarget, accelerator: Accelerator, replaces: Accelerator | null): HotkeyOutcome;
	/** The same with what the person has just pressed. */
	record(target: HotkeyTarget, press: KeyPress, replaces: Accelerator | null): HotkeyOutcome;
	unbind(target: HotkeyTarget, accelerator: Accelerator): void;
	/** Goes back to the keys that Baton came with; gives those there were, for `import` to bring back. */
	reset(): { readonly json: string };
	/** All keys as the text of a file. */
	exported(): string;
	/** Replaces all keys with those of such a file. */
	import(json: string): HotkeyImport;
	/** While a key is being recorded none fires, so that it can be pressed. */
	setRecording(recording: boolean): void;
	/** To be called when the person may have granted or taken the permission for media keys. */
	recheckPermission(): void;
	/** Whether the desktop hands media keys to Baton by itself: taken as hotkeys as well, each would act twice. */
	setMediaKeysByDesktop(byDesktop: boolean): void;
	/** Gives every key back. */
	dispose(): void;
}

export interface HotkeyOptions {
	readonly registrar: HotkeyRegistrar;
	readonly settings: SettingsStore;
	readonly platform: NodeJS.Platform;
	/** What a key does, in words. */
	readonly describe: (target: HotkeyTarget) => string;
	readonly run: (target: HotkeyTarget) => void;
}

export function createHotkeys({ registrar, settings, platform, describe, run }: HotkeyOptions): Hotkeys {
	const held = createHeldKeys({ registrar, platform, describe, run });
	const rows = createStore<readonly HotkeyRow[]>(
		targetsOf(settings.get()).map((target) => ({ target, keys: [] })),
	);
	let recording = false;
	/** Empty before the start. */
	let cancels: readonly Cancel[] = [];

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

	/** Brings the desktop in step with what is saved. */
	function follow(): void {
		const saved = settings.get();
		const wanted = targetsOf(saved).map((target) => ({ target, keys: keysOfTarget(saved, target) }));
		const now = whileListening(() => held.hold(wanted));
		rows.update((before) => (isDeepStrictEqual(before, now) ? before : now));
	}

	function followIfStarted(): void {
		if (cancels.length > 0) follow();
	}

	const isSame = (one: Accelerator, other: Accelerator): boolean =>
		one === other || isSameKey(one, other, platform);

	function bind(target: HotkeyTarget, pressed: Accelerator, replaces: Accelerator | null): HotkeyOutcome {
		const accelerator = parseAccelerator(pressed);
		if (accelerator === null) return refused({ why: 'malformed' });
		const saved = withoutUnseen(settings.get(), accelerator, platform);
		const has = (other: HotkeyTarget): boolean =>
			keysOfTarget(saved, other).some((key) => isSame(key, accelerator));
		const user = targetsOf(saved).find((other) => other !== target && has(other));
		if (user !== undefined) return refused({ why: 'usedBy', target: user });
		const keys = placed(keysOfTarget(saved, target), accelerator, replaces);
		if (keys.length > MOST_KEYS) return refused({ why: 'tooMany' });
		const status = whileListening(() => {
			held.forgetRefused(accelerator);
			return held.take(accelerator, target);
		});
		if (isRefusal(status)) return refused({ why: status });
		settings.update(withKeys(saved, target, keys));
		return { ok: true };
	}

	/** The keys with a new one in the place of another, or at the end; where it stands already, it stays. */
	function placed(
		keys: readonly Accelerator[],
		accelerator: Accelerator,
		replaces: Accelerator | null,
	): readonly Accelerator[] {
		const others = keys.filter(
			(key) => !isSame(key, accelerator) || (replaces !== null && isSame(key, replaces)),
		);
		const at = others.findIndex((key) => replaces !== null && isSame(key, replaces));
		if (at >= 0) return others.with(at, accelerator);
		return others.length < keys.length ? keys : [...keys, accelerator];
	}

	return {
		rows,
		start() {
			cancels = [
				settings.subscribe((now, before) => {
					const isOther = (['hotkeys', 'pinHotkeys', 'pins'] as const).some(
						(key) => now[key] !== before[key],
					);
					if (isOther) follow();
				}),
				registrar.onAnswer((answer) => {
					held.answered(answer);
					follow();
				}),
			];
			follow();
		},
		bind,
		record(target, press, replaces) {
			const accelerator = acceleratorFromKey(press, platform);
			return accelerator === null ? refused({ why: 'malformed' }) : bind(target, accelerator, replaces);
		},
		unbind(target, accelerator) {
			const saved = settings.get();
			const keys = keysOfTarget(saved, target).filter((key) => !isSame(key, accelerator));
			settings.update(withKeys(saved, target, keys));
		},
		reset() {
			const json = writeHotkeyFile(settings.get());
			settings.update({ hotkeys: hotkeyDefaults(platform), pinHotkeys: {} });
			return { json };
		},
		exported: () => writeHotkeyFile(settings.get()),
		import(json) {
			const file = readHotkeyFile(json, platform);
			if (!file.ok) return file;
			settings.update(file.saved);
			return { ok: true, keys: file.keys, notUsable: file.notUsable };
		},
		setRecording(on) {
			recording = on;
			registrar.setSuspended(on);
		},
		recheckPermission: followIfStarted,
		setMediaKeysByDesktop(byDesktop) {
			held.setMediaKeysByDesktop(byDesktop);
			followIfStarted();
		},
		dispose() {
			for (const cancel of cancels) cancel();
			cancels = [];
			registrar.dispose();
		},
	};
}

const refused = (refusal: HotkeyRefusal): HotkeyOutcome => ({ ok: false, refusal });

/** What a key can turn out to be before anybody was asked. */
const refusals = ['malformed', 'taken', 'needsPermission', 'byDesktop'] as const;

const isRefusal = (status: Hotkey['status']): status is (typeof refusals)[number] =>
	refusals.some((refusal) => refusal === status);
