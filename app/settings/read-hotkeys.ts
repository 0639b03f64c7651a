import * as v from 'valibot';
import { physicalKey } from '../hotkeys/accelerator.ts';
import { type Accelerator, type HotkeyAction, hotkeyActions } from '../hotkeys/actions.ts';
import type { RawSettings } from './migrations.ts';
import { hotkeyDefaults, type Settings, settingsEntries } from './schema.ts';

export interface ReadHotkeys extends Pick<Settings, 'hotkeys' | 'pinHotkeys'> {
	/** False where some of what was there does not fit. */
	readonly sound: boolean;
}

/**
 * The saved keys, those of each action and pin on their own. An action that is missing was added by a newer version and
 * gets its default, unless the person has given that key to something else.
 */
export function readHotkeys(actions: RawSettings, pins: RawSettings, platform: NodeJS.Platform): ReadHotkeys {
	const hotkeys = { ...hotkeyDefaults(platform) };
	const pinHotkeys: Record<string, readonly Accelerator[]> = {};
	const byDefault = new Set<HotkeyAction>();
	let sound = true;

	for (const action of hotkeyActions) {
		const parsed = v.safeParse(settingsEntries.hotkeys.entries[action], actions[action]);
		if (parsed.success) hotkeys[action] = parsed.output;
		else byDefault.add(action);
		if (!parsed.success && actions[action] !== undefined) sound = false;
	}
	for (const [uri, keys] of Object.entries(pins)) {
		const parsed = v.safeParse(settingsEntries.pinHotkeys, { [uri]: keys });
		if (parsed.success) Object.assign(pinHotkeys, parsed.output);
		else sound = false;
	}

	const physical = (accelerator: Accelerator): string => physicalKey(accelerator, platform);
	const chosen = hotkeyActions.filter((action) => !byDefault.has(action)).map((action) => hotkeys[action]);
	const used = new Set([...chosen, ...Object.values(pinHotkeys)].flat().map(physical));
	for (const action of byDefault) {
		hotkeys[action] = hotkeys[action].filter((accelerator) => !used.has(physical(accelerator)));
	}
	return { hotkeys, pinHotkeys, sound };
}
