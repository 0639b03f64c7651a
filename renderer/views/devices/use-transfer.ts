import { useEffect, useRef } from 'preact/hooks';
import type { DeviceRow } from '../../../app/queries/contract.ts';
import type { Playback } from '../../../app/state.ts';
import { devicesOf } from '../../devices.ts';
import { useModel } from '../../model.ts';

/** Until Spotify's list tells of a transfer; some devices take their time to wake up. */
const SETTLE_MS = 1_500;

/**
 * Moves the music to a device. The mark moves at once, and back when Spotify refuses; when it does not, the list
 * is read once more, as it is when the music moves by another hand.
 */
export function useTransfer(
	devices: readonly DeviceRow[],
	playback: Playback,
): (device: DeviceRow) => Promise<void> {
	const model = useModel();
	const remembered = devicesOf(model);
	const cancel = useRef(() => {});
	useEffect(() => () => cancel.current(), []);

	const playingOn = playback.kind === 'active' ? playback.device.id : null;
	useEffect(() => {
		const isAsListed = devices.some(({ id, isActive }) => isActive && id === playingOn);
		if (playingOn !== null && !isAsListed) void remembered.refresh();
	}, [playingOn, remembered]);

	return async ({ id }) => {
		if (id === null) return;
		cancel.current();
		remembered.change((rows) => rows.map((row) => ({ ...row, isActive: row.id === id })));
		if (await model.perform({ type: 'transferTo', deviceId: id })) {
			cancel.current = model.clock.after(SETTLE_MS, () => void remembered.refresh());
		} else {
			remembered.change(() => devices);
		}
	};
}
