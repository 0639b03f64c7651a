import type { HotkeyAction } from '../../../app/hotkeys/actions.ts';
import type { HotkeyRegistrar } from '../../../app/ports.ts';
import { hotkeyDefaults } from '../../../app/settings/schema.ts';

/** The desktop's keys, which the benchmark presses itself. */
export interface PressableKeys {
	readonly registrar: HotkeyRegistrar;
	/** Runs what the desktop would run for the key that Baton comes with. Throws when it was not registered. */
	press(action: HotkeyAction): void;
}

/** Every platform is measured with the same keys. */
export const KEYS_OF = 'linux';

export function createPressableKeys(): PressableKeys {
	const registered = new Map<string, () => void>();
	const keys = hotkeyDefaults(KEYS_OF);
	return {
		registrar: {
			backend: 'direct',
			register(accelerator, run) {
				registered.set(accelerator, run);
				return true;
			},
			unregister: (accelerator) => void registered.delete(accelerator),
			setSuspended() {},
			mediaKeysPermitted: () => true,
		},
		press(action) {
			const run = registered.get(keys[action] ?? '');
			if (!run) throw new Error(`No key is registered for ${action}.`);
			run();
		},
	};
}
