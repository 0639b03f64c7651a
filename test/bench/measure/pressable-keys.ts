import type { Accelerator, HotkeyAction } from '../../../app/hotkeys/actions.ts';
import type { HotkeyRegistrar } from '../../../app/ports.ts';
import { hotkeyDefaults } from '../../../app/settings/schema.ts';

/** The desktop's keys, which the benchmark presses itself. */
export interface PressableKeys {
	readonly registrar: HotkeyRegistrar;
	/** Runs what the desktop would run for the key that Baton comes with. Throws when it was not registered. */
	press(action: HotkeyAction): void;
	/** The same for any key. */
	pressKey(accelerator: Accelerator): void;
}

/** Every platform is measured with the same keys. */
export const KEYS_OF = 'linux';

export function createPressableKeys(): PressableKeys {
	const registered = new Map<string, () => void>();
	const keys = hotkeyDefaults(KEYS_OF);

	function pressKey(accelerator: Accelerator): void {
		const run = registered.get(accelerator);
		if (!run) throw new Error(`${accelerator} is not registered.`);
		run();
	}

	return {
		registrar: {
			backend: 'direct',
			register({ accelerator }, run) {
				registered.set(accelerator, run);
				return 'active';
			},
			unregister: (accelerator) => void registered.delete(accelerator),
			setSuspended() {},
			mediaKeysPermitted: () => true,
			askToPermitMediaKeys() {},
			onAnswer: () => () => {},
			dispose: () => registered.clear(),
		},
		press(action) {
			const [accelerator] = keys[action];
			if (!accelerator) throw new Error(`Baton comes with no key for ${action}.`);
			pressKey(accelerator);
		},
		pressKey,
	};
}
