import type { Outcome } from '../problem.ts';
import type { Views } from '../views/views.ts';
import { nextDevice } from './choose-device.ts';

export interface DeviceSwitchOptions {
	readonly getDevices: Views['getDevices'];
	readonly transfer: (deviceId: string) => Promise<Outcome>;
}

/**
 * Sends the music to the next device, and says how that went: `noDevice` where there is no other one. A key that is held
 * down switches once: what is asked for while a switch is under way gets the outcome of that one.
 */
export function createDeviceSwitch({ getDevices, transfer }: DeviceSwitchOptions): () => Promise<Outcome> {
	let underWay: Promise<Outcome> | null = null;

	async function switchDevice(): Promise<Outcome> {
		const devices = await getDevices();
		if (!devices.ok) return devices;
		const device = nextDevice(devices.value);
		return device ? transfer(device.id) : { ok: false, problem: { kind: 'noDevice' } };
	}

	return () => {
		underWay ??= switchDevice().finally(() => {
			underWay = null;
		});
		return underWay;
	};
}
