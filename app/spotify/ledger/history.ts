import type { Purpose } from './purpose.ts';
import type { Sent } from './records.ts';
import { HOUR_MS } from './windows.ts';

/** How many requests went out within one hour, and what for. */
export interface HourOfRequests extends Readonly<Record<Purpose, number>> {
	/** Epoch milliseconds. */
	readonly beganAt: number;
}

const HOURS = 24;

/**
 * The last 24 hours, oldest first; the last one ends now.
 *
 * @param sent nothing older than that
 * @param openedAt the wall clock at the running time's beginning
 */
export function historyOf(sent: readonly Sent[], nowMs: number, openedAt: number): readonly HourOfRequests[] {
	const hours = Array.from({ length: HOURS }, (_, index) => ({
		beganAt: Math.round(openedAt + nowMs - (HOURS - index) * HOUR_MS),
		command: 0,
		popover: 0,
		background: 0,
	}));
	for (const { atMs, purpose, count } of sent) {
		const hour = hours[HOURS - 1 - Math.floor((nowMs - atMs) / HOUR_MS)];
		if (hour) hour[purpose] += count;
	}
	return hours;
}
