import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Intent } from '../../../app/intents.ts';
import type { PlaybackConditions } from '../../../app/playback/playback.ts';
import { type Conducted, conduct } from './conducted.ts';

/** What may happen in the course of a day. */
type Happening =
	| { kind: 'press'; intent: Intent }
	| { kind: 'desktop'; conditions: PlaybackConditions }
	| { kind: 'elsewhere'; does: 'skip' | 'pause' | 'resume' | 'goIdle' }
	| { kind: 'refusal'; retryAfterSeconds: number }
	| { kind: 'fault'; status: number };

const happening: fc.Arbitrary<Happening> = fc.oneof(
	fc.record({
		kind: fc.constant('press' as const),
		intent: fc.constantFrom<Intent>(
			{ type: 'togglePlay' },
			{ type: 'next' },
			{ type: 'changeVolume', deltaPercent: 5 },
		),
	}),
	fc.record({
		kind: fc.constant('desktop' as const),
		conditions: fc.record({
			popoverOpen: fc.boolean(),
			asleep: fc.boolean(),
			locked: fc.boolean(),
			online: fc.boolean(),
		}),
	}),
	fc.record({
		kind: fc.constant('elsewhere' as const),
		does: fc.constantFrom('skip', 'pause', 'resume', 'goIdle'),
	}),
	fc.record({ kind: fc.constant('refusal' as const), retryAfterSeconds: fc.integer({ min: 6, max: 5_000 }) }),
	fc.record({ kind: fc.constant('fault' as const), status: fc.constantFrom(500, 502, 503) }),
);

const day = fc.array(fc.record({ afterMs: fc.nat(20 * 60_000), happening }), { minLength: 5, maxLength: 15 });

const READ = 'GET /v1/me/player';
/** Answers take no time here, so that two reads within the same instant were under way together. */
const INSTANT_MS = 1;

let stage: Conducted;

afterEach(() => stage.close());

async function happen(what: Happening): Promise<void> {
	switch (what.kind) {
		case 'press':
			void stage.core.perform(what.intent, 'hotkey');
			return;
		case 'desktop':
			stage.core.setConditions(what.conditions);
			return;
		case 'elsewhere':
			stage.embedded.listener[what.does]();
			return;
		case 'refusal':
		case 'fault':
			stage.embedded.faults.add({
				on: READ,
				times: 1,
				fault:
					what.kind === 'fault'
						? { kind: 'status', status: what.status }
						: { kind: 'rateLimit', retryAfterSeconds: what.retryAfterSeconds },
			});
	}
}

describe('on any listening day', () => {
	it('no two reads meet, none comes before a deadline, and reading goes on', {
		timeout: 60_000,
	}, async () => {
		await fc.assert(
			fc.asyncProperty(day, async (hours) => {
				stage = await conduct();
				let reads = 0;
				let lastReadAtMs = Number.NEGATIVE_INFINITY;
				const meeting: number[] = [];
				const early: number[] = [];
				let deadlineAt = 0;
				stage.embedded.requests.subscribe(({ method, path }) => {
					// What is asked again with a new token comes after the refusal.
					if (path === '/api/token') lastReadAtMs = Number.NEGATIVE_INFINITY;
					if (`${method} ${path}` !== READ) return;
					const nowMs = stage.clock.monotonicMs();
					if (nowMs - lastReadAtMs < INSTANT_MS) meeting.push(nowMs);
					lastReadAtMs = nowMs;
					reads += 1;
					if (stage.clock.now() < deadlineAt) early.push(stage.clock.now());
				});
				stage.core.problem.subscribe((problem) => {
					if (problem && 'untilAt' in problem) deadlineAt = problem.untilAt;
				});
				stage.core.setSignedIn(true);
				for (const { afterMs, happening: what } of hours) {
					await happen(what);
					await stage.run(afterMs);
				}
				stage.embedded.faults.clear();
				stage.core.setConditions({ popoverOpen: false, asleep: false, locked: false, online: true });
				await stage.run(Math.max(deadlineAt - stage.clock.now(), 0) + 10_000);
				const before = reads;
				await stage.run(31 * 60_000);
				expect(reads).toBeGreaterThan(before);
				expect(early).toEqual([]);
				expect(meeting).toEqual([]);
				await stage.close();
			}),
			{ numRuns: 25 },
		);
	});
});
