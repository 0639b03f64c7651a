import type { Purpose } from './purpose.ts';
import type { Sent } from './records.ts';
import { HOUR_MS } from './windows.ts';

/** How many requests went out within one hour, and what for. */
export interface HourOfRequests extends Readonly<Record<Purpose, number>> {
	/** Epoch milliseconds. */
	readonly beganAt: number;
}

const HOURS = 24;

/** The last 24 hours, oldest first; the last one ends now. */
export function historyOf(sent: readonly Sent[], nowMs: number, openedAt: number): readonly HourOfRequests[] {
	return Array.from({ length: HOURS }, (_, index) => {
		const fromMs = nowMs - (HOURS - index) * HOUR_MS;
		const within = sent.filter(({ atMs }) => atMs > fromMs && atMs <= fromMs + HOUR_MS);
		const countOf = (purpose: Purpose): number =>
			within.reduce((sum, one) => (one.purpose === purpose ? sum + one.count : sum), 0);
		return {
			beganAt: Math.round(openedAt + fromMs),
			command: countOf('command'),
			popover: countOf('popover'),
			background: countOf('background'),
		};
	});
}
