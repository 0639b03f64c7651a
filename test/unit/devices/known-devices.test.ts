import { expect, it } from 'vitest';
import { createDeviceMemory, noKnownDevices } from '../../../app/devices/known-devices.ts';
import { kitchen } from './kitchen.ts';

it('knows the devices of the last answer, and when it came', () => {
	const memory = createDeviceMemory();
	expect(memory.get()).toBe(noKnownDevices);
	memory.note({ ok: true, value: [kitchen] }, 5);
	expect(memory.get()).toEqual({ rows: [kitchen], problem: null, readAtMs: 5 });
});

it('keeps them when a later look fails, and says why it did', () => {
	const memory = createDeviceMemory();
	memory.note({ ok: true, value: [kitchen] }, 5);
	memory.note({ ok: false, problem: { kind: 'offline' } }, 9);
	expect(memory.get()).toEqual({ rows: [kitchen], problem: { kind: 'offline' }, readAtMs: 9 });
	memory.note({ ok: true, value: [] }, 12);
	expect(memory.get()).toEqual({ rows: [], problem: null, readAtMs: 12 });
});

it('forgets them, telling who follows once', () => {
	const memory = createDeviceMemory();
	memory.note({ ok: true, value: [kitchen] }, 5);
	let told = 0;
	memory.subscribe(() => {
		told += 1;
	});
	memory.forget();
	memory.forget();
	expect(memory.get()).toBe(noKnownDevices);
	expect(told).toBe(1);
});
