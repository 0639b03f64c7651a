import type { EndpointFamily } from '../endpoint-family.ts';
import type { Allowance } from './allowance.ts';
import { countedBy, spentBy, total } from './counting.ts';
import type { Sent } from './records.ts';
import { roomForReads } from './room.ts';
import { DAY_MS } from './windows.ts';

/** What the rolling day has left. */
export interface Budget {
	/** Null when it is the whole account's; else the family whose own quota turned out to be tighter. */
	readonly family: EndpointFamily | null;
	readonly spentToday: number;
	/** The setting, or less where Spotify refused below it. */
	readonly ceiling: number;
	readonly left: number;
	/** Without what is reserved for commands. */
	readonly leftForReads: number;
	readonly last30s: number;
	/** When the oldest request leaves the window, and when the newest does; null when none is in it. */
	readonly nextFreedAt: number | null;
	readonly allFreedAt: number | null;
}

/** @param openedAt the wall clock at the running time's beginning */
export function budgetOf(
	allowance: Allowance,
	sent: readonly Sent[],
	nowMs: number,
	openedAt: number,
): Budget {
	const { brake, ceiling } = allowance;
	const { family } = brake;
	const counted = countedBy(brake, sent, nowMs);
	const spentToday = total(spentBy(counted));
	const leavesAt = (one: Sent | undefined): number | null =>
		one ? Math.round(openedAt + one.atMs + DAY_MS) : null;
	return {
		family,
		spentToday,
		ceiling,
		left: Math.max(ceiling - spentToday, 0),
		leftForReads: Math.max(roomForReads(allowance, counted, nowMs)[0]?.reads ?? 0, 0),
		last30s: total(spentBy(countedBy({ window: 'halfMinute', family }, counted, nowMs))),
		nextFreedAt: leavesAt(counted[0]),
		allFreedAt: leavesAt(counted.at(-1)),
	};
}

/** The one that reads reach the end of first. */
export function tighter(one: Budget, other: Budget): Budget {
	return other.leftForReads < one.leftForReads ? other : one;
}
