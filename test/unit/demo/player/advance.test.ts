import { describe, expect, it } from 'vitest';
import { advance, interrupt, skipToNext, skipToPrevious } from '../../../../app/demo/player/advance.ts';
import { progressMs, upcomingEntries } from '../../../../app/demo/player/state.ts';
import { addToQueue } from '../../../../app/demo/player/transport.ts';
import { currentUri, MINUTE_MS, playing, tracks } from './player.ts';

const [queuedTrack] = tracks('q');

describe('time passing', () => {
	it.each([
		[0, 'a', 0],
		[59_999, 'a', 59_999],
		[60_000, 'b', 0],
		[125_000, 'c', 5_000],
	])('after %i ms plays %s at %i ms', (at, uri, positionMs) => {
		const state = advance(playing('abc'), at);
		expect([currentUri(state), progressMs(state, at)]).toEqual([uri, positionMs]);
	});

	it('rests at the beginning of the context when it has ended', () => {
		const state = advance(playing('abc'), 10 * MINUTE_MS);
		expect(state).toMatchObject({ place: 0, isPlaying: false, positionMs: 0, changedAt: 3 * MINUTE_MS });
	});

	it('starts the context over when repeating it', () => {
		const state = advance(playing('abc', { repeat: 'context' }), 4.5 * MINUTE_MS);
		expect([currentUri(state), progressMs(state, 4.5 * MINUTE_MS)]).toEqual(['b', 30_000]);
	});

	it('plays a repeated track again and again', () => {
		const state = advance(playing('abc', { repeat: 'track' }), 7 * MINUTE_MS + 1);
		expect([currentUri(state), state.changedAt]).toEqual(['a', 7 * MINUTE_MS]);
	});

	it('does not pass for a paused player', () => {
		const paused = playing('abc', { isPlaying: false, positionMs: 10_000 });
		expect(advance(paused, MINUTE_MS * 100)).toBe(paused);
	});

	it('does not pass where there is nothing to play', () => {
		const nothing = playing('', {});
		expect(advance(nothing, MINUTE_MS)).toBe(nothing);
	});

	it('goes on with the context after an advertisement, even when a track is repeated', () => {
		const ad = { uri: 'ad', kind: 'ad', durationMs: 30_000 } as const;
		const state = interrupt(playing('abc', { repeat: 'track' }), ad, 10_000);
		expect(currentUri(advance(state, 39_999))).toBe('ad');
		expect(currentUri(advance(state, 40_000))).toBe('b');
	});
});

describe('the queue', () => {
	const queued = ['x', 'y'].reduce(
		(state, letter) => tracks(letter).reduce((before, entry) => addToQueue(before, entry), state),
		playing('abc'),
	);

	it('comes before the rest of the context, in the order of adding', () => {
		const order = [1, 2, 3, 4].map((minute) => currentUri(advance(queued, minute * MINUTE_MS)));
		expect(order).toEqual(['x', 'y', 'b', 'c']);
	});

	it('shows what comes next without what plays', () => {
		expect(upcomingEntries(queued, 20).map(({ uri }) => uri)).toEqual(['x', 'y', 'b', 'c']);
		expect(upcomingEntries(queued, 1)).toHaveLength(1);
	});

	it('shows a repeated context once around', () => {
		const state = advance(playing('abc', { repeat: 'context' }), MINUTE_MS);
		expect(upcomingEntries(state, 20).map(({ uri }) => uri)).toEqual(['c', 'a', 'b']);
	});
});

describe('skipping', () => {
	it('plays, even from pause', () => {
		const state = skipToNext(playing('abc', { isPlaying: false }), 5_000);
		expect(state).toMatchObject({ place: 1, isPlaying: true, positionMs: 0, positionAt: 5_000 });
	});

	it('leaves a repeated track', () => {
		expect(currentUri(skipToNext(playing('abc', { repeat: 'track' }), 0))).toBe('b');
	});

	it('wraps around when the context is repeated', () => {
		const last = playing('abc', { place: 2, repeat: 'context' });
		expect(currentUri(skipToNext(last, 0))).toBe('a');
		expect(currentUri(skipToPrevious(playing('abc', { repeat: 'context' }), 0))).toBe('c');
	});

	it('returns from a queued track to the one before it', () => {
		const state = advance(playing('abc', { queued: queuedTrack ? [queuedTrack] : [] }), MINUTE_MS);
		expect(currentUri(state)).toBe('q');
		expect(currentUri(skipToPrevious(state, MINUTE_MS))).toBe('a');
	});
});

describe('the history', () => {
	it('holds what was played for half a minute, newest first', () => {
		const afterTwo = advance(playing('abcd'), 2 * MINUTE_MS);
		const skippedEarly = skipToNext(afterTwo, 2 * MINUTE_MS + 29_999);
		const skippedLate = skipToNext(skippedEarly, 3 * MINUTE_MS);
		expect(skippedLate.history.map(({ uri }) => uri)).toEqual(['d', 'b', 'a']);
		expect(skippedLate.history[1]).toEqual({ uri: 'b', contextUri: 'context', playedAt: 2 * MINUTE_MS });
	});

	it('holds fifty plays and no episode', () => {
		const state = advance(playing('ab', { repeat: 'context' }), 90 * MINUTE_MS);
		expect(state.history).toHaveLength(50);
		const episode = { uri: 'e', kind: 'episode', durationMs: MINUTE_MS } as const;
		const interrupted = interrupt(playing('ab'), episode, 0);
		expect(advance(interrupted, MINUTE_MS).history).toEqual([]);
	});
});
