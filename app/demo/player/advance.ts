import { currentEntry, type Entry, type PlayerState, progressMs } from './state.ts';

/** Spotify counts a track as played from here on. */
const COUNTS_AS_PLAYED_MS = 30_000;
/** The reachable history. https://developer.spotify.com/documentation/web-api/reference/get-recently-played */
const HISTORY_LENGTH = 50;

/** Lets time pass until `at`: whatever ends by then gives way to what follows. */
export function advance(state: PlayerState, at: number): PlayerState {
	let now = state;
	for (;;) {
		const entry = currentEntry(now);
		if (!now.isPlaying || entry === undefined) return now;
		const endsAt = now.positionAt + entry.durationMs - now.positionMs;
		if (endsAt > at) return now;
		now = now.repeat === 'track' && entry.kind !== 'ad' ? restart(now, endsAt) : toNext(now, endsAt);
	}
}

/** The next entry: queued first, then the context; at its end the context starts over, or rests at its beginning. */
export function toNext(state: PlayerState, at: number): PlayerState {
	const [queued, ...rest] = state.queued;
	if (queued) return { ...switchTo(state, state.place, queued, at), queued: rest };
	if (state.place + 1 < state.order.length) return switchTo(state, state.place + 1, null, at);
	const beginning = switchTo(state, 0, null, at);
	return state.repeat === 'off' ? { ...beginning, isPlaying: false } : beginning;
}

function toPrevious(state: PlayerState, at: number): PlayerState {
	if (state.interruption) return switchTo(state, state.place, null, at);
	const place = state.place > 0 ? state.place - 1 : Math.max(state.order.length - 1, 0);
	return switchTo(state, place, null, at);
}

/** Unlike an entry that ends by itself, a skip always plays. */
export function skipToNext(state: PlayerState, at: number): PlayerState {
	return { ...toNext(state, at), isPlaying: true };
}

export function skipToPrevious(state: PlayerState, at: number): PlayerState {
	return { ...toPrevious(state, at), isPlaying: true };
}

/** Puts `entry` in place of the current one; the context goes on after it. */
export function interrupt(state: PlayerState, entry: Entry, at: number): PlayerState {
	return { ...switchTo(state, state.place, entry, at), isPlaying: true };
}

/** The history as it is once the current entry is left. */
export function historyOnLeaving(state: PlayerState, at: number): PlayerState['history'] {
	const entry = currentEntry(state);
	if (entry?.kind !== 'track' || progressMs(state, at) < COUNTS_AS_PLAYED_MS) return state.history;
	const play = { uri: entry.uri, contextUri: state.contextUri, playedAt: at };
	return [play, ...state.history].slice(0, HISTORY_LENGTH);
}

function restart(state: PlayerState, at: number): PlayerState {
	return {
		...state,
		history: historyOnLeaving(state, at),
		positionMs: 0,
		positionAt: at,
		changedAt: at,
	};
}

function switchTo(state: PlayerState, place: number, interruption: Entry | null, at: number): PlayerState {
	return { ...restart(state, at), place, interruption };
}
