import { createRandom, shuffled } from '../random.ts';
import type { PlayerState } from './state.ts';

/** The order of playing `count` entries, with the one at `first` in its place, or leading when shuffled. */
export function playingOrder(count: number, first: number, shuffle: boolean, seed: number) {
	const inTurn = Array.from({ length: count }, (_, index) => index);
	if (!shuffle) return { order: inTurn, place: first };
	const rest = inTurn.filter((index) => index !== first);
	return { order: [first, ...shuffled(createRandom(seed), rest)], place: 0 };
}

/** Keeps what is playing; only what follows changes. */
export function setShuffle(state: PlayerState, shuffle: boolean, at: number): PlayerState {
	if (shuffle === state.shuffle) return state;
	const shuffleSeed = state.shuffleSeed + 1;
	const first = state.order[state.place] ?? 0;
	const ordered = playingOrder(state.entries.length, first, shuffle, shuffleSeed);
	return { ...state, ...ordered, shuffle, shuffleSeed, changedAt: at };
}
