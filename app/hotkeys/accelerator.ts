import type { Accelerator, KeyPress } from './actions.ts';
import { findKey, keyOfEvent } from './key-names.ts';

/** In the order in which they are written. https://www.electronjs.org/docs/latest/api/accelerator */
const modifiers = ['CommandOrControl', 'Command', 'Control', 'Super', 'Alt', 'AltGr', 'Shift'] as const;

type Modifier = (typeof modifiers)[number];

const modifierSpellings = new Map<string, Modifier>([
	...modifiers.map((name): [string, Modifier] => [name.toLowerCase(), name]),
	['cmdorctrl', 'CommandOrControl'],
	['cmd', 'Command'],
	['ctrl', 'Control'],
	['meta', 'Super'],
	['option', 'Alt'],
]);

const mediaKey = /^Media/;
/** These may stand alone: nobody types text with them. */
const standaloneKey = /^(Media|Volume|F\d)/;

/**
 * The one normal spelling of an accelerator, or null when it is none, or would take a key that people type
 * with: everything but media keys, volume keys and F1 to F24 needs a modifier other than Shift alone.
 */
export function parseAccelerator(text: string): Accelerator | null {
	const tokens = text.split('+').map((token) => token.trim());
	const found = findKey(tokens.pop() ?? '');
	if (!found) return null;
	const held = new Set<Modifier>(found.shift ? ['Shift'] : []);
	for (const token of tokens) {
		const modifier = modifierSpellings.get(token.toLowerCase());
		if (!modifier) return null;
		held.add(modifier);
	}
	return join(held, found.key);
}

/** What a person pressed, as an accelerator; null while only modifiers are down and for keys that need one. */
export function acceleratorFromKey(press: KeyPress, platform: NodeJS.Platform): Accelerator | null {
	const key = keyOfEvent(press);
	if (key === null) return null;
	const isMac = platform === 'darwin';
	const held = new Set<Modifier>();
	if (press.ctrlKey) held.add(isMac ? 'Control' : 'CommandOrControl');
	if (press.metaKey) held.add(isMac ? 'CommandOrControl' : 'Super');
	if (press.altKey) held.add('Alt');
	if (press.shiftKey) held.add('Shift');
	return join(held, key);
}

/** Whether two accelerators are the same keys here: `Ctrl+M` and `CommandOrControl+M` are, except on macOS. */
export function isSameKey(one: Accelerator, other: Accelerator, platform: NodeJS.Platform): boolean {
	return physicalKey(one, platform) === physicalKey(other, platform);
}

/** The keys that Electron can only take on macOS with the Accessibility permission. */
export function isMediaKey(accelerator: Accelerator): boolean {
	return mediaKey.test(keyOf(accelerator));
}

/**
 * How a hotkey is written for people: symbols in Apple's order on macOS, words joined by `+` elsewhere.
 * Keys bear the names that are printed on keyboards, which are the same in every language.
 */
export function displayAccelerator(accelerator: Accelerator, platform: NodeJS.Platform): string {
	const parsed = parseAccelerator(accelerator);
	if (parsed === null) return accelerator;
	const isMac = platform === 'darwin';
	const marks = isMac ? macMarks : otherMarks(platform);
	const key = keyOf(parsed);
	const held = new Set(physicalModifiers(parsed, platform));
	const shown = Object.entries(marks).flatMap(([modifier, mark]) => (held.has(modifier) ? [mark] : []));
	return [...shown, keyLabels[key] ?? key].join(isMac ? '' : '+');
}

function join(held: ReadonlySet<Modifier>, key: string): Accelerator | null {
	const needsModifier = !standaloneKey.test(key);
	if (needsModifier && ![...held].some((modifier) => modifier !== 'Shift')) return null;
	return [...modifiers.filter((modifier) => held.has(modifier)), key].join('+');
}

const keyOf = (accelerator: Accelerator): string => accelerator.slice(accelerator.lastIndexOf('+') + 1);

function physicalModifiers(accelerator: Accelerator, platform: NodeJS.Platform): string[] {
	const commandOrControl = platform === 'darwin' ? 'Command' : 'Control';
	const superKey = platform === 'darwin' ? 'Command' : 'Super';
	return accelerator
		.split('+')
		.slice(0, -1)
		.map((name) => (name === 'CommandOrControl' ? commandOrControl : name === 'Super' ? superKey : name));
}

/** The keys that have to be pressed here, as text that is the same for all spellings. */
export function physicalKey(accelerator: Accelerator, platform: NodeJS.Platform): string {
	const parsed = parseAccelerator(accelerator) ?? accelerator;
	return [...new Set(physicalModifiers(parsed, platform))].sort().concat(keyOf(parsed)).join('+');
}

/** In the order of Apple's menus: https://developer.apple.com/design/human-interface-guidelines/keyboards */
const macMarks: Readonly<Record<string, string>> = {
	Control: '⌃',
	Alt: '⌥',
	AltGr: '⌥',
	Shift: '⇧',
	Command: '⌘',
};

const otherMarks = (platform: NodeJS.Platform): Readonly<Record<string, string>> => ({
	Control: 'Ctrl',
	Command: 'Cmd',
	Super: platform === 'win32' ? 'Win' : 'Super',
	Alt: 'Alt',
	AltGr: 'AltGr',
	Shift: 'Shift',
});

const keyLabels: Readonly<Record<string, string>> = {
	Up: '↑',
	Down: '↓',
	Left: '←',
	Right: '→',
	Escape: 'Esc',
	Return: 'Enter',
	PageUp: 'Page Up',
	PageDown: 'Page Down',
	PrintScreen: 'Print Screen',
	Capslock: 'Caps Lock',
	Numlock: 'Num Lock',
	Scrolllock: 'Scroll Lock',
	VolumeUp: 'Volume Up',
	VolumeDown: 'Volume Down',
	VolumeMute: 'Volume Mute',
	MediaPlayPause: 'Play/Pause',
	MediaNextTrack: 'Next Track',
	MediaPreviousTrack: 'Previous Track',
	MediaStop: 'Stop',
	numdec: 'Num .',
	numadd: 'Num +',
	numsub: 'Num -',
	nummult: 'Num *',
	numdiv: 'Num /',
};
