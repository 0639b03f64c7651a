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
		expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ version: 1, theme: 'dark' });
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
		['volumeStepPercent', '5'],
		['volumeStepPercent', 0],
		['volumeStepPercent', 26],
		['volumeStepPercent', 2.5],
		['startAtLogin', null],
		['theme', 'pink'],
		['theme', []],
		['language', 'fr'],
		['language', {}],
		['hotkeys', 'none'],
		['hotkeys', []],
		['hotkeys', null],
		['hotkeys', { ...defaults.hotkeys, mute: 7 }],
		['hotkeys', { ...defaults.hotkeys, mute: 'A'.repeat(101) }],
	])('fall back to the default of %s for %j and keep the rest', (field, value) => {
		const content = JSON.stringify({ version: 1, ...defaults, volumeStepPercent: 8, [field]: value });
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
		const hotkeys = { ...defaults.hotkeys, mute: false, like: 'F8', show: null };
		const { settings } = loadFrom(JSON.stringify({ hotkeys }));
		expect(settings.get().hotkeys).toEqual({ ...defaults.hotkeys, like: 'F8', show: null });
	});

	it('keep a hotkey that is text but no key', () => {
		const hotkeys = { ...defaults.hotkeys, mute: 'Hyper+Nothing' };
		const { settings, notices } = loadFrom(JSON.stringify({ hotkeys }));
		expect(settings.get().hotkeys.mute).toBe('Hyper+Nothing');
		expect(notices).toEqual([]);
	});

	it('take what a newer version added from the defaults, and drop what they do not know', () => {
		const { settings, notices } = loadFrom(
			JSON.stringify({ version: 9, theme: 'dark', colour: 'red', hotkeys: { like: 'F8', dance: 'F9' } }),
		);
		const hotkeys = { ...defaults.hotkeys, like: 'F8' };
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
			togglePlay: null,
			next: null,
			previous: null,
			stop: null,
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
