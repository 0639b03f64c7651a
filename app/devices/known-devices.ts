import type { Problem } from '../problem.ts';
import type { Answer, DeviceRow } from '../queries/contract.ts';
import { createStore, type Readable } from '../store.ts';

/** What can be played on, as far as somebody has asked lately. */
export interface KnownDevices {
	readonly rows: readonly DeviceRow[];
	/** Why the last look for them failed; the devices are then those of the one before. */
	readonly problem: Problem | null;
	/** Monotonic time of the last look; null before the first. */
	readonly readAtMs: number | null;
}

export const noKnownDevices: KnownDevices = { rows: [], problem: null, readAtMs: null };

export interface DeviceMemory extends Readable<KnownDevices> {
	/** Takes in what became of a look for devices, whoever asked for it. */
	note(answer: Answer<readonly DeviceRow[]>, atMonotonicMs: number): void;
	forget(): void;
}

/** Keeps the devices of the last answer, for faces that show them without a request of their own. */
export function createDeviceMemory(): DeviceMemory {
	const { get, subscribe, update } = createStore<KnownDevices>(noKnownDevices);
	return {
		get,
		subscribe,
		note: (answer, atMonotonicMs) =>
			update(({ rows }) =>
				answer.ok
					? { rows: answer.value, problem: null, readAtMs: atMonotonicMs }
					: { rows, problem: answer.problem, readAtMs: atMonotonicMs },
			),
		forget: () => update(() => noKnownDevices),
	};
}
