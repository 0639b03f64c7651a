import type { Allowance } from './allowance.ts';
import { countedBy, spentBy } from './counting.ts';
import type { Sent } from './records.ts';
import { windows } from './windows.ts';

/** How many reads may go out, from `inMs` on until the next of these. */
export interface Room {
	readonly inMs: number;
	/** Below zero when too much was sent. */
	readonly reads: number;
}

/**
 * The room for reads now, and how it grows while nothing more is sent: each request gives its place back when it
 * leaves the window. Of the reserve only what commands have not used is kept free.
 */
export function roomForReads(allowance: Allowance, sent: readonly Sent[], nowMs: number): readonly Room[] {
	const { brake, ceiling, reserve } = allowance;
	const counted = countedBy(brake, sent, nowMs);
	let { commands, reads } = spentBy(counted);
	const left = (): number => ceiling - reads - Math.max(commands, reserve);
	const rooms: Room[] = [{ inMs: 0, reads: left() }];
	for (const { atMs, purpose, count } of counted) {
		if (purpose === 'command') commands -= count;
		else reads -= count;
		// Rounded up, so that whoever comes back then does not find it a split millisecond too early.
		rooms.push({ inMs: Math.ceil(atMs + windows[brake.window].lengthMs - nowMs), reads: left() });
	}
	return rooms;
}
