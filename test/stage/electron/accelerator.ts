const modifierNames: Readonly<Record<string, string>> = {
	command: 'Meta',
	cmd: 'Meta',
	meta: 'Meta',
	super: 'Meta',
	control: 'Control',
	ctrl: 'Control',
	commandorcontrol: process.platform === 'darwin' ? 'Meta' : 'Control',
	cmdorctrl: process.platform === 'darwin' ? 'Meta' : 'Control',
	alt: 'Alt',
	option: 'Alt',
	altgr: 'AltGr',
	shift: 'Shift',
};

/** The keys of https://www.electronjs.org/docs/latest/tutorial/keyboard-shortcuts#accelerators */
const namedKeys =
	/^(plus|space|tab|capslock|numlock|scrolllock|backspace|delete|insert|return|enter|up|down|left|right|home|end|pageup|pagedown|escape|esc|volumeup|volumedown|volumemute|medianexttrack|mediaprevioustrack|mediastop|mediaplaypause|printscreen|num(\d|dec|add|sub|mult|div)|f([1-9]|1\d|2[0-4]))$/i;

const isKey = (part: string): boolean => /^[!-~]$/.test(part) || namedKeys.test(part);

/** One spelling for each key combination. Throws what Electron throws when it is none. */
export function normalizeAccelerator(accelerator: string): string {
	const parts = accelerator.split('+').map((part) => part.trim());
	const key = parts.pop() ?? '';
	const modifiers = parts.map((part) => modifierNames[part.toLowerCase()]);
	if (!isKey(key) || modifiers.includes(undefined)) {
		throw new TypeError(`Error processing argument at index 0, conversion failure from ${accelerator}`);
	}
	return [...new Set(modifiers)].sort().concat(key.toLowerCase()).join('+');
}
