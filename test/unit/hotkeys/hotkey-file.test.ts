import { describe, expect, it } from 'vitest';
import { readHotkeyFile, writeHotkeyFile } from '../../../app/hotkeys/hotkey-file.ts';
import { defaultSettings, hotkeyDefaults } from '../../../app/settings/schema.ts';

const ALBUM = 'spotify:album:4aawyAB9vmqN3uQ7FjRGTy';
const saved = {
	hotkeys: { ...hotkeyDefaults('linux'), like: ['F8', 'F9'] },
	pinHotkeys: { [ALBUM]: ['F10'] },
};

const file = (content: object) => JSON.stringify({ baton: 'hotkeys', version: 1, hotkeys: {}, ...content });
const read = (content: object) => readHotkeyFile(file(content), 'linux');
const idOf = (number: number) => `spotify:album:${String(number).padStart(22, '0')}`;

describe('a file with hotkeys', () => {
	it('gives back what was written to it', () => {
		expect(readHotkeyFile(writeHotkeyFile(saved), 'linux')).toMatchObject({ ok: true, saved, notUsable: 0 });
	});

	it('is for people to read, and holds nothing else of the settings', () => {
		const text = writeHotkeyFile({ ...defaultSettings('linux'), ...saved });
		expect(text.split('\n').slice(0, 4)).toEqual([
			'{',
			'\t"baton": "hotkeys",',
			'\t"version": 1,',
			'\t"hotkeys": {',
		]);
		expect(Object.keys(JSON.parse(text))).toEqual(['baton', 'version', 'hotkeys', 'pinHotkeys']);
	});

	it('fits with every pin and key that there can be', () => {
		const five = ['Up', 'Down', 'Left', 'Right', 'PageDown'].map(
			(key) => `CommandOrControl+Super+Alt+AltGr+Shift+${key}`,
		);
		const uris = Array.from({ length: 50 }, (_, index) => idOf(index));
		const hotkeys = { ...hotkeyDefaults('linux') };
		const text = writeHotkeyFile({ hotkeys, pinHotkeys: Object.fromEntries(uris.map((uri) => [uri, five])) });
		expect(readHotkeyFile(text, 'linux')).toMatchObject({ ok: true });
	});

	it.each<[string, string]>([
		['nothing', ''],
		['a picture', '\u0089PNG\r\n\u001a\n'],
		['half a file', file({}).slice(0, -1)],
		['two files', `${file({})}${file({})}`],
		['a comment', `// mine\n${file({})}`],
		['brackets without end', '['.repeat(50_000)],
	])('is refused as no JSON: %s', (_, json) => {
		expect(readHotkeyFile(json, 'linux')).toEqual({ ok: false, why: 'notJson' });
	});

	it.each<[string, string]>([
		['null', 'null'],
		['a number', '5'],
		['a text', '"hotkeys"'],
		['a list', '[{"baton": "hotkeys", "version": 1, "hotkeys": {}}]'],
		['an empty object', '{}'],
		['settings of Baton', JSON.stringify({ version: 2, ...defaultSettings('linux') })],
		['settings of another program', '{"workbench.colorTheme": "Dark", "keybindings": []}'],
		['keys without saying whose', '{"version": 1, "hotkeys": {"mute": ["F8"]}}'],
		['keys of another program', '{"baton": "settings", "version": 1, "hotkeys": {}}'],
		[
			'a prototype that says what it should say itself',
			'{"__proto__": {"baton": "hotkeys", "version": 1, "hotkeys": {}}}',
		],
		['no version', '{"baton": "hotkeys", "hotkeys": {}}'],
		['version 0', file({ version: 0 })],
		['version 1.5', file({ version: 1.5 })],
		['a version in words', file({ version: '1' })],
		['no keys', '{"baton": "hotkeys", "version": 1}'],
		['keys in a list', file({ hotkeys: [] })],
		['keys that are null', file({ hotkeys: null })],
		['keys that are text', file({ hotkeys: 'F8' })],
		['pins in a list', file({ pinHotkeys: [] })],
		['pins that are null', file({ pinHotkeys: null })],
		['nesting without end', '['.repeat(40_000) + ']'.repeat(40_000)],
	])('is refused as none: %s', (_, json) => {
		expect(readHotkeyFile(json, 'linux')).toEqual({ ok: false, why: 'notHotkeys' });
	});

	it('of a newer version is refused, whatever else is in it', () => {
		expect(read({ version: 2, hotkeys: 'elsewhere' })).toEqual({ ok: false, why: 'newerVersion' });
		expect(read({ version: Number.MAX_SAFE_INTEGER })).toEqual({ ok: false, why: 'newerVersion' });
	});

	it('is refused above 100,000 characters, before anything is made of it', () => {
		const room = 100_000 - file({ note: '' }).length;
		expect(read({ note: 'x'.repeat(room) })).toMatchObject({ ok: true });
		expect(read({ note: 'x'.repeat(room + 1) })).toEqual({ ok: false, why: 'tooLarge' });
		expect(readHotkeyFile('x'.repeat(10_000_000), 'linux')).toEqual({ ok: false, why: 'tooLarge' });
	});

	it('may have a byte order mark, as editors on Windows put there', () => {
		expect(readHotkeyFile(`\uFEFF${file({ hotkeys: { mute: ['F8'] } })}`, 'linux')).toMatchObject({
			ok: true,
			keys: 1,
		});
	});

	it('leaves what it does not name without keys', () => {
		const answer = read({ hotkeys: { mute: ['F8'] } });
		if (!answer.ok) throw new Error(answer.why);
		const { mute, ...others } = answer.saved.hotkeys;
		expect(mute).toEqual(['F8']);
		expect(Object.values(others).flat()).toEqual([]);
		expect(answer.saved.pinHotkeys).toEqual({});
	});
});

