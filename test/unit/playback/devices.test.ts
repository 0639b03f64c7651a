import { describe, expect, it } from 'vitest';
import { deviceToWake } from '../../../app/playback/devices.ts';
import type { WireDevice } from '../../../app/spotify/wire/playback.ts';

const device = (id: string | null, part: Partial<WireDevice> = {}): WireDevice => ({
	id,
	is_active: false,
	is_private_session: false,
	is_restricted: false,
	name: 'A device',
	type: 'Smartphone',
	supports_volume: true,
	volume_percent: 50,
	...part,
});
const computer = device('computer', { type: 'Computer' });
const phone = device('phone');

describe('deviceToWake', () => {
	it.each<[string, readonly WireDevice[], string | null, string | null]>([
		['the one used last', [computer, phone], 'phone', 'phone'],
		[
			'the one that has just become active',
			[computer, device('speaker', { is_active: true })],
			'gone',
			'speaker',
		],
		['the computer, where the last one is gone', [phone, computer], 'gone', 'computer'],
		['the computer, where nothing was used yet', [phone, computer], null, 'computer'],
		['any, where there is no computer', [phone], null, 'phone'],
		['none that takes no commands', [device('speaker', { is_restricted: true }), phone], 'speaker', 'phone'],
		['none without an id', [device(null), phone], null, 'phone'],
		['the one used last although it is not in the list', [], 'asleep', 'asleep'],
		['nothing, where there is nothing', [], null, null],
		[
			'nothing, where the last one takes no commands',
			[device('speaker', { is_restricted: true })],
			'speaker',
			null,
		],
	])('chooses %s', (_which, devices, lastUsedId, chosen) => {
		expect(deviceToWake(devices, lastUsedId)).toBe(chosen);
	});
});
