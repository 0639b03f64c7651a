import type { Playback } from '../../state.ts';
import type { LocalSong } from './local-signal.ts';
import { isExplained, isInStep, meaningOf } from './meaning.ts';

/** What a client on this computer has told, and what became of it. Instants of the monotonic clock. */
export interface Hearsay {
	/** What it told last; null while there is no client. */
	readonly song: LocalSong | null;
	/** When to look whether Spotify says the same, in order. */
	readonly dueMonotonicMs: readonly number[];
	/** When such a look was last taken. */
	readonly lookedAtMonotonicMs: number;
	/** How many tellings in a row Spotify has contradicted. */
	readonly contradictions: number;
}

export const nothingHeard: Hearsay = {
	song: null,
	dueMonotonicMs: [],
	lookedAtMonotonicMs: Number.NEGATIVE_INFINITY,
	contradictions: 0,
};

/** The Web API may know less for a moment than the client does: one more look, should the first disagree. */
const LATER_MS = 2_000;

/** Somebody who skips through an album in the client costs no more than a read a second. */
const SPACING_MS = 1_000;

/** A client of another account, or one that fell out with its own, contradicts every time. */
const MOST_CONTRADICTIONS = 3;

/** The client told another song or status while this was on the screen. */
export function hear(hearsay: Hearsay, song: LocalSong, shown: Playback, nowMonotonicMs: number): Hearsay {
	if (isInStep(song, shown)) return vindicated({ ...hearsay, song }, shown);
	const isWorthALook = isTrusted(hearsay) && meaningOf(song, shown) === 'read';
	const firstMonotonicMs = Math.max(nowMonotonicMs, hearsay.lookedAtMonotonicMs + SPACING_MS);
	return {
		...hearsay,
		song,
		dueMonotonicMs: isWorthALook ? [firstMonotonicMs, firstMonotonicMs + LATER_MS] : [],
	};
}

/** The client is gone. What it played has probably ended with it, but Spotify notices late. */
export function lose(hearsay: Hearsay, shown: Playback, nowMonotonicMs: number): Hearsay {
	const { song, dueMonotonicMs, lookedAtMonotonicMs } = hearsay;
	const wasPlaying = song?.isPlaying && isTrusted(hearsay) && isInStep(song, shown);
	const isOpen = wasPlaying || dueMonotonicMs.length > 0;
	return { ...nothingHeard, lookedAtMonotonicMs, dueMonotonicMs: isOpen ? [nowMonotonicMs + LATER_MS] : [] };
}

/**
 * A read was answered, whoever asked for it.
 *
 * @param read null when it failed
 */
export function compare(hearsay: Hearsay, read: Playback | null, askedAtMonotonicMs: number): Hearsay {
	const { song, contradictions } = hearsay;
	const dueMonotonicMs = hearsay.dueMonotonicMs.filter((due) => due > askedAtMonotonicMs);
	const hasLooked = dueMonotonicMs.length < hearsay.dueMonotonicMs.length;
	const looked = {
		...hearsay,
		dueMonotonicMs,
		lookedAtMonotonicMs: hasLooked ? askedAtMonotonicMs : hearsay.lookedAtMonotonicMs,
	};
	if (!song || !read) return looked;
	if (isInStep(song, read)) return vindicated(looked, read);
	if (isExplained(song, read)) return { ...looked, dueMonotonicMs: [] };
	const isContradicted = hasLooked && dueMonotonicMs.length === 0;
	return { ...looked, contradictions: contradictions + (isContradicted ? 1 : 0) };
}

/** There is nothing left to look at. Only a song that matches restores trust: to rest while nothing plays is no proof. */
function vindicated(hearsay: Hearsay, { kind }: Playback): Hearsay {
	return { ...hearsay, dueMonotonicMs: [], contradictions: kind === 'active' ? 0 : hearsay.contradictions };
}

/** Whether its signals are worth a read. Not after repeated contradiction, until it tells what is on the screen. */
export function isTrusted({ contradictions }: Hearsay): boolean {
	return contradictions < MOST_CONTRADICTIONS;
}

/** Whether the client tells just what is on the screen, so that it will tell the next change as well. */
export function vouchesFor({ song }: Hearsay, shown: Playback): boolean {
	return song !== null && isInStep(song, shown);
}
