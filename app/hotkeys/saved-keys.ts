import type { Settings } from '../settings/schema.ts';
import { isSameKey } from './accelerator.ts';
import { type Accelerator, type HotkeyTarget, hotkeyActions, isPinUri } from './actions.ts';

/** The part of the settings that hotkeys are made of. */
export type SavedKeys = Pick<Settings, 'hotkeys' | 'pinHotkeys' | 'pins'>;

export type KeySettings = Pick<Settings, 'hotkeys' | 'pinHotkeys'>;

/** Everything that can have keys, as Settings lists it: all actions, then what is pinned. */
export const targetsOf = ({ pins }: SavedKeys): readonly HotkeyTarget[] => [
	...hotkeyActions,
	...pins.map(({ uri }) => uri).filter(isPinUri),
];

export const keysOfTarget = (saved: SavedKeys, target: HotkeyTarget): readonly Accelerator[] =>
	isPinUri(target) ? (saved.pinHotkeys[target] ?? []) : saved.hotkeys[target];

/** The same with other keys for that target. */
export function withKeys(
	{ hotkeys, pinHotkeys }: KeySettings,
	target: HotkeyTarget,
	keys: readonly Accelerator[],
): KeySettings {
	if (!isPinUri(target)) return { hotkeys: { ...hotkeys, [target]: keys }, pinHotkeys };
	const { [target]: _, ...others } = pinHotkeys;
	return { hotkeys, pinHotkeys: keys.length > 0 ? { ...others, [target]: keys } : others };
}

/** The same without that key at what is no longer pinned, which nobody sees and which would want it back one day. */
export function withoutUnseen(
	{ hotkeys, pinHotkeys, pins }: SavedKeys,
	key: Accelerator,
	platform: NodeJS.Platform,
): SavedKeys {
	const isPinned = (uri: string): boolean => pins.some((pin) => pin.uri === uri);
	const left = Object.entries(pinHotkeys).map(([uri, keys]): [string, readonly Accelerator[]] => [
		uri,
		isPinned(uri) ? keys : keys.filter((other) => !isSameKey(other, key, platform)),
	]);
	return { hotkeys, pins, pinHotkeys: Object.fromEntries(left.filter(([, keys]) => keys.length > 0)) };
}
