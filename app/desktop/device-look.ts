import type { Clock } from '../clock.ts';
import type { KnownDevices } from '../devices/known-devices.ts';
import type { Readable } from '../store.ts';

/** How old the devices may be that an opening menu shows; people open it for other things as well. */
export const LONGEST_AGE_MS = 10 * 60_000;

/** How long an opening menu waits for them; longer would look as if nothing happened. */
export const PATIENCE_MS = 200;

/** When the menu of the tray asks what can be played on. Each look costs one request. */
export interface DeviceLook {
	/** Because the person said so. Resolves with what came of it in `devices`. */
	anew(): Promise<void>;
	/** Because the menu opens. Resolves at once, or soon when the last look was long ago. */
	ifLongAgo(): Promise<void>;
}

export function createDeviceLook({
	clock,
	devices,
	read,
}: {
	readonly clock: Clock;
	readonly devices: Readable<KnownDevices>;
	/** Never rejects. */
	readonly read: () => Promise<unknown>;
}): DeviceLook {
	function isRecent(): boolean {
		const { readAtMs } = devices.get();
		return readAtMs !== null && clock.monotonicMs() - readAtMs < LONGEST_AGE_MS;
	}

	async function anew(): Promise<void> {
		await read();
	}

	return {
		anew,
		async ifLongAgo() {
			if (isRecent()) return;
			const waited = Promise.withResolvers<void>();
			const cancel = clock.after(PATIENCE_MS, waited.resolve);
			await Promise.race([anew(), waited.promise]);
			cancel();
		},
	};
}
