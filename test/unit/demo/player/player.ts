import type { Entry, PlayerState } from '../../../../app/demo/player/state.ts';
import { currentEntry } from '../../../../app/demo/player/state.ts';
import { createPlayerState, resume } from '../../../../app/demo/player/transport.ts';

export const MINUTE_MS = 60_000;

/** Tracks named by one letter each, a minute long. */
export function tracks(letters: string): Entry[] {
	return [...letters].map((letter) => ({ uri: letter, kind: 'track', durationMs: MINUTE_MS }));
}

/** Plays the tracks from the first one, beginning at instant 0. */
export function playing(letters: string, changes: Partial<PlayerState> = {}): PlayerState {
	const selection = { contextUri: 'context', entries: tracks(letters), first: 0, positionMs: 0 };
	return { ...resume(createPlayerState(selection, [], 1, 0), 0), ...changes };
}

export function currentUri(state: PlayerState): string | undefined {
	return currentEntry(state)?.uri;
}
