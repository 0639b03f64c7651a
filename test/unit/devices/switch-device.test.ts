import { describe, expect, it, vi } from 'vitest';
import { createDeviceSwitch } from '../../../app/devices/switch-device.ts';
import type { Outcome } from '../../../app/problem.ts';
import type { Answer, DeviceRow } from '../../../app/queries/contract.ts';

const device = (id: string, isActive: boolean): DeviceRow => ({
	id,
	name: id,
	type: 'speaker',
	isRestricted: false,
	isPrivateSession: false,
	supportsVolume: true,
	volumePercent: 50,
	isActive,
});

function open(devices: Answer<readonly DeviceRow[]>, outcome: Outcome = { ok: true }) {
	const getDevices = vi.fn(async () => devices);
	const transfer = vi.fn(async (_id: string) => outcome);
	return { getDevices, transfer, switchDevice: createDeviceSwitch({ getDevices, transfer }) };
}

const two = { ok: true, value: [device('A', true), device('B', false)] } as const;

describe('switching devices', () => {
	it('sends the music to the next one', async () => {
		const { switchDevice, transfer } = open(two);
		expect(await switchDevice()).toEqual({ ok: true });
		expect(transfer.mock.calls).toEqual([['B']]);
	});

	it('says that there is no other device, and sends nothing', async () => {
		const { switchDevice, transfer } = open({ ok: true, value: [device('A', true)] });
		expect(await switchDevice()).toEqual({ ok: false, problem: { kind: 'noDevice' } });
		expect(transfer).not.toHaveBeenCalled();
	});

	it('passes on why the devices could not be read, or the music not be sent', async () => {
		const failure = { ok: false, problem: { kind: 'offline' } } as const;
		expect(await open(failure).switchDevice()).toEqual(failure);
		expect(await open(two, failure).switchDevice()).toEqual(failure);
	});

	it('happens once while a key is held down, and again afterwards', async () => {
		const { switchDevice, getDevices, transfer } = open(two);
		await Promise.all([switchDevice(), switchDevice(), switchDevice()]);
		expect(getDevices).toHaveBeenCalledTimes(1);
		expect(transfer).toHaveBeenCalledTimes(1);
		await switchDevice();
		expect(transfer).toHaveBeenCalledTimes(2);
	});
});
