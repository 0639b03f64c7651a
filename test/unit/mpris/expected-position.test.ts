import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followPosition, nothingExpected } from '../../../app/mpris/expected-position.ts';
import { positionAt } from '../../../app/playback/progress.ts';
import type { ActivePlayback, Playback } from '../../../app/state.ts';
import { anyPlayback, otherTrack, paused, playing } from '../playback/playbacks.ts';

/** What is told after each of these, at its instant of the monotonic clock. */
function jumps(...steps: readonly (readonly [playback: Playback, nowMs: number])[]): (number | null)[] {
	let expected = nothingExpected;
	return steps.map(([playback, nowMs]) => {
		const followed = followPosition(expected, playback, nowMs);
		expected = followed.expected;
		return followed.jumpedToMs;
	});
}

const at = (playback: ActivePlayback, positionMs: number, atMonotonicMs: number): ActivePlayback => ({
	...playback,
	progress: { positionMs, atMonotonicMs },
});

describe('the position that others expect', () => {
	it('needs no word while a song runs on from its beginning', () => {
		const song = at(playing, 0, 0);
		expect(jumps([song, 0], [song, 50_000], [at(playing, 100_000, 100_000), 100_000])).toEqual([
			null,
			null,
			null,
		]);
	});

	it('is told when a song is first seen in its middle', () => {
		expect(jumps([at(playing, 60_000, 0), 0])).toEqual([60_000]);
		expect(jumps([at(playing, 60_000, 0), 5_000])).toEqual([65_000]);
		expect(jumps([at(paused, 60_000, 0), 5_000])).toEqual([60_000]);
	});

	it('is told after a seek, forward or back', () => {
		const steps = [
			[at(playing, 0, 0), 0],
			[at(playing, 90_000, 1_000), 1_000],
			[at(playing, 30_000, 2_000), 2_000],
		] as const;
		expect(jumps(...steps)).toEqual([null, 90_000, 30_000]);
	});

	it('stands still in a pause and runs on after it', () => {
		const steps = [
			[at(playing, 0, 0), 0],
			[at(paused, 10_000, 10_000), 10_000],
			[at(playing, 10_000, 60_000), 60_000],
			[at(playing, 15_000, 65_000), 65_000],
		] as const;
		expect(jumps(...steps)).toEqual([null, null, null, null]);
	});

	it('is zero for the next song, and told when Baton learns of it late', () => {
		const next = { ...playing, item: otherTrack };
		expect(jumps([at(playing, 0, 0), 0], [at(next, 800, 1_000), 1_000])).toEqual([null, null]);
		expect(jumps([at(playing, 0, 0), 0], [at(next, 20_000, 1_000), 1_000])).toEqual([null, 20_000]);
	});

	it('is told when a song begins anew, as it does on repeat', () => {
		expect(jumps([at(playing, 0, 0), 0], [at(playing, 0, 210_000), 210_000])).toEqual([null, 0]);
	});

	it('says nothing of readings that differ a little, but of many in one direction', () => {
		const steps = [400, 800, 1_200].map((lead, index) => {
			const nowMs = index * 10_000;
			return [at(playing, nowMs + lead, nowMs), nowMs] as const;
		});
		expect(jumps(...steps)).toEqual([null, null, 21_200]);
	});

	it('is forgotten while nothing is in the player', () => {
		expect(
			jumps([at(playing, 0, 0), 0], [{ kind: 'idle' }, 1_000], [at(playing, 90_000, 2_000), 2_000]),
		).toEqual([null, null, 90_000]);
	});

	it('is never more than a second off, whatever happens', () => {
		const steps = fc.array(fc.tuple(anyPlayback, fc.integer({ min: 0, max: 100_000 })), { minLength: 1 });
		fc.assert(
			fc.property(steps, (changes) => {
				let expected = nothingExpected;
				let nowMs = 0;
				for (const [playback, laterMs] of changes) {
					nowMs += laterMs;
					expected = followPosition(expected, playback, nowMs).expected;
					expect(Math.abs(expected.positionMs - positionAt(playback, nowMs))).toBeLessThanOrEqual(1_000);
				}
			}),
		);
	});
});
