import { clampPosition, positionAt } from '../playback/progress.ts';
import type { Playback } from '../state.ts';
import { trackIdOf } from './track-id.ts';

/**
 * Where other programs take the playback to be: they are told of jumps only, and otherwise let the position run on
 * from the beginning of each track.
 * https://specifications.freedesktop.org/mpris-spec/latest/Player_Interface.html#Signal:Seeked
 */
export interface ExpectedPosition {
	/** Null while nothing is in the player. */
	readonly trackId: string | null;
	readonly isPlaying: boolean;
	readonly positionMs: number;
	readonly atMonotonicMs: number;
}

export const nothingExpected: ExpectedPosition = {
	trackId: null,
	isPlaying: false,
	positionMs: 0,
	atMonotonicMs: 0,
};

/** Each answer of Spotify's places the same song a little differently, and nobody sees that on a progress bar. */
const JUMP_MS = 1_000;

/** What they expect from now on, and the position that they have to be told for it, if any. */
export function followPosition(
	expected: ExpectedPosition,
	playback: Playback,
	nowMonotonicMs: number,
): { readonly expected: ExpectedPosition; readonly jumpedToMs: number | null } {
	if (playback.kind !== 'active') return { expected: nothingExpected, jumpedToMs: null };
	const { item, isPlaying } = playback;
	const trackId = trackIdOf(item);
	const ranMs = expected.isPlaying ? nowMonotonicMs - expected.atMonotonicMs : 0;
	const believedMs = trackId === expected.trackId ? clampPosition(expected.positionMs + ranMs, item) : 0;
	const positionMs = positionAt(playback, nowMonotonicMs);
	const hasJumped = Math.abs(positionMs - believedMs) > JUMP_MS;
	return {
		expected: {
			trackId,
			isPlaying,
			positionMs: hasJumped ? positionMs : believedMs,
			atMonotonicMs: nowMonotonicMs,
		},
		jumpedToMs: hasJumped ? positionMs : null,
	};
}
