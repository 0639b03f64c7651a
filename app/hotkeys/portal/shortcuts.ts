import { entryOf, isList, textOf, type Value } from '../../dbus/value.ts';
import type { KeyAnswer, WantedKey } from '../../ports.ts';
import { plainLine, shorten } from '../../text.ts';
import { labelOf } from './label.ts';
import { triggerOf } from './trigger.ts';

const LONGEST_DESCRIPTION = 200;

/**
 * What the desktop calls the key of each shortcut, by the id of that: null where it does not say, and empty where it
 * has bound none.
 */
export type Triggers = ReadonlyMap<string, string | null>;

/**
 * Another key is another shortcut: desktops remember for each what the person has said, and would go on with the key
 * that they know.
 */
export const shortcutId = ({ target, accelerator }: WantedKey): string =>
	plainLine(`${target}-${triggerOf(accelerator) ?? accelerator}`);

/** One element of the `a(sa{sv})` that `BindShortcuts` takes. */
export function shortcutValue(key: WantedKey): Value {
	const trigger = triggerOf(key.accelerator);
	const entries: [string, Value][] = [
		['description', { signature: 's', value: shorten(plainLine(key.description), LONGEST_DESCRIPTION) }],
	];
	if (trigger !== null) entries.push(['preferred_trigger', { signature: 's', value: trigger }]);
	return [shortcutId(key), new Map(entries)];
}

/** Reads an `a(sa{sv})` as the desktop gives it back; null where it is something else. */
export function triggersIn(value: Value | undefined): Triggers | null {
	if (!isList(value)) return null;
	const described = value.flatMap((shortcut): [string, string | null][] => {
		if (!isList(shortcut)) return [];
		const id = textOf(shortcut[0]);
		return id === null ? [] : [[id, textOf(entryOf(shortcut[1], 'trigger_description'))]];
	});
	return new Map(described);
}

/** What became of a key. */
export function answerFor(key: WantedKey, triggers: Triggers): KeyAnswer {
	const { accelerator } = key;
	const described = triggers.get(shortcutId(key));
	if (described === null) return { accelerator, status: 'active', label: null };
	if (described) return { accelerator, status: 'active', label: labelOf(described, triggerOf(accelerator)) };
	// Hyprland takes every shortcut, binds a key to none, and leaves that to its own configuration.
	const bindsNone = triggers.size > 0 && [...triggers.values()].every((trigger) => trigger === '');
	return { accelerator, status: bindsNone ? 'unsupported' : 'refused', label: null };
}
