import type { Allowance } from './allowance.ts';
import type { ReadPurpose } from './purpose.ts';
import type { Room } from './room.ts';
import { DAY_MS, HOUR_MS, type WindowName, windows } from './windows.ts';

/** How often the budget lets reads go out. */
export type Pace =
	/** From the last read to the next, whatever else would let it be sooner. */
	| { readonly kind: 'go'; readonly leastIntervalMs: number }
	/** None before then; look again. */
	| { readonly kind: 'stop'; readonly untilMonotonicMs: number };

interface Thrift {
	/** Part of the reads' share that is left to others. */
	readonly leftAlone: number;
	/** For how long what is left should last if reads went on like this. */
	readonly lastingMs: number;
}

/**
 * Background reads give way first, and leave the last tenth to the popover. Six hours of listening are as far as
 * it looks ahead for them; longer would slow down every ordinary day, shorter would spend a small budget by noon.
 */
const thrift: Readonly<Record<WindowName, Readonly<Record<ReadPurpose, Thrift>>>> = {
	day: {
		background: { leftAlone: 1 / 10, lastingMs: 6 * HOUR_MS },
		popover: { leftAlone: 0, lastingMs: HOUR_MS / 2 },
	},
	halfMinute: {
		background: { leftAlone: 0, lastingMs: windows.halfMinute.lengthMs },
		popover: { leftAlone: 0, lastingMs: windows.halfMinute.lengthMs },
	},
};

/**
 * The shortest even interval at which the window never gets too full while it frees up: each stretch of time must
 * do with the reads there is room for at its beginning. Less room never gives a shorter interval.
 */
export function paceOf(
	purpose: ReadPurpose,
	{ brake, ceiling, reserve }: Allowance,
	rooms: readonly Room[],
	nowMonotonicMs: number,
): Pace {
	const { leftAlone, lastingMs } = thrift[brake.window][purpose];
	const kept = Math.floor((ceiling - reserve) * leftAlone);
	const opening = rooms.find(({ reads }) => reads - kept >= 1);
	if (opening !== rooms[0]) {
		return { kind: 'stop', untilMonotonicMs: nowMonotonicMs + (opening?.inMs ?? DAY_MS) };
	}
	let leastIntervalMs = 0;
	for (const [index, { inMs, reads }] of rooms.entries()) {
		if (inMs >= lastingMs) break;
		const untilMs = Math.min(rooms[index + 1]?.inMs ?? lastingMs, lastingMs);
		leastIntervalMs = Math.max(leastIntervalMs, untilMs / (reads - kept));
	}
	return { kind: 'go', leastIntervalMs: Math.ceil(leastIntervalMs) };
}

/** The one that allows less. */
export function slower(one: Pace, other: Pace): Pace {
	if (one.kind === 'stop' && other.kind === 'stop') {
		return one.untilMonotonicMs >= other.untilMonotonicMs ? one : other;
	}
	if (one.kind === 'stop') return one;
	if (other.kind === 'stop') return other;
	return one.leastIntervalMs >= other.leastIntervalMs ? one : other;
}
