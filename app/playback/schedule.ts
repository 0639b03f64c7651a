import type { Playback } from '../state.ts';
import { endsAtMonotonicMs } from './progress.ts';

/** Everything that decides when to read next. Instants of the monotonic clock, unless they end in plain `At`. */
export interface Situation extends Conditions {
	readonly nowMonotonicMs: number;
	readonly nowAt: number;
	readonly playback: Playback;
	readonly signedIn: boolean;
	/** The newest answer to a read, be it 200, 204 or a failure; null before the first. */
	readonly lastRound: Round | null;
	/** When the newest command was given or answered: it has just told how the player is. */
	readonly lastCommandAtMonotonicMs: number | null;
	/** Since when somebody waits for a read: the computer woke up, or the popover opened. */
	readonly wantedAtMonotonicMs: number | null;
	/** When the effect of the newest command shall be looked at. */
	readonly confirmAtMonotonicMs: number | null;
	/** Spotify takes no request until then, epoch milliseconds. */
	readonly notBeforeAt: number | null;
	/** How many reads at the item's end have found it unchanged. */
	readonly vainEndReads: number;
}

/** What the desktop tells. */
export interface Conditions {
	readonly popoverOpen: boolean;
	readonly asleep: boolean;
	readonly locked: boolean;
	readonly online: boolean;
}

export interface Round {
	readonly answeredAtMonotonicMs: number;
	/** How many requests it took. */
	readonly requests: number;
	/** How many reads have failed in a row up to this one. */
	readonly failures: number;
}

export interface NextRead {
	readonly atMonotonicMs: number;
	readonly why: 'first' | 'wanted' | 'confirm' | 'itemEnd' | 'interval' | 'retry' | 'limit';
}

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;

const intervalsMs = {
	open: { playing: 5 * SECOND_MS, resting: 15 * SECOND_MS },
	closed: { playing: 90 * SECOND_MS, resting: 10 * MINUTE_MS },
};

/** The first wait after a failure; each further one doubles it. */
const firstRetryMs = { open: 5 * SECOND_MS, closed: 30 * SECOND_MS };
const LONGEST_RETRY_MS = 5 * MINUTE_MS;

/** By then the next item has begun. */
const AFTER_END_MS = SECOND_MS;

/** A closed web player may report its last item as playing for ever. */
const MOST_VAIN_END_READS = 2;

/**
 * When to read the playback state next, and why; null while nobody could see it. An hour costs at most 720
 * requests with the popover open; closed 60 while 3.5-minute tracks play, and 6 while nothing does.
 */
export function nextRead(situation: Situation): NextRead | null {
	const { signedIn, asleep, locked, online, nowMonotonicMs, nowAt, notBeforeAt } = situation;
	if (!signedIn || asleep || locked || !online) return null;
	const wish = earliest(regular(situation), ...special(situation));
	if (notBeforeAt === null) return wish;
	const limitEndsMonotonicMs = nowMonotonicMs + notBeforeAt - nowAt;
	return wish.atMonotonicMs < limitEndsMonotonicMs
		? { atMonotonicMs: limitEndsMonotonicMs, why: 'limit' }
		: wish;
}

function special({ wantedAtMonotonicMs, confirmAtMonotonicMs }: Situation): NextRead[] {
	return [
		...(wantedAtMonotonicMs === null ? [] : [{ atMonotonicMs: wantedAtMonotonicMs, why: 'wanted' } as const]),
		...(confirmAtMonotonicMs === null
			? []
			: [{ atMonotonicMs: confirmAtMonotonicMs, why: 'confirm' } as const]),
	];
}

function regular(situation: Situation): NextRead {
	const { lastRound, popoverOpen, playback, nowMonotonicMs, lastCommandAtMonotonicMs } = situation;
	if (!lastRound) return { atMonotonicMs: nowMonotonicMs, why: 'first' };
	const place = popoverOpen ? 'open' : 'closed';
	const { answeredAtMonotonicMs, failures, requests } = lastRound;
	if (failures > 0) {
		const waitMs = Math.min(firstRetryMs[place] * 2 ** (failures - 1), LONGEST_RETRY_MS);
		return { atMonotonicMs: answeredAtMonotonicMs + waitMs, why: 'retry' };
	}
	const isPlaying = playback.kind === 'active' && playback.isPlaying;
	// A round of two requests waits twice as long, so that the hour costs the same.
	const waitMs = intervalsMs[place][isPlaying ? 'playing' : 'resting'] * requests;
	const interval: NextRead = {
		atMonotonicMs:
			Math.max(answeredAtMonotonicMs, lastCommandAtMonotonicMs ?? answeredAtMonotonicMs) + waitMs,
		why: 'interval',
	};
	// An open popover looks often enough to see the end.
	return popoverOpen ? interval : earliest(interval, ...itemEnd(situation, answeredAtMonotonicMs));
}

function itemEnd({ playback, vainEndReads }: Situation, answeredAtMonotonicMs: number): NextRead[] {
	const endMonotonicMs = playback.kind === 'active' ? endsAtMonotonicMs(playback) : null;
	if (endMonotonicMs === null || vainEndReads >= MOST_VAIN_END_READS) return [];
	const atMonotonicMs = Math.max(endMonotonicMs, answeredAtMonotonicMs) + AFTER_END_MS;
	return [{ atMonotonicMs, why: 'itemEnd' }];
}

function earliest(first: NextRead, ...others: readonly NextRead[]): NextRead {
	return others.reduce((one, other) => (other.atMonotonicMs < one.atMonotonicMs ? other : one), first);
}
