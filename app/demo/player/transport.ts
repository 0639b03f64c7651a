import { historyOnLeaving, toNext } from './advance.ts';
import { playingOrder } from './order.ts';
import {
	currentEntry,
	type Entry,
	type Play,
	type PlayerState,
	progressMs,
	type RepeatMode,
} from './state.ts';

export function resume(state: PlayerState, at: number): PlayerState {
	return { ...state, isPlaying: true, positionMs: progressMs(state, at), positionAt: at, changedAt: at };
}

export function pause(state: PlayerState, at: number): PlayerState {
	return { ...state, isPlaying: false, positionMs: progressMs(state, at), positionAt: at, changedAt: at };
}

/** Beyond the end: the next entry. https://developer.spotify.com/documentation/web-api/reference/seek-to-position-in-currently-playing-track */
export function seek(state: PlayerState, positionMs: number, at: number): PlayerState {
	const durationMs = currentEntry(state)?.durationMs ?? 0;
	if (positionMs >= durationMs) return toNext(state, at);
	return { ...state, positionMs, positionAt: at, changedAt: at };
}

export function setRepeat(state: PlayerState, repeat: RepeatMode, at: number): PlayerState {
	return { ...state, repeat, changedAt: at };
}

export function addToQueue(state: PlayerState, entry: Entry): PlayerState {
	return { ...state, queued: [...state.queued, entry] };
}

export interface Selection {
	readonly contextUri: string | null;
	readonly entries: readonly Entry[];
	/** Index of the entry to begin with; a shuffled player without one begins anywhere. */
	readonly first: number | null;
	readonly positionMs: number;
}

/** Plays something else from now on. What was queued by hand stays queued, as on Spotify. */
export function select(state: PlayerState, selection: Selection, at: number): PlayerState {
	const { contextUri, entries, positionMs } = selection;
	const shuffleSeed = state.shuffleSeed + 1;
	const anywhere = state.shuffle ? shuffleSeed % Math.max(entries.length, 1) : 0;
	const selected: PlayerState = {
		...state,
		...playingOrder(entries.length, selection.first ?? anywhere, state.shuffle, shuffleSeed),
		contextUri,
		entries,
		interruption: null,
		shuffleSeed,
		history: historyOnLeaving(state, at),
		isPlaying: true,
		positionMs: 0,
		positionAt: at,
		changedAt: at,
	};
	return positionMs > 0 ? seek(selected, positionMs, at) : selected;
}

/** A player that was left paused in the middle of something. */
export function createPlayerState(selection: Selection, history: readonly Play[], seed: number, at: number) {
	const empty: PlayerState = {
		contextUri: null,
		entries: [],
		order: [],
		place: 0,
		interruption: null,
		queued: [],
		isPlaying: false,
		positionMs: 0,
		positionAt: at,
		changedAt: at,
		shuffle: false,
		repeat: 'off',
		shuffleSeed: seed,
		history,
	};
	return pause(select(empty, selection, at), at);
}
