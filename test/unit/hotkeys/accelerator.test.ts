import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	acceleratorFromKey,
	displayAccelerator,
	isMediaKey,
	isSameKey,
	parseAccelerator,
	physicalKey,
} from '../../../app/hotkeys/accelerator.ts';
import type { KeyPress } from '../../../app/hotkeys/actions.ts';
import { hotkeyDefaults } from '../../../app/settings/schema.ts';

describe('an accelerator', () => {
	it.each(Object.values(hotkeyDefaults('linux')).flat())(
		'by default is in normal form: %s',
		(accelerator) => {
			expect(parseAccelerator(accelerator)).toBe(accelerator);
		},
	);

	it('by default belongs to one action alone', () => {
		const all = Object.values(hotkeyDefaults('linux')).flat();
		expect(new Set(all.map((accelerator) => physicalKey(accelerator, 'linux'))).size).toBe(all.length);
	});

	it.each([
		['ctrl+alt+m', 'Control+Alt+M'],
		['Shift+Alt+CmdOrCtrl+up', 'CommandOrControl+Alt+Shift+Up'],
		[' Ctrl + F5 ', 'Control+F5'],
		['Cmd+Option+1', 'Command+Alt+1'],
		['meta+enter', 'Super+Return'],
		['Super+Esc', 'Super+Escape'],
		['Ctrl+Ctrl+A', 'Control+A'],
		['AltGr+q', 'AltGr+Q'],
		['Ctrl+!', 'Control+Shift+1'],
		['Ctrl+Plus', 'Control+Shift+='],
		['Ctrl+"', "Control+Shift+'"],
		['Ctrl+-', 'Control+-'],
		['Alt+num5', 'Alt+num5'],
		['Alt+NUMADD', 'Alt+numadd'],
		['Ctrl+Capslock', 'Control+Capslock'],
		['f24', 'F24'],
		['mediaplaypause', 'MediaPlayPause'],
		['Shift+MediaNextTrack', 'Shift+MediaNextTrack'],
		['VolumeUp', 'VolumeUp'],
	])('%s is %s', (text, normal) => {
		expect(parseAccelerator(text)).toBe(normal);
	});

	it.each([
		'',
		' ',
		'+',
		'++',
		'Ctrl',
		'Ctrl+',
		'Ctrl++',
		'+A',
		'Ctrl+Alt',
		'A',
		'5',
		'Shift+A',
		'!',
		'Plus',
		'Shift+Up',
		'Space',
		'Return',
		'Escape',
		'num5',
		'F0',
		'F25',
		'F1.5',
		'Hyper+A',
		'Ctrl+AB',
		'A+Ctrl',
		'Ctrl+A+B',
		'Ctrl-A',
		'Ctrl+é',
		'Ctrl+Ж',
		'Ctrl+constructor',
		'constructor+A',
		'__proto__',
		'Media Play/Pause',
		'MediaEject',
		'Ctrl+\u0000',
		'Ctrl+A\n+B',
	])('is not made of %j', (text) => {
		expect(parseAccelerator(text)).toBeNull();
	});

	it('never is anything but itself when parsed again, whatever it was made of', () => {
		const token = fc.constantFrom(
			...['ctrl', 'CMD', 'CommandOrControl', 'alt', 'Option', 'shift', 'Super', 'meta', 'AltGr', ''],
			...['a', 'Z', '7', '&', '+', '=', 'plus', 'F12', 'up', 'Esc', 'num0', 'MediaStop', 'VolumeMute', 'ß'],
		);
		fc.assert(
			fc.property(fc.array(token, { maxLength: 5 }), (tokens) => {
				const normal = parseAccelerator(tokens.join('+'));
				if (normal !== null) expect(parseAccelerator(normal)).toBe(normal);
			}),
		);
	});

	it('never throws, whatever the text', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				const normal = parseAccelerator(text);
				expect(normal === null || parseAccelerator(normal) === normal).toBe(true);
				expect(typeof displayAccelerator(text, 'linux')).toBe('string');
			}),
		);
	});
});

