import type { Clock } from '../clock.ts';
import type { Problem } from '../problem.ts';
import { type Attempt, attempt, failed } from '../spotify/attempt.ts';
import type { Purpose } from '../spotify/ledger/purpose.ts';
import { normalisePlayback } from '../spotify/normalise.ts';
import type { SpotifyByPurpose } from '../spotify/spotify-by-purpose.ts';
import type { Reading } from './belief.ts';

/** Reads the playback state, never twice at the same time. */
export interface Reader {
	/**
	 * Reads, or waits for the read that is under way, whatever that is for; but for one that was begun before
	 * `sinceMonotonicMs` only to follow it with another. Never rejects.
	 */
	read(purpose: Purpose, sinceMonotonicMs?: number): Promise<Attempt<Reading>>;
	/** Nobody wants the answer any more that is under way: those who asked get this problem at once. */
	drop(why: Problem): void;
}

interface Read {
	readonly beganAtMonotonicMs: number;
	readonly answer: Promise<Attempt<Reading>>;
	readonly end: (answer: Attempt<Reading>) => void;
}

/** `answered` hears of every answer, unless it was dropped, and before those who asked for it. */
export function createReader(parts: {
	readonly spotify: SpotifyByPurpose;
	readonly clock: Clock;
	readonly answered: (answer: Attempt<Reading>) => void;
}): Reader {
	const { spotify, clock, answered } = parts;
	let underWay: Read | null = null;

	function begin(purpose: Purpose): Read {
		const { promise, resolve } = Promise.withResolvers<Attempt<Reading>>();
		const read: Read = { beganAtMonotonicMs: clock.monotonicMs(), answer: promise, end: resolve };
		void attempt(ask(purpose)).then((answer) => {
			if (underWay !== read) return;
			underWay = null;
			answered(answer);
			read.end(answer);
		});
		return read;
	}

	async function ask(purpose: Purpose): Promise<Reading> {
		const state = await spotify[purpose].player.getPlaybackState();
		return { playback: normalisePlayback(state.value, state), askedAtMonotonicMs: state.sentAtMonotonicMs };
	}

	return {
		async read(purpose, sinceMonotonicMs = Number.NEGATIVE_INFINITY) {
			while (underWay && underWay.beganAtMonotonicMs < sinceMonotonicMs) await underWay.answer;
			underWay ??= begin(purpose);
			return underWay.answer;
		},
		drop(why) {
			const dropped = underWay;
			underWay = null;
			dropped?.end(failed(why));
		},
	};
}
