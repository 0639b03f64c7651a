import { describe, expect, it } from 'vitest';
import { advance } from '../../../../app/demo/player/advance.ts';
import { disallowsOf } from '../../../../app/demo/player/disallows.ts';
import { setShuffle } from '../../../../app/demo/player/order.ts';
import { progressMs } from '../../../../app/demo/player/state.ts';
import { pause, resume, seek, select } from '../../../../app/demo/player/transport.ts';
import { currentUri, MINUTE_MS, playing, tracks } from './player.ts';

describe('pause and resume', () => {
	it('keep the position', () => {
		const paused = pause(playing('ab'), 20_000);
		expect(progressMs(paused, 500_000)).toBe(20_000);
		const resumed = resume(paused, 500_000);
		expect(progressMs(resumed, 501_000)).toBe(21_000);
	});
});

describe('seeking', () => {
	it('runs on from the new position', () => {
		expect(progressMs(seek(playing('ab'), 45_000, 10_000), 12_000)).toBe(47_000);
	});

	it.each([MINUTE_MS, MINUTE_MS + 1])('to %i ms, at or beyond the end, plays the next', (positionMs) => {
		expect(currentUri(seek(playing('ab'), positionMs, 0))).toBe('b');
	});
});

describe('selecting', () => {
	const selection = { contextUri: 'other', entries: tracks('wxyz'), first: 2, positionMs: 15_000 };

	it('begins where asked, and plays the rest in turn', () => {
		const state = select(playing('ab', { isPlaying: false }), selection, 1_000);
		expect([currentUri(state), progressMs(state, 1_000)]).toEqual(['y', 15_000]);
		expect(currentUri(advance(state, 1_000 + 45_000))).toBe('z');
	});

	it('shuffled begins where asked too, and plays every entry once', () => {
		const state = select(playing('ab', { shuffle: true }), selection, 0);
		expect(currentUri(state)).toBe('y');
		expect([...state.order].sort()).toEqual([0, 1, 2, 3]);
	});

	it('shuffled without a beginning starts anywhere, the same for the same seed', () => {
		const start = (shuffleSeed: number) =>
			currentUri(select(playing('ab', { shuffle: true, shuffleSeed }), { ...selection, first: null }, 0));
		expect(new Set([0, 1, 2, 3].map(start)).size).toBeGreaterThan(1);
		expect(start(7)).toBe(start(7));
	});

	it('keeps what was queued by hand', () => {
		const state = select(playing('ab', { queued: tracks('q') }), selection, 0);
		expect(state.queued).toEqual(tracks('q'));
	});
});

describe('shuffle', () => {
	const letters = 'abcdefghijkl';

	it('keeps what plays and mixes what follows', () => {
		const state = setShuffle(advance(playing(letters), MINUTE_MS * 3), true, MINUTE_MS * 3);
		expect(currentUri(state)).toBe('d');
		expect(state.order).toHaveLength(letters.length);
		expect(new Set(state.order).size).toBe(letters.length);
		expect(state.order).not.toEqual([...state.order].sort((first, second) => first - second));
	});

	it('goes on in turn from the current track when switched off', () => {
		const mixed = setShuffle(playing(letters), true, 0);
		const later = advance(mixed, MINUTE_MS * 2);
		const current = currentUri(later) ?? '';
		const inTurn = setShuffle(later, false, MINUTE_MS * 2);
		expect(currentUri(inTurn)).toBe(current);
		expect(inTurn.order).toEqual([...letters].map((_, index) => index));
	});

	it('mixes anew each time, and alike for the same seed', () => {
		const once = setShuffle(playing(letters), true, 0);
		const again = setShuffle(setShuffle(once, false, 0), true, 0);
		expect(again.order).not.toEqual(once.order);
		expect(setShuffle(playing(letters), true, 0).order).toEqual(once.order);
	});

	it('changes nothing when it is on already', () => {
		const once = setShuffle(playing(letters), true, 0);
		expect(setShuffle(once, true, 5)).toBe(once);
	});
});

describe('what the player refuses', () => {
	const ad = { uri: 'ad', kind: 'ad', durationMs: 1 } as const;
	const unknown = { uri: '?', kind: 'unknown', durationMs: 1 } as const;
	const toggles = ['toggling_repeat_context', 'toggling_repeat_track', 'toggling_shuffle'];

	it.each([
		['in the middle of a context', playing('abc', { place: 1 }), ['resuming']],
		['while paused', playing('abc', { place: 1, isPlaying: false }), ['pausing']],
		['at the first track', playing('abc'), ['resuming', 'skipping_prev']],
		['at the last track', playing('abc', { place: 2 }), ['resuming', 'skipping_next']],
		['at the last track with something queued', playing('ab', { place: 1, queued: [ad] }), ['resuming']],
		['in a repeated context', playing('a', { repeat: 'context' }), ['resuming']],
		[
			'during an advertisement',
			playing('abc', { place: 1, interruption: ad }),
			['resuming', 'seeking', ...toggles, 'skipping_next', 'skipping_prev'],
		],
		[
			'during something unknown',
			playing('abc', { place: 1, interruption: unknown }),
			['resuming', 'seeking', ...toggles],
		],
	])('%s', (_when, state, refused) => {
		expect([...disallowsOf(state)].sort()).toEqual([...refused].sort());
	});
});
