import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextRead, type Situation } from '../../../app/playback/schedule.ts';
import type { Pace } from '../../../app/spotify/ledger/pace.ts';
import type { Playback } from '../../../app/state.ts';
import { anyPlayback, paused, playing, track } from './playbacks.ts';

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;

const unhurried: Pace = { kind: 'go', leastIntervalMs: 0 };
const stopped: Pace = { kind: 'stop', untilMonotonicMs: 3_600_000 };
const even: Pace = { kind: 'go', leastIntervalMs: 60_000 };
const slow: Pace = { kind: 'go', leastIntervalMs: 600_000 };

/** Popover closed, a 3.5-minute track one minute in at instant 0, which was read at that instant. */
const closed: Situation = {
	nowMonotonicMs: 0,
	playback: playing,
	signedIn: true,
	asleep: false,
	locked: false,
	online: true,
	popoverOpen: false,
	lastRound: { answeredAtMonotonicMs: 0, requests: 1, failures: 0 },
	lastCommandAtMonotonicMs: null,
	wantedAtMonotonicMs: null,
	confirmAtMonotonicMs: null,
	notBeforeMonotonicMs: null,
	vainEndReads: 0,
	hour: 12,
	restingSinceMonotonicMs: null,
	hearsayAtMonotonicMs: null,
	isVouchedFor: false,
	pace: { popover: unhurried, background: unhurried },
};
const open: Situation = { ...closed, popoverOpen: true };
const idle: Playback = { kind: 'idle' };
const long: Playback = { ...playing, item: { ...track, durationMs: 3_600_000 } };
const rested = (minutes: number): Situation => ({
	...closed,
	playback: paused,
	restingSinceMonotonicMs: -minutes * MINUTE_MS,
});
const nearEnd = { ...playing, progress: { positionMs: 200_000, atMonotonicMs: 0 } };
const failedTimes = (failures: number) => ({ answeredAtMonotonicMs: 0, requests: 1, failures });

describe('nextRead', () => {
	it.each<[string, Situation, number, string]>([
		['at once after signing in', { ...closed, lastRound: null, playback: { kind: 'unknown' } }, 0, 'first'],
		['every 4 min while a long item plays', { ...closed, playback: long }, 4 * MINUTE_MS, 'interval'],
		['at the end of an item that is shorter', closed, 151 * SECOND_MS, 'itemEnd'],
		['1 s after the end of the item', { ...closed, playback: nearEnd }, 11 * SECOND_MS, 'itemEnd'],
		['every 10 min while paused', { ...closed, playback: paused }, 10 * MINUTE_MS, 'interval'],
		['every 10 min while idle', { ...closed, playback: idle }, 10 * MINUTE_MS, 'interval'],
		['every 10 s while playing under the eyes of somebody', open, 10 * SECOND_MS, 'interval'],
		[
			'every 15 s while paused under the eyes of somebody',
			{ ...open, playback: paused },
			15 * SECOND_MS,
			'interval',
		],
		[
			'every 15 s while idle under the eyes of somebody',
			{ ...open, playback: idle },
			15 * SECOND_MS,
			'interval',
		],
		[
			'twice as late after a round of two requests',
			{ ...open, lastRound: { answeredAtMonotonicMs: 0, requests: 2, failures: 0 } },
			20 * SECOND_MS,
			'interval',
		],
		[
			'counted from the newest command',
			{ ...closed, playback: long, lastCommandAtMonotonicMs: 30_000 },
			270 * SECOND_MS,
			'interval',
		],
		['at once when it is wanted', { ...closed, wantedAtMonotonicMs: 0 }, 0, 'wanted'],
		['when a command is to be confirmed', { ...closed, confirmAtMonotonicMs: 500 }, 500, 'confirm'],
		['5 s after a failure', { ...open, lastRound: failedTimes(1) }, 5 * SECOND_MS, 'retry'],
		['later after each further failure', { ...open, lastRound: failedTimes(3) }, 20 * SECOND_MS, 'retry'],
		['5 min after many failures', { ...open, lastRound: failedTimes(500) }, 5 * MINUTE_MS, 'retry'],
		[
			'30 s after a failure that nobody sees',
			{ ...closed, lastRound: failedTimes(1) },
			30 * SECOND_MS,
			'retry',
		],
		['never before Spotify’s deadline', { ...open, notBeforeMonotonicMs: 40_000 }, 40 * SECOND_MS, 'limit'],
		['as usual after Spotify’s deadline', { ...open, notBeforeMonotonicMs: -1 }, 10 * SECOND_MS, 'interval'],
		[
			'not at the end of an item that does not end',
			{ ...closed, playback: nearEnd, vainEndReads: 2 },
			4 * MINUTE_MS,
			'interval',
		],
		['later the longer nothing played', rested(60), 15 * MINUTE_MS, 'interval'],
		['every 20 min after a long rest', rested(600), 20 * MINUTE_MS, 'interval'],
		['every 30 min at night', { ...closed, playback: paused, hour: 3 }, 30 * MINUTE_MS, 'interval'],
		[
			'every minute after a long rest that somebody watches',
			{ ...rested(600), popoverOpen: true },
			MINUTE_MS,
			'interval',
		],
		[
			'rarely while a client on this computer tells all',
			{ ...closed, isVouchedFor: true },
			15 * MINUTE_MS,
			'interval',
		],
		[
			'when a client on this computer told something else',
			{ ...closed, hearsayAtMonotonicMs: 100 },
			100,
			'hearsay',
		],
		[
			'later where the budget runs short',
			{ ...closed, pace: { popover: unhurried, background: slow } },
			10 * MINUTE_MS,
			'budget',
		],
		[
			'at once what a client on this computer told while there is plenty',
			{ ...closed, hearsayAtMonotonicMs: 100, pace: { popover: unhurried, background: even } },
			100,
			'hearsay',
		],
		[
			'at the end of an item while there is plenty',
			{ ...closed, playback: nearEnd, pace: { popover: unhurried, background: even } },
			11 * SECOND_MS,
			'itemEnd',
		],
		[
			'later what a client on this computer told where the budget runs short',
			{ ...closed, hearsayAtMonotonicMs: 100, pace: { popover: unhurried, background: slow } },
			10 * MINUTE_MS,
			'budget',
		],
		[
			'not before the budget allows what a client on this computer told',
			{ ...closed, hearsayAtMonotonicMs: 100, pace: { popover: unhurried, background: stopped } },
			60 * MINUTE_MS,
			'budget',
		],
		[
			'as usual while only the background runs short',
			{ ...open, pace: { popover: unhurried, background: stopped } },
			10 * SECOND_MS,
			'interval',
		],
		[
			'not before the budget allows',
			{ ...open, wantedAtMonotonicMs: 0, pace: { popover: stopped, background: stopped } },
			60 * MINUTE_MS,
			'budget',
		],
		[
			'what a command led to although the background is stopped',
			{ ...closed, confirmAtMonotonicMs: 500, pace: { popover: slow, background: stopped } },
			500,
			'confirm',
		],
	])('reads %s', (_when, situation, atMonotonicMs, why) => {
		const next = nextRead(situation);
		expect(next?.atMonotonicMs).toBe(atMonotonicMs);
		expect(next?.heldBackBy ?? next?.why).toBe(why);
	});

	it.each<[string, Partial<Situation>]>([
		['signed out', { signedIn: false }],
		['asleep', { asleep: true }],
		['locked', { locked: true }],
		['offline', { online: false }],
	])('reads nothing while %s', (_when, condition) => {
		expect(nextRead({ ...open, wantedAtMonotonicMs: 0, confirmAtMonotonicMs: 0, ...condition })).toBeNull();
	});
});

