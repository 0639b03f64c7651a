import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRunningTime } from '../../../../app/spotify/ledger/running-time.ts';
import { createFakeClock } from '../../../support/fake-clock.ts';

const DAY_MS = 86_400_000;

function setUp() {
	const clock = createFakeClock();
	clock.advance(5_000);
	return { clock, time: createRunningTime(clock) };
}

it('begins at zero and passes', () => {
	const { clock, time } = setUp();
	expect(time.nowMs()).toBe(0);
	clock.advance(1_234);
	expect(time.nowMs()).toBe(1_234);
});

it.each([DAY_MS, -DAY_MS])('takes no notice when the wall clock jumps by %i ms', (jumpMs) => {
	const { clock, time } = setUp();
	clock.jump(jumpMs);
	clock.advance(10);
	expect(time.nowMs()).toBe(10);
});

describe('asleep', () => {
	it('goes by the wall clock, because the other one stands still', () => {
		const { clock, time } = setUp();
		time.setAsleep(true);
		clock.jump(DAY_MS);
		time.setAsleep(false);
		expect(time.nowMs()).toBe(DAY_MS);
		clock.jump(DAY_MS);
		expect(time.nowMs()).toBe(DAY_MS);
	});

	it('counts no time twice where both clocks go on', () => {
		const { clock, time } = setUp();
		time.setAsleep(true);
		clock.advance(DAY_MS);
		time.setAsleep(false);
		expect(time.nowMs()).toBe(DAY_MS);
	});

	it('does not go back with the wall clock', () => {
		const { clock, time } = setUp();
		clock.advance(500);
		time.setAsleep(true);
		clock.jump(-DAY_MS);
		expect(time.nowMs()).toBe(500);
		time.setAsleep(false);
		expect(time.nowMs()).toBe(500);
	});
});

it('never goes back, whatever happens', () => {
	const { clock, time } = setUp();
	const event = fc.oneof(
		fc.record({ kind: fc.constant('advance' as const), ms: fc.nat(DAY_MS) }),
		fc.record({ kind: fc.constant('jump' as const), ms: fc.integer({ min: -DAY_MS, max: DAY_MS }) }),
		fc.record({ kind: fc.constant('sleep' as const), asleep: fc.boolean() }),
	);
	fc.assert(
		fc.property(fc.array(event), (events) => {
			for (const one of events) {
				const before = time.nowMs();
				if (one.kind === 'advance') clock.advance(one.ms);
				if (one.kind === 'jump') clock.jump(one.ms);
				if (one.kind === 'sleep') time.setAsleep(one.asleep);
				expect(time.nowMs()).toBeGreaterThanOrEqual(before + (one.kind === 'advance' ? one.ms : 0));
			}
		}),
	);
});