describe('a pressed key', () => {
	const press = (key: string, code: string, modifiers: Partial<KeyPress> = {}): KeyPress => ({
		...{ key, code, ctrlKey: false, altKey: false, shiftKey: false, metaKey: false },
		...modifiers,
	});
	const ctrl = { ctrlKey: true };

	it.each<[string, KeyPress, string | null]>([
		['a letter', press('m', 'KeyM', ctrl), 'CommandOrControl+M'],
		['a letter with Shift', press('M', 'KeyM', { ...ctrl, shiftKey: true }), 'CommandOrControl+Shift+M'],
		['a letter where the layout has it', press('z', 'KeyY', ctrl), 'CommandOrControl+Z'],
		['a letter of another script', press('ь', 'KeyM', ctrl), 'CommandOrControl+M'],
		['a dead key', press('Dead', 'KeyE', { altKey: true }), 'Alt+E'],
		['a digit', press('1', 'Digit1', ctrl), 'CommandOrControl+1'],
		['a digit with Shift', press('!', 'Digit1', { ...ctrl, shiftKey: true }), 'CommandOrControl+Shift+1'],
		['a digit of a French keyboard', press('&', 'Digit1', ctrl), 'CommandOrControl+1'],
		['a sign', press(';', 'Semicolon', ctrl), 'CommandOrControl+;'],
		['a sign with Shift', press('?', 'Slash', { ...ctrl, shiftKey: true }), 'CommandOrControl+Shift+/'],
		['a sign where the layout has it', press('-', 'Slash', ctrl), 'CommandOrControl+-'],
		['an arrow', press('ArrowUp', 'ArrowUp', ctrl), 'CommandOrControl+Up'],
		['the space bar', press(' ', 'Space', ctrl), 'CommandOrControl+Space'],
		['Enter', press('Enter', 'Enter', { altKey: true }), 'Alt+Return'],
		['the number pad', press('5', 'Numpad5', ctrl), 'CommandOrControl+num5'],
		['the number pad without Num Lock', press('ArrowUp', 'Numpad8', ctrl), 'CommandOrControl+Up'],
		['the number pad’s point', press('.', 'NumpadDecimal', ctrl), 'CommandOrControl+numdec'],
		['the Windows key', press('b', 'KeyB', { metaKey: true, altKey: true }), 'Super+Alt+B'],
		['a function key alone', press('F5', 'F5'), 'F5'],
		['a media key', press('MediaTrackNext', 'MediaTrackNext'), 'MediaNextTrack'],
		['a volume key', press('AudioVolumeUp', 'AudioVolumeUp'), 'VolumeUp'],
		['a letter alone', press('m', 'KeyM'), null],
		['a letter with Shift alone', press('M', 'KeyM', { shiftKey: true }), null],
		['a modifier alone', press('Control', 'ControlLeft', ctrl), null],
		['AltGr alone', press('AltGraph', 'AltRight', { ...ctrl, altKey: true }), null],
		['a key that has no name', press('Unidentified', '', ctrl), null],
		['the menu key', press('ContextMenu', 'ContextMenu', ctrl), null],
		['an input method', press('Process', '', ctrl), null],
		['a name of every object', press('constructor', 'constructor', ctrl), null],
	])('%s', (_, pressed, accelerator) => {
		expect(acceleratorFromKey(pressed, 'win32')).toBe(accelerator);
		if (accelerator !== null) expect(parseAccelerator(accelerator)).toBe(accelerator);
	});

	it.each<[KeyPress, string]>([
		[press('µ', 'KeyM', { altKey: true, metaKey: true }), 'CommandOrControl+Alt+M'],
		[press('m', 'KeyM', ctrl), 'Control+M'],
		[press('@', 'KeyL', { altKey: true }), 'Alt+L'],
	])('on macOS %j', (pressed, accelerator) => {
		expect(acceleratorFromKey(pressed, 'darwin')).toBe(accelerator);
	});
});

describe('two accelerators', () => {
	it.each<[string, string, NodeJS.Platform, boolean]>([
		['CommandOrControl+M', 'Ctrl+M', 'linux', true],
		['CommandOrControl+M', 'Ctrl+M', 'darwin', false],
		['CommandOrControl+M', 'Cmd+M', 'darwin', true],
		['Super+M', 'Cmd+M', 'darwin', true],
		['Super+M', 'CommandOrControl+M', 'win32', false],
		['Alt+Shift+1', 'shift+alt+1', 'win32', true],
		['Alt+!', 'Shift+Alt+1', 'win32', true],
		['Alt+1', 'Alt+num1', 'win32', false],
		['MediaStop', 'mediastop', 'linux', true],
		['MediaStop', 'Shift+MediaStop', 'linux', false],
		['broken', 'broken', 'linux', true],
	])('%s and %s on %s: the same key is %s', (one, other, platform, same) => {
		expect(isSameKey(one, other, platform)).toBe(same);
		expect(isSameKey(other, one, platform)).toBe(same);
	});
});

it('knows the media keys, with and without modifiers', () => {
	expect(['MediaStop', 'Shift+MediaPlayPause'].every(isMediaKey)).toBe(true);
	expect(['VolumeUp', 'Control+M', 'F5'].some(isMediaKey)).toBe(false);
});

describe('on screen', () => {
	it.each<[string, NodeJS.Platform, string]>([
		['CommandOrControl+Alt+Shift+Up', 'darwin', '⌥⇧⌘↑'],
		['Control+Super+M', 'darwin', '⌃⌘M'],
		['CommandOrControl+Alt+Shift+Up', 'linux', 'Ctrl+Alt+Shift+↑'],
		['Super+M', 'linux', 'Super+M'],
		['Super+M', 'win32', 'Win+M'],
		['ctrl+pageup', 'win32', 'Ctrl+Page Up'],
		['MediaPlayPause', 'win32', 'Play/Pause'],
		['no key at all', 'linux', 'no key at all'],
	])('%s on %s is %s', (accelerator, platform, shown) => {
		expect(displayAccelerator(accelerator, platform)).toBe(shown);
	});
});
