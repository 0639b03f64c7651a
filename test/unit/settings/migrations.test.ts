import { describe, expect, it } from 'vitest';
import { type Migration, migrate, type RawSettings } from '../../../app/settings/migrations.ts';

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
