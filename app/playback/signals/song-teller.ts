import type { Cancel, Clock } from '../../clock.ts';
import { createEmitter } from '../../emitter.ts';
import { isSameTelling, type LocalSong } from './local-signal.ts';

/** Tells listeners of a client's songs, without its repetitions. */
export interface SongTeller {
	subscribe(listener: (song: LocalSong) => void): Cancel;
	/** What the client says now. */
	heard(song: LocalSong): void;
	/** The client is gone: nothing that it said is told any more, and what it says next is news. */
	forget(): void;
}

/**
 * Spotify sends up to four signals for one song, the first of which may be half of the old one.
 * https://github.com/mariusor/mpris-scrobbler/issues/55
 */
export const BURST_MS = 100;

export function createSongTeller(clock: Clock): SongTeller {
	const { emit, subscribe } = createEmitter<LocalSong>();
	let told: LocalSong | null = null;
	let latest: LocalSong | null = null;
	let cancelWait: Cancel | null = null;

	function tell(): void {
		cancelWait = null;
		if (!latest || (told && isSameTelling(told, latest))) return;
		told = latest;
		emit(told);
	}

	return {
		subscribe,
		heard(song) {
			latest = song;
			// From the first of the burst, lest a client that never stops talking is never heard.
			cancelWait ??= clock.after(BURST_MS, tell);
		},
		forget() {
			cancelWait?.();
			cancelWait = null;
			told = null;
			latest = null;
		},
	};
}
