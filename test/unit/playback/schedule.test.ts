import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextRead, type Situation } from '../../../app/playback/schedule.ts';
import type { Playback } from '../../../app/state.ts';
import { anyPlayback, paused, playing } from './playbacks.ts';

const NOW_AT = Date.UTC(2026, 10, 21, 12);
const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;

/** Popover closed, a 3.5-minute track one minute in at instant 0, which was read at that instant. */
const closed: Situation = {
	nowMonotonicMs: 0,
	nowAt: NOW_AT,
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
	notBeforeAt: null,
	vainEndReads: 0,
};
const open: Situation = { ...closed, popoverOpen: true };
const idle: Playback = { kind: 'idle' };
const nearEnd = { ...playing, progress: { positionMs: 200_000, atMonotonicMs: 0 } };
const failedTimes = (failures: number) => ({ answeredAtMonotonicMs: 0, requests: 1, failures });

describe('nextRead', () => {
	it.each<[string, Situation, number, string]>([
		['at once after signing in', { ...closed, lastRound: null, playback: { kind: 'unknown' } }, 0, 'first'],
		['every 90 s while playing', closed, 90 * SECOND_MS, 'interval'],
		['1 s after the end of the item', { ...closed, playback: nearEnd }, 11 * SECOND_MS, 'itemEnd'],
		['every 10 min while paused', { ...closed, playback: paused }, 10 * MINUTE_MS, 'interval'],
		['every 10 min while idle', { ...closed, playback: idle }, 10 * MINUTE_MS, 'interval'],
		['every 5 s while playing under the eyes of somebody', open, 5 * SECOND_MS, 'interval'],
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
			10 * SECOND_MS,
			'interval',
		],
		[
			'counted from the newest command',
			{ ...closed, lastCommandAtMonotonicMs: 30_000 },
			120 * SECOND_MS,
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
		['never before Spotify’s deadline', { ...open, notBeforeAt: NOW_AT + 40_000 }, 40 * SECOND_MS, 'limit'],
		['as usual after Spotify’s deadline', { ...open, notBeforeAt: NOW_AT - 1 }, 5 * SECOND_MS, 'interval'],
		[
			'not at the end of an item that does not end',
			{ ...closed, playback: nearEnd, vainEndReads: 2 },
			90 * SECOND_MS,
			'interval',
		],
	])('reads %s', (_when, situation, atMonotonicMs, why) => {
		expect(nextRead(situation)).toEqual({ atMonotonicMs, why });
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
const anySituation: fc.Arbitrary<Situation> = fc.record({
	nowMonotonicMs: anyInstant,
	nowAt: fc.integer({ min: NOW_AT, max: NOW_AT + 50_000_000 }),
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
	notBeforeAt: fc.option(fc.integer({ min: NOW_AT - 50_000_000, max: NOW_AT + 100_000_000 })),
	vainEndReads: fc.nat(5),
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
				const { notBeforeAt, nowAt, nowMonotonicMs } = situation;
				if (!next || notBeforeAt === null || notBeforeAt <= nowAt) return;
				expect(next.atMonotonicMs - nowMonotonicMs).toBeGreaterThanOrEqual(notBeforeAt - nowAt);
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
					lastRound: { answeredAtMonotonicMs, requests: 1, failures: failed ? 1 : 0 },
				});
				if (next) expect(next.atMonotonicMs).toBeGreaterThanOrEqual(answeredAtMonotonicMs + SECOND_MS);
			}),
		);
	});
});
