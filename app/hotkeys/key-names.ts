/**
 * Electron's key codes in their usual spelling; recognised in any letter case.
 * https://www.electronjs.org/docs/latest/api/accelerator#available-key-codes
 */
const names = [
	...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789',
	...Array.from({ length: 24 }, (_, index) => `F${index + 1}`),
	...";=,-./`[\\]'",
	...['Space', 'Tab', 'Capslock', 'Numlock', 'Scrolllock', 'Backspace', 'Delete', 'Insert', 'Return'],
	...['Up', 'Down', 'Left', 'Right', 'Home', 'End', 'PageUp', 'PageDown', 'Escape', 'PrintScreen'],
	...['VolumeUp', 'VolumeDown', 'VolumeMute'],
	...['MediaNextTrack', 'MediaPreviousTrack', 'MediaStop', 'MediaPlayPause'],
	...Array.from({ length: 10 }, (_, digit) => `num${digit}`),
	...['numdec', 'numadd', 'numsub', 'nummult', 'numdiv'],
];

const aliases: Readonly<Record<string, string>> = { enter: 'Return', esc: 'Escape' };

const spelling = new Map([
	...names.map((name): [string, string] => [name.toLowerCase(), name]),
	...Object.entries(aliases),
]);

/** Electron reads a character of the upper row as Shift and the key below it, on a US keyboard. */
const shifted = new Map([
	...Array.from(')!@#$%^&*(:<_>?~{|}"', (upper, index): [string, string] => [
		upper,
		"0123456789;,-./`[\\]'".charAt(index),
	]),
	['plus', '='],
]);

/** The usual spelling of a key code, and whether it stands for Shift as well; null when there is no such key. */
export function findKey(text: string): { key: string; shift: boolean } | null {
	const lower = text.toLowerCase();
	const below = shifted.get(lower);
	if (below !== undefined) return { key: below, shift: true };
	const key = spelling.get(lower);
	return key === undefined ? null : { key, shift: false };
}

/** Where the names of a `KeyboardEvent` differ from Electron's. */
const eventNames = new Map([
	[' ', 'Space'],
	['ArrowUp', 'Up'],
	['ArrowDown', 'Down'],
	['ArrowLeft', 'Left'],
	['ArrowRight', 'Right'],
	['MediaTrackNext', 'MediaNextTrack'],
	['MediaTrackPrevious', 'MediaPreviousTrack'],
	['AudioVolumeUp', 'VolumeUp'],
	['AudioVolumeDown', 'VolumeDown'],
	['AudioVolumeMute', 'VolumeMute'],
]);

const numpadOperators = new Map([
	['NumpadDecimal', 'numdec'],
	['NumpadAdd', 'numadd'],
	['NumpadSubtract', 'numsub'],
	['NumpadMultiply', 'nummult'],
	['NumpadDivide', 'numdiv'],
]);

/** The characters that a US keyboard has in these places. */
const places = new Map([
	['Semicolon', ';'],
	['Equal', '='],
	['Comma', ','],
	['Minus', '-'],
	['Period', '.'],
	['Slash', '/'],
	['Backquote', '`'],
	['BracketLeft', '['],
	['Backslash', '\\'],
	['BracketRight', ']'],
	['Quote', "'"],
]);

/**
 * Electron's key code for a pressed key; null for a bare modifier and for keys that it has no name for.
 * The layout decides where it can: the key marked Z on a German keyboard has the code `KeyY`. The place
 * decides where the character tells nothing: Alt on macOS makes µ of M, Cyrillic has no Latin letter at all.
 */
export function keyOfEvent({ key, code }: { key: string; code: string }): string | null {
	if (/^[a-z]$/i.test(key)) return key.toUpperCase();
	const digit = /^(Digit|Numpad)(\d)$/.exec(code);
	if (digit?.[1] === 'Digit') return `${digit[2]}`;
	// With Num Lock off the same key is an arrow, and says so in `key`.
	if (digit && /^\d$/.test(key)) return `num${digit[2]}`;
	const operator = numpadOperators.get(code);
	if (operator) return operator;
	if (/^[;=,\-./`[\\\]']$/.test(key)) return key;
	const place = places.get(code) ?? /^Key([A-Z])$/.exec(code)?.[1];
	return place ?? findKey(eventNames.get(key) ?? key)?.key ?? null;
}
