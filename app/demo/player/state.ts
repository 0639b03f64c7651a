/** What a player can play. `uri` is all that the catalogue needs to describe it. */
export interface Entry {
	readonly uri: string;
	readonly kind: 'track' | 'episode' | 'local' | 'ad' | 'unknown';
	/** Above zero, or a repeated context would never let time pass. */
	readonly durationMs: number;
}

export type RepeatMode = 'off' | 'context' | 'track';

/** One line of the history. */
export interface Play {
	readonly uri: string;
	readonly contextUri: string | null;
	readonly playedAt: number;
}

/**
 * What is playing, whatever the device. Replaced, never changed: each transition is a function
 * of the state and the instant (epoch ms of the server) at which it happens.
 */
export interface PlayerState {
	readonly contextUri: string | null;
	readonly entries: readonly Entry[];
	/** Indices into `entries` in the order of playing. */
	readonly order: readonly number[];
	/** Index into `order`. */
	readonly place: number;
	/** Plays in place of the entry at `place`: something queued, an ad, a file of the listener's. */
	readonly interruption: Entry | null;
	/** Added by hand; comes before the rest of the context. */
	readonly queued: readonly Entry[];
	readonly isPlaying: boolean;
	/** Position at the instant `positionAt`; runs on from there while playing. */
	readonly positionMs: number;
	readonly positionAt: number;
	/** Last change of anything but the progress. */
	readonly changedAt: number;
	readonly shuffle: boolean;
	readonly repeat: RepeatMode;
	readonly shuffleSeed: number;
	/** Newest first. */
	readonly history: readonly Play[];
}

export function currentEntry(state: PlayerState): Entry | undefined {
	return state.interruption ?? state.entries[state.order[state.place] ?? -1];
}

/** Clamped to the length of what plays. */
export function progressMs(state: PlayerState, at: number): number {
	const elapsedMs = state.isPlaying ? at - state.positionAt : 0;
	return Math.min(state.positionMs + elapsedMs, currentEntry(state)?.durationMs ?? 0);
}

/** What comes after the current entry, as the queue call shows it. */
export function upcomingEntries(state: PlayerState, count: number): Entry[] {
	const after = state.order.slice(state.place + 1);
	const again = state.repeat === 'context' ? state.order.slice(0, state.place + 1) : [];
	const fromContext = [...after, ...again].flatMap((index) => state.entries[index] ?? []);
	return [...state.queued, ...fromContext].slice(0, count);
}
