import { setImmediate } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Command } from '../../../app/playback/command.ts';
import { BURST_SPACING_MS, createLane, type Lane } from '../../../app/playback/lane.ts';
import { done, type Outcome } from '../../../app/problem.ts';
import { createFakeClock, type FakeClock } from '../../support/fake-clock.ts';

const play: Command = { type: 'play', byToggle: false };
const pause: Command = { type: 'pause', byToggle: false };
const next: Command = { type: 'next', from: null };
const seek: Command = { type: 'seek', positionMs: 1, within: 'spotify:track:one' };
const volume = (volumePercent: number): Command => ({
	type: 'volume',
	volumePercent,
	deviceId: 'computer-1',
	beforeMutePercent: null,
});
const failure: Outcome = { ok: false, problem: { kind: 'timeout', afterMs: 10_000 } };

let clock: FakeClock;
let lane: Lane;
let sent: Command[];
let dropped: Command[];
let answers: ((outcome: Outcome) => void)[];

beforeEach(() => {
	clock = createFakeClock();
	lane = createLane(clock);
	sent = [];
	dropped = [];
	answers = [];
});

function submit(command: Command): Promise<Outcome> {
	return lane.submit({
		command,
		run: () => {
			sent.push(command);
			return new Promise((resolve) => answers.push(resolve));
		},
		dropped: () => dropped.push(command),
	});
}

/** Answers the command that is under way. */
async function answer(outcome: Outcome = done): Promise<void> {
	answers.shift()?.(outcome);
	await setImmediate();
}

describe('the lane', () => {
	it('sends at once when it is free', () => {
		void submit(pause);
		expect(sent).toEqual([pause]);
	});

	it('sends one at a time, in order', async () => {
		void submit(next);
		void submit(pause);
		void submit(next);
		expect(sent).toEqual([next]);
		await answer();
		expect(sent).toEqual([next, pause]);
		await answer();
		expect(sent).toEqual([next, pause, next]);
	});

	it('goes on after a failure', async () => {
		const first = submit(next);
		void submit(pause);
		await answer(failure);
		expect(await first).toEqual(failure);
		expect(sent).toEqual([next, pause]);
	});

	it('sends every skip', async () => {
		for (let i = 0; i < 5; i += 1) void submit(next);
		for (let i = 0; i < 5; i += 1) await answer();
		expect(sent).toHaveLength(5);
	});

	it('cancels a pause that waits when play is pressed', async () => {
		void submit(next);
		void submit(pause);
		void submit(play);
		await answer();
		expect(sent).toEqual([next, play]);
		expect(dropped).toEqual([pause]);
	});

	it('drops a seek that waits when the item is skipped', async () => {
		void submit(pause);
		void submit(seek);
		void submit(next);
		await answer();
		expect(sent).toEqual([pause, next]);
		expect(dropped).toEqual([seek]);
	});

	it('keeps a seek that was pressed after the skip', async () => {
		void submit(pause);
		void submit(next);
		void submit(seek);
		await answer();
		await answer();
		expect(sent).toEqual([pause, next, seek]);
	});

	it('sends the first and the newest of a burst, spaced out', async () => {
		void submit(volume(1));
		await answer();
		void submit(volume(2));
		void submit(volume(3));
		clock.advance(BURST_SPACING_MS - 1);
		expect(sent).toEqual([volume(1)]);
		clock.advance(1);
		expect(sent).toEqual([volume(1), volume(3)]);
	});

	it('turns twenty steps within two seconds into four requests, the last value among them', async () => {
		for (let step = 1; step <= 20; step += 1) {
			void submit(volume(step));
			await answer();
			clock.advance(100);
		}
		clock.advance(BURST_SPACING_MS);
		expect(sent.length).toBeLessThanOrEqual(4);
		expect(sent.at(-1)).toEqual(volume(20));
	});

	it('keeps only the newest value while an answer is long in coming', async () => {
		void submit(volume(1));
		clock.advance(60_000);
		void submit(volume(2));
		void submit(volume(3));
		await answer();
		expect(sent).toEqual([volume(1), volume(3)]);
	});

	it('does not let a key wait for a volume that waits for its time', async () => {
		void submit(volume(1));
		await answer();
		void submit(volume(2));
		void submit(pause);
		expect(sent).toEqual([volume(1), pause]);
	});

	it('tells those who were superseded what became of the newest', async () => {
		void submit(next);
		const waiting = [submit(volume(1)), submit(volume(2)), submit(volume(3))];
		await answer();
		await answer(failure);
		expect(await Promise.all(waiting)).toEqual([failure, failure, failure]);
	});

	it('forgets what waits, and says so', async () => {
		void submit(next);
		const waiting = submit(pause);
		lane.clear(failure);
		expect(await waiting).toEqual(failure);
		await answer();
		expect(sent).toEqual([next]);
		expect(clock.timers()).toBe(0);
	});
});
