import { describe, expect, it } from 'vitest';
import { type Migration, migrate, migrations, type RawSettings } from '../../../app/settings/migrations.ts';

const steps: Migration[] = [
	(settings) => ({ ...settings, two: settings.one }),
	(settings) => ({ ...settings, three: settings.two }),
];

describe('migration', () => {
	it.each<[RawSettings, object]>([
		[
			{ version: 1, one: 'x' },
			{ one: 'x', two: 'x', three: 'x' },
		],
		[
			{ version: 2, two: 'y' },
			{ two: 'y', three: 'y' },
		],
		[{ version: 3, one: 'x' }, { one: 'x' }],
		[{ version: 99, one: 'x' }, { one: 'x' }],
		[{ one: 'x' }, { one: 'x', two: 'x', three: 'x' }],
		[
			{ version: '2', one: 'x' },
			{ one: 'x', two: 'x', three: 'x' },
		],
		[
			{ version: -1, one: 'x' },
			{ one: 'x', two: 'x', three: 'x' },
		],
		[
			{ version: 1.5, one: 'x' },
			{ one: 'x', two: 'x', three: 'x' },
		],
	])('takes %j through the steps that it still needs', (settings, migrated) => {
		expect(migrate(settings, steps)).toEqual({ version: settings.version, ...migrated });
	});
});

describe('the step from version 1 to 2', () => {
	const toVersion2 = (settings: RawSettings) => migrate({ version: 1, ...settings }, migrations.slice(0, 1));

	it.each<[unknown, unknown]>([
		[true, 'always'],
		[false, 'never'],
		['yes', 'yes'],
		[null, null],
		[{}, {}],
	])('makes a mode of notifications: %j becomes %j', (before, after) => {
		expect(toVersion2({ notifications: before })).toEqual({ version: 1, notifications: after });
	});

	it('makes lists of keys, and gives two actions the names that they have now', () => {
		const hotkeys = { stop: 'MediaStop', like: 'F8', mute: null, show: '', next: 'F9' };
		expect(toVersion2({ hotkeys })).toMatchObject({
			hotkeys: { pause: ['MediaStop'], toggleLike: ['F8'], mute: [], show: [''], next: ['F9'] },
		});
	});

	it.each<[unknown]>([[null], ['F8'], [[]], [['F8']], [5]])(
		'leaves to validation what are no hotkeys: %j',
		(hotkeys) => {
			expect(toVersion2({ hotkeys })).toMatchObject({ hotkeys });
		},
	);

	it.each<[unknown]>([[5], [true], [{}], [['F8']]])('leaves to validation what is no key: %j', (mute) => {
		expect(toVersion2({ hotkeys: { mute } })).toMatchObject({ hotkeys: { mute } });
	});

	it('keeps the names of what has the form of version 2 already', () => {
		const hotkeys = { toggleLike: ['F8'], like: [], stop: ['F9'] };
		expect(toVersion2({ hotkeys })).toMatchObject({ hotkeys });
	});

	it('adds nothing to what is not there', () => {
		expect(toVersion2({ theme: 'dark' })).toEqual({ version: 1, theme: 'dark' });
	});

	it('is not taken by a file of version 2, which stays as it is', () => {
		const settings = { version: 2, notifications: 'onHotkey', hotkeys: { like: ['F8', 'F9'], stop: 'F7' } };
		expect(migrate(settings, migrations.slice(0, 1))).toBe(settings);
	});
});
