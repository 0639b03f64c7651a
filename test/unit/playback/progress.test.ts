import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchoredAt, endsAtMonotonicMs, positionAt } from '../../../app/playback/progress.ts';
import { anyPlayback, paused, playing, track } from './playbacks.ts';

const anyInstant = fc.integer({ min: 0, max: 20_000_000 });

describe('positionAt', () => {
	it('runs with the clock while playing', () => {
		expect(positionAt(playing, 2_500)).toBe(62_500);
	});

	it('stands still while paused', () => {
		expect(positionAt(paused, 2_500)).toBe(60_000);
	});

	it('stops at the end of the item', () => {
		expect(positionAt(playing, 3_600_000)).toBe(track.durationMs);
	});

	it('runs on in an advertisement, whose length nobody knows', () => {
		expect(positionAt({ ...playing, item: { kind: 'ad' } }, 3_600_000)).toBe(3_660_000);
	});

	it('runs on where Spotify gives no duration', () => {
		expect(positionAt({ ...playing, item: { ...track, durationMs: 0 } }, 1_000)).toBe(61_000);
	});

	it('never leaves the item, whatever Spotify tells', () => {
		fc.assert(
			fc.property(anyPlayback, anyInstant, (playback, instant) => {
				const positionMs = positionAt(playback, instant);
				expect(positionMs).toBeGreaterThanOrEqual(0);
				const { item } = playback;
				if ('durationMs' in item && item.durationMs > 0) {
					expect(positionMs).toBeLessThanOrEqual(item.durationMs);
				}
			}),
		);
	});
});

describe('anchoredAt', () => {
	it('keeps the position, now and later, for what lies within the item', () => {
		const later = { ...playing, progress: anchoredAt(playing, 10_000) };
		expect(later.progress).toEqual({ positionMs: 70_000, atMonotonicMs: 10_000 });
		expect(positionAt(later, 15_000)).toBe(positionAt(playing, 15_000));
	});

	it('holds the position at its instant for any state', () => {
		fc.assert(
			fc.property(anyPlayback, anyInstant, (playback, instant) => {
				const anchored = { ...playback, progress: anchoredAt(playback, instant) };
				expect(positionAt(anchored, instant)).toBe(positionAt(playback, instant));
			}),
		);
	});
});

describe('endsAtMonotonicMs', () => {
	it('is when the position reaches the duration', () => {
		expect(endsAtMonotonicMs(playing)).toBe(150_000);
	});

	it.each([
		['paused', paused],
		['in an advertisement', { ...playing, item: { kind: 'ad' as const } }],
	])('is unknown %s', (_when, playback) => {
		expect(endsAtMonotonicMs(playback)).toBeNull();
	});
});
