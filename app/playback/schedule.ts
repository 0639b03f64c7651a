import type { Pace } from '../spotify/ledger/pace.ts';
import type { ReadPurpose } from '../spotify/ledger/purpose.ts';
import type { Playback } from '../state.ts';
import { SOON_MS } from './confirmation.ts';
import { intervalMs } from './interval.ts';
import { endsAtMonotonicMs } from './progress.ts';

/** Everything that decides when to read next. All instants are of the monotonic clock. */
export interface Situation extends Conditions {
	readonly nowMonotonicMs: number;
	/** Of the day, where the person is: 0 to 23. */
	readonly hour: number;
	readonly playback: Playback;
	readonly signedIn: boolean;
	/** The newest answer to a read, be it 200, 204 or a failure; null before the first. */
	readonly lastRound: Round | null;
	/** Since when nothing has been playing; null while something does, and while nobody knows. */
	readonly restingSinceMonotonicMs: number | null;
	/** When the newest command was given or answered: it has just told how the player is. */
	readonly lastCommandAtMonotonicMs: number | null;
	/** Since when somebody waits for a read: the computer woke up, or the popover opened. */
	readonly wantedAtMonotonicMs: number | null;
	/** When the effect of the newest command shall be looked at. */
	readonly confirmAtMonotonicMs: number | null;
	/** When to look whether Spotify says what a client on this computer told. */
	readonly hearsayAtMonotonicMs: number | null;
	/** A client on this computer tells just what is on the screen, and will tell the next change as well. */
	readonly isVouchedFor: boolean;
	/** Spotify takes no request until then. */
	readonly notBeforeMonotonicMs: number | null;
	/** How many reads at the item's end have found it unchanged. */
	readonly vainEndReads: number;
	/** How often the day's budget lets reads go out. */
	readonly pace: Readonly<Record<ReadPurpose, Pace>>;
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
	readonly why: 'first' | 'wanted' | 'confirm' | 'hearsay' | 'itemEnd' | 'interval' | 'retry';
	readonly purpose: ReadPurpose;
	/** What makes it later than it was wished for. */
	readonly heldBackBy: 'budget' | 'limit' | null;
}

type Wish = Omit<NextRead, 'heldBackBy'>;

const SECOND_MS = 1_000;

/** The first wait after a failure; each further one doubles it. */
const firstRetryMs = { open: 5 * SECOND_MS, closed: 30 * SECOND_MS };
const LONGEST_RETRY_MS = 5 * 60 * SECOND_MS;

/** By then the next item has begun. */
const AFTER_END_MS = SECOND_MS;

/** While the budget would do for a read as often as this, a few in quick succession do not make it short. */
const PLENTY_MS = 60 * SECOND_MS;

/** A closed web player may report its last item as playing for ever. */
const MOST_VAIN_END_READS = 2;

/**
 * When to read the playback state next, and why; null while nobody could see it. An hour costs at most 360
 * requests with the popover open; closed 30 while 3.5-minute tracks play, and 6 while nothing does. Less, where
 * the day's budget runs short.
 */
export function nextRead(situation: Situation): NextRead | null {
	const { signedIn, asleep, locked, online, nowMonotonicMs, notBeforeMonotonicMs } = situation;
	if (!signedIn || asleep || locked || !online) return null;
	const wishes = [...special(situation), ...regular(situation)];
	const wish = wishes.map((each) => withinBudget(each, situation)).reduce(earlier);
	const limitEndsMonotonicMs = notBeforeMonotonicMs ?? nowMonotonicMs;
	if (wish.atMonotonicMs < limitEndsMonotonicMs && limitEndsMonotonicMs > nowMonotonicMs) {
		return { ...wish, atMonotonicMs: limitEndsMonotonicMs, heldBackBy: 'limit' };
	}
	return wish;
}

/** Reads that something happened for. */
function special(situation: Situation): Wish[] {
	const { wantedAtMonotonicMs, hearsayAtMonotonicMs, popoverOpen } = situation;
	const reads: [number | null, NextRead['why'], ReadPurpose][] = [
		[wantedAtMonotonicMs, 'wanted', popoverOpen ? 'popover' : 'background'],
		// Somebody has just pressed a key, and looks at what comes of it.
		[confirmAt(situation), 'confirm', 'popover'],
		[hearsayAtMonotonicMs, 'hearsay', 'background'],
	];
	return reads.flatMap(([atMonotonicMs, why, purpose]) =>
		atMonotonicMs === null ? [] : { atMonotonicMs, why, purpose },
	);
}

