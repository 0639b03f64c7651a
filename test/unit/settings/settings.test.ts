import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultSettings } from '../../../app/settings/schema.ts';
import { loadSettings } from '../../../app/settings/settings.ts';
import { openFileDocument } from '../../support/file-document.ts';

const defaults = defaultSettings('linux');

let folder: string;
let path: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'baton-settings-'));
	path = join(folder, 'settings.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** As after a start of the program. */
const load = () => loadSettings(openFileDocument(path), 'linux');
function loadFrom(content: string) {
	writeFileSync(path, content);
	return load();
}

/** As a Baton from before there were several keys wrote it. */
const versionOne = {
	version: 1,
	theme: 'dark',
	notifications: false,
	hotkeys: {
		togglePlay: 'MediaPlayPause',
		next: null,
		previous: 'MediaPreviousTrack',
		stop: 'MediaStop',
		volumeUp: 'CommandOrControl+Alt+Shift+Up',
		volumeDown: 'CommandOrControl+Alt+Shift+Down',
		mute: 'F8',
		seekForward: 'CommandOrControl+Alt+Shift+Right',
		seekBack: 'CommandOrControl+Alt+Shift+Left',
		shuffle: 'CommandOrControl+Alt+Shift+S',
		repeat: 'CommandOrControl+Alt+Shift+R',
		like: null,
		show: 'CommandOrControl+Alt+Shift+B',
	},
};

describe('settings', () => {
	it('are the defaults at first, without a notice and without a file', () => {
		const { settings, notices } = load();
		expect(settings.get()).toEqual(defaults);
		expect(notices).toEqual([]);
		expect(() => readFileSync(path)).toThrow();
	});

	it('are written at each change, with their version, and are there after a restart', () => {
		const { settings } = load();
		const listener = vi.fn();
		settings.subscribe(listener);
		settings.update({ theme: 'dark', volumeStepPercent: 10 });
		expect(listener).toHaveBeenCalledTimes(1);
		expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ version: 2, theme: 'dark' });
		const again = load();
		expect(again.settings.get()).toEqual({ ...defaults, theme: 'dark', volumeStepPercent: 10 });
		expect(again.notices).toEqual([]);
	});

	it.each<[string, unknown]>([
		['clientId', 'no client id'],
		['clientId', 5],
		['clientId', '0123456789ABCDEF0123456789ABCDEF'],
		['tokenStorage', 'cloud'],
		['tokenStorage', true],
		['notifications', 'yes'],
		['notifications', 1],
		['notifications', true],
		['notifications', 'Always'],
		['songBesideIcon', 'yes'],
		['keepPopoverMinutes', 0],
		['keepPopoverMinutes', 1_441],
		['keepPopoverMinutes', 2.5],
		['keepPopoverMinutes', 'null'],
		['volumeStepPercent', '5'],
		['volumeStepPercent', 0],
		['volumeStepPercent', 26],
		['volumeStepPercent', 2.5],
		['startAtLogin', null],
		['mediaControls', 'off'],
		['mediaControls', 0],
		['stepAside', null],
		['stepAside', []],
		['theme', 'pink'],
		['theme', []],
		['language', 'fr'],
		['language', {}],
		['hotkeys', 'none'],
		['hotkeys', []],
		['hotkeys', null],
		['hotkeys', { ...defaults.hotkeys, mute: 7 }],
		['hotkeys', { ...defaults.hotkeys, mute: null }],
		['hotkeys', { ...defaults.hotkeys, mute: 'F8' }],
		['hotkeys', { ...defaults.hotkeys, mute: [7] }],
		['hotkeys', { ...defaults.hotkeys, mute: [['F8']] }],
		['hotkeys', { ...defaults.hotkeys, mute: { 0: 'F8' } }],
		['hotkeys', { ...defaults.hotkeys, mute: ['A'.repeat(101)] }],
		['hotkeys', { ...defaults.hotkeys, mute: ['F1', 'F2', 'F3', 'F4', 'F5', 'F6'] }],
		['pinHotkeys', 'none'],
		['pinHotkeys', []],
		['pinHotkeys', null],
		['pinHotkeys', { 'https://open.spotify.com/album/4aawyAB9vmqN3uQ7FjRGTy': ['F8'] }],
		['pinHotkeys', { 'spotify:album:4aawyAB9vmqN3uQ7FjRGTy': 'F8' }],
		['pinHotkeys', { 'spotify:album:4aawyAB9vmqN3uQ7FjRGTy': [8] }],
		['pinHotkeys', { [`spotify:${'x'.repeat(400)}`]: ['F8'] }],
		['pins', 'none'],
		['pins', {}],
		['pins', null],
		['pins', ['spotify:album:4aawyAB9vmqN3uQ7FjRGTy', null, 5, {}]],
		['pins', [{ uri: 'https://example.org/', title: 'x' }]],
		['pins', [{ uri: 'spotify:album:4aawyAB9vmqN3uQ7FjRGTy', title: 5 }]],
		['pins', [{ uri: 'spotify:album:4aawyAB9vmqN3uQ7FjRGTy', title: 'x'.repeat(1_001) }]],
		['recentPlaylists', '37i9dQZF1DXcBWIGoYBM5M'],
		['recentPlaylists', null],
		['recentPlaylists', ['../me', 5, null, '']],
	])('fall back to the default of %s for %j and keep the rest', (field, value) => {
		const content = JSON.stringify({ version: 2, ...defaults, volumeStepPercent: 8, [field]: value });
		const { settings, notices } = loadFrom(content);
		const rest = field === 'volumeStepPercent' ? {} : { volumeStepPercent: 8 };
		expect(settings.get()).toEqual({ ...defaults, ...rest });
		expect(notices).toEqual([{ id: 'settingsReset', keptAs: `${path}.broken` }]);
		expect(readFileSync(`${path}.broken`, 'utf8')).toBe(content);

		const again = load();
		expect(again.notices).toEqual([]);
		expect(again.settings.get()).toEqual(settings.get());
	});

	it('keep the other hotkeys when one is of a wrong type', () => {
		const album = 'spotify:album:4aawyAB9vmqN3uQ7FjRGTy';
		const hotkeys = { ...defaults.hotkeys, mute: false, like: ['F8', 'F9'], show: [] };
		const pinHotkeys = { 'spotify:show:': 'F11', [album]: ['F10'], none: ['F12'] };
		const { settings } = loadFrom(JSON.stringify({ version: 2, hotkeys, pinHotkeys }));
		expect(settings.get().hotkeys).toEqual({ ...defaults.hotkeys, like: ['F8', 'F9'], show: [] });
		expect(settings.get().pinHotkeys).toEqual({ [album]: ['F10'] });
	});

	it('take nothing over from what JSON can put where prototypes are', () => {
		const { settings, notices } = loadFrom(
			'{"version": 2, "__proto__": {"theme": "dark"}, "hotkeys": {"__proto__": {"mute": ["F8"]}},' +
				' "pinHotkeys": {"__proto__": ["F9"]}}',
		);
		expect(settings.get()).toEqual(defaults);
		expect(notices).toEqual([]);
	});

	it('give the default key of an action that is new to nothing that the person has given it to', () => {
		const { nextDevice, showSong, ...older } = defaults.hotkeys;
		const [D = '', N = ''] = [...nextDevice, ...showSong];
		const uri = 'spotify:album:4aawyAB9vmqN3uQ7FjRGTy';
		const { settings } = loadFrom(
			JSON.stringify({
				version: 2,
				hotkeys: { ...older, mute: [D.replace('CommandOrControl', 'ctrl')] },
				pinHotkeys: { [uri]: [N] },
			}),
		);
		expect(settings.get().hotkeys).toMatchObject({ nextDevice: [], showSong: [], seekBack: older.seekBack });
	});

	it('come over from version 1 with every key and choice, and are written as version 2', () => {
		const { settings, notices } = loadFrom(JSON.stringify(versionOne));
		const { like: _, ...rest } = defaults.hotkeys;
		expect(settings.get()).toEqual({
			...defaults,
			theme: 'dark',
			notifications: 'never',
			hotkeys: { ...rest, like: [], pause: ['MediaStop'], mute: ['F8'], toggleLike: [], next: [] },
		});
		expect(notices).toEqual([]);
		settings.update({ theme: 'light' });
		const written: unknown = JSON.parse(readFileSync(path, 'utf8'));
		expect(written).toEqual({ version: 2, ...settings.get() });
		expect(load().settings.get()).toEqual(settings.get());
	});

	const pinOf = (number: number) => ({
		uri: `spotify:album:${String(number).padStart(22, '0')}`,
		title: `Album ${number}`,
	});
	const idOf = (number: number) => String(number).padStart(22, '0');

	it('are those of a file from before there were pins', () => {
		const { pins, recentPlaylists, ...older } = defaults;
		const { settings, notices } = loadFrom(JSON.stringify({ version: 2, ...older }));
		expect(settings.get()).toEqual({ ...older, pins: [], recentPlaylists: [] });
		expect(notices).toEqual([]);
	});

	it('keep the other pins and recent playlists when some are broken', () => {
		const pins = [pinOf(1), null, { uri: 5 }, { ...pinOf(2), colour: 'red' }];
		const { settings, notices } = loadFrom(JSON.stringify({ pins, recentPlaylists: [idOf(1), {}, idOf(2)] }));
		expect(settings.get().pins).toEqual([pinOf(1), pinOf(2)]);
		expect(settings.get().recentPlaylists).toEqual([idOf(1), idOf(2)]);
		expect(notices).toHaveLength(1);
	});

	it('hold each pin and recent playlist once, and no more of them than there is room for', () => {
		const numbers = Array.from({ length: 120 }, (_, index) => Math.floor(index / 2));
		const { settings } = loadFrom(
			JSON.stringify({ pins: numbers.map(pinOf), recentPlaylists: numbers.map(idOf) }),
		);
		expect(settings.get().pins).toEqual(Array.from({ length: 50 }, (_, index) => pinOf(index)));
		expect(settings.get().recentPlaylists).toEqual([0, 1, 2, 3, 4].map(idOf));
	});

	it('keep a hotkey that is text but no key', () => {
		const hotkeys = { ...defaults.hotkeys, mute: ['Hyper+Nothing'] };
		const { settings, notices } = loadFrom(JSON.stringify({ version: 2, hotkeys }));
		expect(settings.get().hotkeys.mute).toEqual(['Hyper+Nothing']);
		expect(notices).toEqual([]);
	});

	it('take what a newer version added from the defaults, and drop what they do not know', () => {
		const { settings, notices } = loadFrom(
			JSON.stringify({ version: 9, theme: 'dark', colour: 'red', hotkeys: { like: ['F8'], dance: ['F9'] } }),
		);
		const hotkeys = { ...defaults.hotkeys, like: ['F8'] };
		expect(settings.get()).toEqual({ ...defaults, theme: 'dark', hotkeys });
		expect(notices).toEqual([]);
	});

	it.each(['', '{"theme": "da', 'theme=dark', '[1, 2]', 'null', '"dark"', '5'])(
		'begin anew with a file that holds %j, which is kept aside',
		(content) => {
			const { settings, notices } = loadFrom(content);
			expect(settings.get()).toEqual(defaults);
			expect(notices).toEqual([{ id: 'settingsReset', keptAs: `${path}.broken` }]);
			expect(readFileSync(`${path}.broken`, 'utf8')).toBe(content);
			expect(load().notices).toEqual([]);
		},
	);

	it('leave media keys alone on macOS', () => {
		const { settings } = loadSettings(openFileDocument(path), 'darwin');
		expect(settings.get().hotkeys).toMatchObject({
			togglePlay: [],
			next: [],
			previous: [],
			pause: [],
		});
	});

	it('hold in memory when they cannot be written, and say so', () => {
		const { settings } = load();
		rmSync(folder, { recursive: true });
		expect(() => settings.update({ theme: 'dark' })).toThrow();
		expect(settings.get().theme).toBe('dark');
		folder = mkdtempSync(join(tmpdir(), 'baton-settings-'));
	});
});