describe('a single key in it', () => {
	it.each<[string, object, number]>([
		['no key', { hotkeys: { mute: ['F7', 'Hyper+M', '', 'M', 'Shift+A'] } }, 4],
		['a number', { hotkeys: { mute: ['F7', 8] } }, 1],
		['a list in a list', { hotkeys: { mute: ['F7', ['F8']] } }, 1],
		['an object', { hotkeys: { mute: ['F7', { key: 'F8' }] } }, 1],
		['null', { hotkeys: { mute: ['F7', null], like: null } }, 1],
		['text without end', { hotkeys: { mute: ['F7', `Ctrl+${'M'.repeat(50_000)}`] } }, 1],
		['there twice', { hotkeys: { mute: ['F7', 'f7'] } }, 1],
		['another action’s', { hotkeys: { mute: ['F7'], show: ['F7'] } }, 1],
		['another action’s, spelt otherwise', { hotkeys: { mute: ['F7'], show: [' f7 '] } }, 1],
		['a pin’s and an action’s', { hotkeys: { mute: ['F7'] }, pinHotkeys: { [ALBUM]: ['F7'] } }, 1],
		['of an unknown action', { hotkeys: { mute: ['F7'], dance: ['F8', 'F9'], sing: 'F10' } }, 3],
		[
			'of what is no pin',
			{ hotkeys: { mute: ['F7'] }, pinHotkeys: { 'https://example.org/': ['F8', 'F9'] } },
			2,
		],
		[
			'of an endless URI',
			{ hotkeys: { mute: ['F7'] }, pinHotkeys: { [`spotify:${'x'.repeat(400)}`]: ['F8'] } },
			1,
		],
	])('is left out and counted: %s', (_, content, notUsable) => {
		const answer = read(content);
		expect(answer).toMatchObject({ ok: true, keys: 1, notUsable });
		if (answer.ok) expect(answer.saved.hotkeys.mute).toEqual(['F7']);
	});

	it('may stand there without a list', () => {
		expect(read({ hotkeys: { mute: 'ctrl+alt+m' } })).toMatchObject({
			ok: true,
			saved: { hotkeys: { mute: ['Control+Alt+M'] } },
		});
	});

	it('more than there is room for is left out and counted', () => {
		const keys = Array.from({ length: 9 }, (_, index) => `F${index + 1}`);
		expect(read({ hotkeys: { mute: keys } })).toMatchObject({
			ok: true,
			keys: 5,
			notUsable: 4,
			saved: { hotkeys: { mute: ['F1', 'F2', 'F3', 'F4', 'F5'] } },
		});
		const pinHotkeys = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [idOf(index), []]));
		const answer = read({ pinHotkeys: { ...pinHotkeys, [idOf(99)]: ['F1'] } });
		expect(answer).toMatchObject({ ok: true, keys: 0, notUsable: 1 });
	});

	it('of a prototype is an unknown action’s like any other', () => {
		const json =
			'{"baton": "hotkeys", "version": 1, "hotkeys": {"mute": ["F7"], "__proto__": ["F8"], "constructor": ["F9"]},' +
			' "pinHotkeys": {"__proto__": ["F10"]}}';
		const answer = readHotkeyFile(json, 'linux');
		expect(answer).toMatchObject({ ok: true, keys: 1, notUsable: 3 });
		if (answer.ok) expect(Object.getPrototypeOf(answer.saved.hotkeys)).toBe(Object.prototype);
	});

	it.each<[NodeJS.Platform, number]>([
		['linux', 1],
		['darwin', 2],
	])('is the same as another on some systems only: %s', (platform, keys) => {
		const json = file({ hotkeys: { mute: ['Control+M'], show: ['CommandOrControl+M'] } });
		expect(readHotkeyFile(json, platform)).toMatchObject({ ok: true, keys, notUsable: 2 - keys });
	});
});
