import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Allowance, allowanceOf } from '../../../../app/spotify/ledger/allowance.ts';
import { type Pace, paceOf, slower } from '../../../../app/spotify/ledger/pace.ts';
import type { Room } from '../../../../app/spotify/ledger/room.ts';
import { DAY_MS, HOUR_MS } from '../../../../app/spotify/ledger/windows.ts';

const MINUTE_MS = 60_000;
const NOW_MS = 7_000;

/** 880 reads a day, of which the background leaves 88 alone. */
const day = allowanceOf({ window: 'day', family: null }, [], 1_000, 0);
const halfMinute = allowanceOf({ window: 'halfMinute', family: 'player' }, [], 1_000, 0);

const go = (leastIntervalMs: number): Pace => ({ kind: 'go', leastIntervalMs });
const stop = (afterMs: number): Pace => ({ kind: 'stop', untilMonotonicMs: NOW_MS + afterMs });

describe('the pace is', () => {
	it.each<[name: string, purpose: 'popover' | 'background', Allowance, Room[], Pace]>([
		['far below any interval while all is left', 'popover', day, [{ inMs: 0, reads: 880 }], go(2_046)],
		['even for half an hour of the popover', 'popover', day, [{ inMs: 0, reads: 60 }], go(30_000)],
		[
			'even for six hours of the background',
			'background',
			day,
			[{ inMs: 0, reads: 88 + 72 }],
			go(5 * MINUTE_MS),
		],
		[
			'faster when the window soon frees up',
			'popover',
			day,
			[
				{ inMs: 0, reads: 60 },
				{ inMs: 5 * MINUTE_MS, reads: 120 },
			],
			go(15_000),
		],
		[
			'no faster for what is freed beyond sight',
			'popover',
			day,
			[
				{ inMs: 0, reads: 60 },
				{ inMs: 31 * MINUTE_MS, reads: 400 },
			],
			go(30_000),
		],
		[
			'as slow as the tightest stretch demands',
			'popover',
			day,
			[
				{ inMs: 0, reads: 1 },
				{ inMs: 20 * MINUTE_MS, reads: 400 },
			],
			go(20 * MINUTE_MS),
		],
		[
			'a stop of the background while there is still room for the popover',
			'background',
			day,
			[
				{ inMs: 0, reads: 88 },
				{ inMs: 3 * HOUR_MS, reads: 89 },
			],
			stop(3 * HOUR_MS),
		],
		[
			'a stop until there is room again',
			'popover',
			day,
			[
				{ inMs: 0, reads: -2 },
				{ inMs: 1_000, reads: -1 },
				{ inMs: 2_000, reads: 0 },
				{ inMs: 3_000, reads: 1 },
			],
			stop(3_000),
		],
		['a stop for a day when there is never any', 'popover', day, [{ inMs: 0, reads: 0 }], stop(DAY_MS)],
		['even within half a minute', 'background', halfMinute, [{ inMs: 0, reads: 10 }], go(3_000)],
	])('%s', (_name, purpose, allowance, rooms, pace) => {
		expect(paceOf(purpose, allowance, rooms, NOW_MS)).toEqual(pace);
	});
});

/** What is left now, and what is freed when. */
const someRooms = fc
	.tuple(
		fc.integer({ min: -50, max: 900 }),
		fc.array(fc.tuple(fc.integer({ min: 1, max: DAY_MS }), fc.integer({ min: 1, max: 40 })), {
			maxLength: 60,
		}),
	)
	.map(([left, frees]) => {
		let reads = left;
		const rooms: Room[] = [{ inMs: 0, reads }];
		for (const [inMs, count] of frees.toSorted(([a], [b]) => a - b)) {
			reads += count;
			rooms.push({ inMs, reads });
		}
		return rooms;
	});
const somePurpose = fc.constantFrom('popover' as const, 'background' as const);
const withLess = (rooms: readonly Room[], count: number): Room[] =>
	rooms.map(({ inMs, reads }) => ({ inMs, reads: reads - count }));

const isSlowerOrSame = (one: Pace, other: Pace): boolean => slower(one, other) === one || same(one, other);
const same = (one: Pace, other: Pace): boolean => JSON.stringify(one) === JSON.stringify(other);

describe('the pace', () => {
	it('with less left is never faster', () => {
		fc.assert(
			fc.property(somePurpose, someRooms, fc.integer({ min: 1, max: 100 }), (purpose, rooms, count) => {
				const more = paceOf(purpose, day, rooms, NOW_MS);
				const less = paceOf(purpose, day, withLess(rooms, count), NOW_MS);
				expect(isSlowerOrSame(less, more)).toBe(true);
			}),
		);
	});

	it('at most doubles the interval for one request less, and stops only at the very last', () => {
		fc.assert(
			fc.property(somePurpose, someRooms, (purpose, rooms) => {
				const more = paceOf(purpose, day, rooms, NOW_MS);
				const less = paceOf(purpose, day, withLess(rooms, 1), NOW_MS);
				if (more.kind === 'stop') return;
				if (less.kind === 'go') {
					expect(less.leastIntervalMs).toBeLessThanOrEqual(2 * more.leastIntervalMs);
				} else {
					// By then the last request would not have been followed by another one either.
					const lastsMs = purpose === 'popover' ? 30 * MINUTE_MS : 6 * HOUR_MS;
					const waitMs = Math.min(less.untilMonotonicMs - NOW_MS, lastsMs);
					expect(more.leastIntervalMs).toBeGreaterThanOrEqual(waitMs);
				}
			}),
		);
	});

	it('lets the background wait at least as long as the popover', () => {
		fc.assert(
			fc.property(someRooms, (rooms) => {
				const background = paceOf('background', day, rooms, NOW_MS);
				expect(isSlowerOrSame(background, paceOf('popover', day, rooms, NOW_MS))).toBe(true);
			}),
		);
	});

	it('never sends more into a window than it has room for', () => {
		fc.assert(
			fc.property(somePurpose, someRooms, (purpose, rooms) => {
				const pace = paceOf(purpose, day, rooms, NOW_MS);
				const lastingMs = purpose === 'popover' ? 30 * MINUTE_MS : 6 * HOUR_MS;
				if (pace.kind === 'stop') return;
				for (const [index, { reads }] of rooms.entries()) {
					const untilMs = Math.min(rooms[index + 1]?.inMs ?? lastingMs, lastingMs);
					expect(untilMs / pace.leastIntervalMs).toBeLessThanOrEqual(reads);
					if (untilMs === lastingMs) return;
				}
			}),
		);
	});
});

describe('of two brakes', () => {
	it.each([
		['the longer interval holds', go(10), go(20), go(20)],
		['a stop holds', go(10), stop(5), stop(5)],
		['the later stop holds', stop(50), stop(5), stop(50)],
	])('%s', (_name, one, other, expected) => {
		expect(slower(one, other)).toEqual(expected);
		expect(slower(other, one)).toEqual(expected);
	});
});
