import { describe, expect, it } from 'vitest';
import { deviceNamed, nextDevice } from '../../../app/devices/choose-device.ts';
import type { DeviceRow } from '../../../app/queries/contract.ts';

const device = (name: string, changes: Partial<DeviceRow> = {}): DeviceRow => ({
	id: `id of ${name}`,
	name,
	type: 'speaker',
	isRestricted: false,
	isPrivateSession: false,
	supportsVolume: true,
	volumePercent: 50,
	isActive: false,
	...changes,
});
const active = { isActive: true };
const restricted = { isRestricted: true };
const nameless = { id: null };

describe('the next device', () => {
	it.each<[string, readonly DeviceRow[], string | null]>([
		['is the one after the active one', [device('A', active), device('B'), device('C')], 'B'],
		['is the first one after the last', [device('A'), device('B'), device('C', active)], 'A'],
		['is the first one where none is active', [device('A'), device('B')], 'A'],
		[
			'takes commands',
			[device('A', active), device('B', restricted), device('C', nameless), device('D')],
			'D',
		],
		['is found round the end', [device('A'), device('B', active), device('C', restricted)], 'A'],
		['is not the active one', [device('A', active)], null],
		['is not one that takes no commands', [device('A', active), device('B', restricted)], null],
		['is none of none', [], null],
	])('%s', (_, devices, next) => {
		expect(nextDevice(devices)?.name ?? null).toBe(next);
	});

	it('after as many steps as there are devices was each of them once', () => {
		const names = ['A', 'B', 'C', 'D'];
		let at = 'A';
		const visited = names.map(() => {
			at = nextDevice(names.map((name) => device(name, { isActive: name === at })))?.name ?? '';
			return at;
		});
		expect(visited).toEqual(['B', 'C', 'D', 'A']);
	});
});

describe('a device by name', () => {
	const home = [
		device('Kitchen'),
		device('kitchen speaker'),
		device('Living Room'),
		device('Bedroom'),
		device('Küche'),
	];

	it.each([
		['Kitchen', 'Kitchen'],
		['KITCHEN', 'Kitchen'],
		['  kitchen ', 'Kitchen'],
		['kitchen s', 'kitchen speaker'],
		['liv', 'Living Room'],
		['living', 'Living Room'],
		['bed', 'Bedroom'],
		['speaker', 'kitchen speaker'],
		['küche', 'Küche'],
		['Ku\u0308che', 'Küche'],
	])('%j is %s', (name, found) => {
		expect(deviceNamed(home, name)).toMatchObject({
			found: true,
			device: { name: found, id: `id of ${found}` },
		});
	});

	it('is found by what people see of its name', () => {
		const odd = device(' Liv\u202Eing\u0007  \tRoom\n');
		expect(deviceNamed([odd, device('Attic')], 'Living   Room')).toMatchObject({ found: true, device: odd });
	});

	it('is the one written the same before those that differ in letter case', () => {
		const devices = [device('tv'), device('TV')];
		expect(deviceNamed(devices, 'TV')).toMatchObject({ found: true, device: { name: 'TV' } });
		expect(deviceNamed(devices, 'Tv')).toEqual({ found: false, why: 'ambiguous', names: ['tv', 'TV'] });
	});

	it.each([
		['kitch', ['Kitchen', 'kitchen speaker']],
		['room', ['Living Room', 'Bedroom']],
	])('that could be several is none: %j', (name, names) => {
		expect(deviceNamed(home, name)).toEqual({ found: false, why: 'ambiguous', names });
	});

	it.each(['', ' ', 'garage', 'kitchen speaker 2', '.*', '__proto__', 'x'.repeat(100_000)])(
		'that nothing has is none: %j',
		(name) => {
			expect(deviceNamed(home, name)).toEqual({
				found: false,
				why: 'unknown',
				names: home.map((row) => row.name),
			});
		},
	);

	it('of two with that name is the one that takes commands', () => {
		const devices = [device('Echo', restricted), device('Echo', { id: 'good' }), device('Echo', nameless)];
		expect(deviceNamed(devices, 'echo')).toMatchObject({ found: true, device: { id: 'good' } });
	});

	it('that takes no commands is told apart from none', () => {
		const devices = [device('Echo', restricted), device('Desk')];
		expect(deviceNamed(devices, 'Echo')).toEqual({ found: false, why: 'notControllable', names: ['Echo'] });
	});
});