const anyInstant = fc.nat(50_000_000);
const anyPace: fc.Arbitrary<Pace> = fc.oneof(
	fc.record({ kind: fc.constant('go' as const), leastIntervalMs: fc.nat(3_600_000) }),
	fc.record({ kind: fc.constant('stop' as const), untilMonotonicMs: anyInstant }),
);
const anySituation: fc.Arbitrary<Situation> = fc.record({
	nowMonotonicMs: anyInstant,
	playback: fc.oneof(anyPlayback, fc.constantFrom<Playback>(idle, { kind: 'unknown' })),
	signedIn: fc.boolean(),
	asleep: fc.boolean(),
	locked: fc.boolean(),
	online: fc.boolean(),
	popoverOpen: fc.boolean(),
	lastRound: fc.option(
		fc.record({
			answeredAtMonotonicMs: anyInstant,
			requests: fc.integer({ min: 1, max: 3 }),
			failures: fc.nat(2_000),
		}),
	),
	lastCommandAtMonotonicMs: fc.option(anyInstant),
	wantedAtMonotonicMs: fc.option(anyInstant),
	confirmAtMonotonicMs: fc.option(anyInstant),
	notBeforeMonotonicMs: fc.option(fc.integer({ min: -50_000_000, max: 150_000_000 })),
	vainEndReads: fc.nat(5),
	hour: fc.integer({ min: 0, max: 23 }),
	restingSinceMonotonicMs: fc.option(anyInstant),
	hearsayAtMonotonicMs: fc.option(anyInstant),
	isVouchedFor: fc.boolean(),
	pace: fc.record({ popover: anyPace, background: anyPace }),
});

describe('in any situation', () => {
	it('reading goes on exactly while somebody is signed in, awake and online', () => {
		fc.assert(
			fc.property(anySituation, (situation) => {
				const { signedIn, asleep, locked, online } = situation;
				expect(nextRead(situation) !== null).toBe(signedIn && !asleep && !locked && online);
			}),
		);
	});

	it('the next read has an instant that a timer can wait for', () => {
		fc.assert(
			fc.property(anySituation, (situation) => {
				expect(Number.isFinite(nextRead(situation)?.atMonotonicMs ?? 0)).toBe(true);
			}),
		);
	});

	it('no read comes before Spotify’s deadline', () => {
		fc.assert(
			fc.property(anySituation, (situation) => {
				const next = nextRead(situation);
				const { notBeforeMonotonicMs, nowMonotonicMs } = situation;
				if (!next || notBeforeMonotonicMs === null || notBeforeMonotonicMs <= nowMonotonicMs) return;
				expect(next.atMonotonicMs).toBeGreaterThanOrEqual(notBeforeMonotonicMs);
			}),
		);
	});

	it('an answer puts the next read off, unless somebody waits for one', () => {
		fc.assert(
			fc.property(anySituation, fc.boolean(), anyInstant, (situation, failed, answeredAtMonotonicMs) => {
				const next = nextRead({
					...situation,
					wantedAtMonotonicMs: null,
					confirmAtMonotonicMs: null,
					hearsayAtMonotonicMs: null,
					lastRound: { answeredAtMonotonicMs, requests: 1, failures: failed ? 1 : 0 },
				});
				if (next) expect(next.atMonotonicMs).toBeGreaterThanOrEqual(answeredAtMonotonicMs + SECOND_MS);
			}),
		);
	});
});
