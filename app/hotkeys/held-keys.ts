import type { HotkeyRegistrar, KeyAnswer } from '../ports.ts';
import { displayAccelerator, isMediaKey, parseAccelerator, physicalKey } from './accelerator.ts';
import type { Accelerator, Hotkey, HotkeyRow, HotkeyTarget } from './actions.ts';

/** A target with the keys that it should have, in any spelling. */
export interface WantedRow {
	readonly target: HotkeyTarget;
	readonly keys: readonly Accelerator[];
}

/** The keys that the desktop was asked for. */
export interface HeldKeys {
	/** Gives back what is not wanted any more, takes what is not held yet, and says what became of each key. */
	hold(wanted: readonly WantedRow[]): readonly HotkeyRow[];
	/** Takes one more, given in its normal spelling, and says what became of it. */
	take(accelerator: Accelerator, target: HotkeyTarget): Hotkey['status'];
	/** Gives a key back that the person or the desktop has refused, so that it can be asked for once more. */
	forgetRefused(accelerator: Accelerator): void;
	/** The desktop has asked the person meanwhile. */
	answered(answer: KeyAnswer): void;
	/** Whether the desktop hands media keys to Baton by itself: taken as hotkeys as well, each would act twice. */
	setMediaKeysByDesktop(byDesktop: boolean): void;
}

export interface HeldKeysOptions {
	readonly registrar: HotkeyRegistrar;
	readonly platform: NodeJS.Platform;
	/** What a key does, in words. */
	readonly describe: (target: HotkeyTarget) => string;
	readonly run: (target: HotkeyTarget) => void;
}

interface HeldKey {
	readonly accelerator: Accelerator;
	readonly target: HotkeyTarget;
	readonly status: Hotkey['status'];
	/** What the desktop calls the key that it bound instead. */
	readonly label: string | null;
}

export function createHeldKeys({ registrar, platform, describe, run }: HeldKeysOptions): HeldKeys {
	/** By the keys that have to be pressed. Only what stands in here is ever given back. */
	const held = new Map<string, HeldKey>();
	let mediaKeysByDesktop = false;

	const physical = (accelerator: Accelerator): string => physicalKey(accelerator, platform);

	/** Why media keys cannot be taken now, if so. */
	function mediaKeyRefusal(): 'byDesktop' | 'needsPermission' | null {
		if (mediaKeysByDesktop) return 'byDesktop';
		return registrar.mediaKeysPermitted() ? null : 'needsPermission';
	}

	const refusalOf = (accelerator: Accelerator) => (isMediaKey(accelerator) ? mediaKeyRefusal() : null);

	function take(accelerator: Accelerator, target: HotkeyTarget): Hotkey['status'] {
		const refusal = refusalOf(accelerator);
		if (refusal) return refusal;
		const own = held.get(physical(accelerator));
		if (own) return own.target === target ? own.status : 'taken';
		try {
			const key = { accelerator, target, description: describe(target) };
			const status = registrar.register(key, () => run(target));
			if (status !== 'taken') held.set(physical(accelerator), { accelerator, target, status, label: null });
			return status;
		} catch {
			// Electron throws for what it cannot parse: https://www.electronjs.org/docs/latest/api/global-shortcut
			return 'malformed';
		}
	}

	/** Gives back every key that is not to be had any more, or is to do something else. */
	function release(wanted: readonly WantedRow[]): void {
		const owners = new Map<string, HotkeyTarget>();
		for (const { target, keys } of wanted) {
			for (const key of keys) {
				const accelerator = parseAccelerator(key);
				if (accelerator === null || refusalOf(accelerator) || owners.has(physical(accelerator))) continue;
				owners.set(physical(accelerator), target);
			}
		}
		for (const [keys, { accelerator, target }] of held) {
			if (owners.get(keys) === target) continue;
			held.delete(keys);
			registrar.unregister(accelerator);
		}
	}

	function show(saved: Accelerator, target: HotkeyTarget): Hotkey {
		const accelerator = parseAccelerator(saved);
		if (accelerator === null) return { accelerator: saved, label: saved, status: 'malformed' };
		const status = take(accelerator, target);
		const own = held.get(physical(accelerator));
		const named = own?.target === target ? own.label : null;
		return { accelerator, label: named ?? displayAccelerator(accelerator, platform), status };
	}

	return {
		hold(wanted) {
			// First all that is given back: one target may get what another one had.
			release(wanted);
			return wanted.map(({ target, keys }) => {
				// In a file that was changed by hand, one may stand there in two spellings.
				const shown = new Map(keys.map((key) => show(key, target)).map((key) => [key.accelerator, key]));
				return { target, keys: [...shown.values()] };
			});
		},
		take,
		forgetRefused(accelerator) {
			const key = held.get(physical(accelerator));
			if (key?.status !== 'refused') return;
			held.delete(physical(accelerator));
			registrar.unregister(key.accelerator);
		},
		answered({ accelerator, status, label }) {
			const key = held.get(physical(accelerator));
			if (key) held.set(physical(accelerator), { ...key, status, label });
		},
		setMediaKeysByDesktop(byDesktop) {
			mediaKeysByDesktop = byDesktop;
		},
	};
}