/** Not in the middle of a burst: its last command is the one that counts. */
function confirmAt({ confirmAtMonotonicMs, lastCommandAtMonotonicMs }: Situation): number | null {
	if (confirmAtMonotonicMs === null || lastCommandAtMonotonicMs === null) return confirmAtMonotonicMs;
	return Math.max(confirmAtMonotonicMs, lastCommandAtMonotonicMs + SOON_MS);
}

/** Reads that time alone asks for. */
function regular(situation: Situation): Wish[] {
	const { lastRound, popoverOpen, nowMonotonicMs, lastCommandAtMonotonicMs, restingSinceMonotonicMs } =
		situation;
	const purpose = popoverOpen ? 'popover' : 'background';
	if (!lastRound) return [{ atMonotonicMs: nowMonotonicMs, why: 'first', purpose: 'popover' }];
	const { answeredAtMonotonicMs, failures, requests } = lastRound;
	if (failures > 0) {
		const firstMs = popoverOpen ? firstRetryMs.open : firstRetryMs.closed;
		const waitMs = Math.min(firstMs * 2 ** (failures - 1), LONGEST_RETRY_MS);
		return [{ atMonotonicMs: answeredAtMonotonicMs + waitMs, why: 'retry', purpose }];
	}
	const heardMonotonicMs = Math.max(answeredAtMonotonicMs, lastCommandAtMonotonicMs ?? answeredAtMonotonicMs);
	// A round of two requests waits twice as long, so that the hour costs the same.
	const restedMs = answeredAtMonotonicMs - (restingSinceMonotonicMs ?? answeredAtMonotonicMs);
	const waitMs = intervalMs({ ...situation, restedMs }) * requests;
	const interval: Wish = { atMonotonicMs: heardMonotonicMs + waitMs, why: 'interval', purpose };
	return [interval, ...itemEnd(situation, answeredAtMonotonicMs, purpose)];
}

function itemEnd(situation: Situation, answeredAtMonotonicMs: number, purpose: ReadPurpose): Wish[] {
	const { playback, vainEndReads, popoverOpen, isVouchedFor } = situation;
	// An open popover looks often enough to see the end, and a client on this computer tells it.
	if (popoverOpen || isVouchedFor || vainEndReads >= MOST_VAIN_END_READS) return [];
	const endMonotonicMs = playback.kind === 'active' ? endsAtMonotonicMs(playback) : null;
	if (endMonotonicMs === null) return [];
	const atMonotonicMs = Math.max(endMonotonicMs, answeredAtMonotonicMs) + AFTER_END_MS;
	return [{ atMonotonicMs, why: 'itemEnd', purpose }];
}

/** Puts a read off for as long as the budget wants. */
function withinBudget(read: Wish, situation: Situation): NextRead {
	const fromMonotonicMs = allowedFrom(read, situation);
	return read.atMonotonicMs < fromMonotonicMs
		? { ...read, atMonotonicMs: fromMonotonicMs, heldBackBy: 'budget' }
		: { ...read, heldBackBy: null };
}

function allowedFrom({ why, purpose, atMonotonicMs }: Wish, { pace, lastRound }: Situation): number {
	const allowed = pace[purpose];
	if (allowed.kind === 'stop') return allowed.untilMonotonicMs;
	if (!lastRound || mayHurry(why, allowed.leastIntervalMs)) return atMonotonicMs;
	return lastRound.answeredAtMonotonicMs + allowed.leastIntervalMs;
}

/** What happened just now is not slowed down, only stopped; by itself it may happen too often for a small budget. */
function mayHurry(why: NextRead['why'], leastIntervalMs: number): boolean {
	if (why === 'first' || why === 'wanted' || why === 'confirm') return true;
	return (why === 'hearsay' || why === 'itemEnd') && leastIntervalMs <= PLENTY_MS;
}

const earlier = (one: NextRead, other: NextRead): NextRead =>
	other.atMonotonicMs < one.atMonotonicMs ? other : one;
