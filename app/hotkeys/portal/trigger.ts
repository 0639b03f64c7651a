import { parseAccelerator } from '../accelerator.ts';
import type { Accelerator } from '../actions.ts';

/** In the order of the specification. `AltGr` has no name there. */
const modifierNames = new Map([
	['CommandOrControl', 'CTRL'],
	['Control', 'CTRL'],
	['Alt', 'ALT'],
	['Shift', 'SHIFT'],
	['Command', 'LOGO'],
	['Super', 'LOGO'],
]);

/** Keys whose name in Electron is not that of their keysym. Letters are lower case there. */
const keysyms = new Map([
	[';', 'semicolon'],
	['=', 'equal'],
	[',', 'comma'],
	['-', 'minus'],
	['.', 'period'],
	['/', 'slash'],
	['`', 'grave'],
	['[', 'bracketleft'],
	['\\', 'backslash'],
	[']', 'bracketright'],
	["'", 'apostrophe'],
	['Space', 'space'],
	['Capslock', 'Caps_Lock'],
	['Numlock', 'Num_Lock'],
	['Scrolllock', 'Scroll_Lock'],
	['Backspace', 'BackSpace'],
	['PageUp', 'Page_Up'],
	['PageDown', 'Page_Down'],
	['PrintScreen', 'Print'],
	['VolumeUp', 'XF86AudioRaiseVolume'],
	['VolumeDown', 'XF86AudioLowerVolume'],
	['VolumeMute', 'XF86AudioMute'],
	['MediaNextTrack', 'XF86AudioNext'],
	['MediaPreviousTrack', 'XF86AudioPrev'],
	['MediaStop', 'XF86AudioStop'],
	['MediaPlayPause', 'XF86AudioPlay'],
	...Array.from({ length: 10 }, (_, digit): [string, string] => [`num${digit}`, `KP_${digit}`]),
	['numdec', 'KP_Decimal'],
	['numadd', 'KP_Add'],
	['numsub', 'KP_Subtract'],
	['nummult', 'KP_Multiply'],
	['numdiv', 'KP_Divide'],
]);

/** The name that X11 and Wayland have for one of Electron's keys. */
export const keysymOf = (key: string): string =>
	keysyms.get(key) ?? (/^[A-Z]$/.test(key) ? key.toLowerCase() : key);

/**
 * An accelerator as desktops on Linux write it, such as `CTRL+ALT+SHIFT+Up`; null for what cannot be written so.
 * https://specifications.freedesktop.org/shortcuts-spec/latest/
 */
export function triggerOf(accelerator: Accelerator): string | null {
	const held = parseAccelerator(accelerator)?.split('+') ?? [];
	const key = held.pop();
	if (key === undefined || held.some((name) => !modifierNames.has(name))) return null;
	const names = [...modifierNames].flatMap(([name, written]) => (held.includes(name) ? [written] : []));
	return [...new Set(names), keysymOf(key)].join('+');
}
