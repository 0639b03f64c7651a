import type { Cancel, Clock } from '../clock.ts';
import type { Problem } from '../problem.ts';
import type { Attempt } from '../spotify/attempt.ts';
import type { Pace } from '../spotify/ledger/pace.ts';
import type { ReadPurpose } from '../spotify/ledger/purpose.ts';
import type { Playback } from '../state.ts';
import type { Reading } from './belief.ts';
import { afterCommand, afterRead, type Confirmation, withoutDue } from './confirmation.ts';
import { playingIdentity } from './identity.ts';
import { positionAt } from './progress.ts';
import { type Conditions, type NextRead, nextRead, type Round, type Situation } from './schedule.ts';
import { compare, type Hearsay, hear, lose, nothingHeard, vouchesFor } from './signals/hearsay.ts';
import type { LocalSong } from './signals/local-signal.ts';

/** Keeps what the schedule needs to know, and starts each read in its time. */
export interface Planner {
	readonly conditions: () => Conditions;
	setConditions(conditions: Partial<Conditions>): void;
	setSignedIn(signedIn: boolean): void;
	/** Asks for a read at once, unless the last one is fresh. */
	want(): void;
	/** A command was given, or answered. */
	commanded(): void;
	/** Looks at what the newest command led to. */
	confirm(confirmation: Confirmation): void;
	/** A client on this computer told another song or status, or is gone. */
	heard(song: LocalSong | null): void;
	/** A read was answered, whoever asked for it; the playback before it and after. */
	answered(answer: Attempt<Reading>, before: Playback, after: Playback): void;
	/** A further request was made for the sake of the last read. */
	spentAnother(): void;
	/** Spotify may have said how long it takes no more requests. */
	heed(problem: Problem): void;
	/** Whether the last reading is young enough to rest a refusal on it. */
	isFresh(): boolean;
	/** Whether commands were given just now, so that what they led to is known without a reading. */
	isConducting(): boolean;
	/** What was read last holds no more, as after sleep. */
	outdate(): void;
	/** Looks at the playback anew, which has changed. */
	replan(): void;
	stop(): void;
}

const FRESH_MS = 5_000;

/** A position that lies this far behind the last one was not reached by playing on. */
const JUMP_BACK_MS = 1_000;

type Seen =
	| 'nowMonotonicMs'
	| 'hour'
	| 'playback'
	| 'pace'
	| 'confirmAtMonotonicMs'
	| 'hearsayAtMonotonicMs'
	| 'isVouchedFor';

type Notes = Omit<Situation, Seen> & {
	readonly confirmation: Confirmation | null;
	readonly hearsay: Hearsay;
	/** When the last read that succeeded was sent. */
	readonly lastAskedAtMonotonicMs: number | null;
	/** Why the read that is under way was begun; null when it was not the planner's doing. */
	readonly reading: NextRead['why'] | null;
};

const atFirst: Notes = {
	signedIn: false,
	popoverOpen: false,
	asleep: false,
	locked: false,
	online: true,
	lastRound: null,
	lastAskedAtMonotonicMs: null,
	lastCommandAtMonotonicMs: null,
	wantedAtMonotonicMs: null,
	confirmation: null,
	hearsay: nothingHeard,
	restingSinceMonotonicMs: null,
	notBeforeMonotonicMs: null,
	vainEndReads: 0,
	reading: null,
};

const unlimited: Situation['pace'] = {
	popover: { kind: 'go', leastIntervalMs: 0 },
	background: { kind: 'go', leastIntervalMs: 0 },
};

export function createPlanner(parts: {
	readonly clock: Clock;
	readonly playback: () => Playback;
	/** How often the day's budget lets reads go out. */
	readonly pace: (purpose: ReadPurpose) => Pace;
	/** Reads in the background; `answered` is expected afterwards, or `outdate`. */
	readonly read: (purpose: ReadPurpose) => void;
}): Planner {
	const { clock, playback, pace, read } = parts;
	let notes = atFirst;
	let cancelTimer: Cancel = () => {};

	function note(change: Partial<Notes>): void {
		notes = { ...notes, ...change };
		plan();
	}

	function plan(): void {
		cancelTimer();
		if (notes.reading !== null) return;
		const next = upcoming();
		if (next) cancelTimer = clock.after(next.atMonotonicMs - clock.monotonicMs(), begin);
	}

	function upcoming(): NextRead | null {
		const nowMonotonicMs = clock.monotonicMs();
		const situation: Situation = {
			...notes,
			confirmAtMonotonicMs: notes.confirmation?.dueMonotonicMs[0] ?? null,
			hearsayAtMonotonicMs: notes.hearsay.dueMonotonicMs[0] ?? null,
			isVouchedFor: vouchesFor(notes.hearsay, playback()),
			playback: playback(),
			pace: unlimited,
			nowMonotonicMs,
			hour: new Date(clock.now()).getHours(),
		};
		const wish = nextRead(situation);
		// Counting a day's requests takes longer than all the rest: only for a read that is due.
		if (!wish || wish.atMonotonicMs > nowMonotonicMs) return wish;
		return nextRead({ ...situation, pace: { popover: pace('popover'), background: pace('background') } });
	}

	/** The timer may be early, and the wall clock may have jumped meanwhile. */
	function begin(): void {
		const next = upcoming();
		if (next && next.atMonotonicMs <= clock.monotonicMs()) {
			notes = { ...notes, reading: next.why };
			read(next.purpose);
		} else {
			plan();
		}
	}

	/** By the clock that never jumps: the wall clock may be set back by a day meanwhile. */
	function deadlineAfter(problem: Problem): number | null {
		const known = notes.notBeforeMonotonicMs;
		if (!('untilAt' in problem)) return known;
		return Math.max(clock.monotonicMs() + problem.untilAt - clock.now(), known ?? Number.NEGATIVE_INFINITY);
	}

	const isWithin = (ms: number, instant: number | null): boolean =>
		instant !== null && clock.monotonicMs() - instant < ms;

	return {
		conditions: () => notes,
		setConditions: note,
		setSignedIn(signedIn) {
			const { popoverOpen, asleep, locked, online, hearsay } = notes;
			note({ ...atFirst, popoverOpen, asleep, locked, online, hearsay, signedIn });
		},
		want() {
			if (isWithin(FRESH_MS, notes.lastAskedAtMonotonicMs)) return;
			note({ wantedAtMonotonicMs: clock.monotonicMs() });
		},
		commanded() {
			note({ lastCommandAtMonotonicMs: clock.monotonicMs() });
		},
		confirm(confirmation) {
			note({ confirmation: afterCommand(notes.confirmation, confirmation) });
		},
		heard(song) {
			const now = clock.monotonicMs();
			const { hearsay } = notes;
			note({ hearsay: song ? hear(hearsay, song, playback(), now) : lose(hearsay, playback(), now) });
		},
		answered(answer, before, after) {
			const now = clock.monotonicMs();
			const askedAt = answer.ok ? answer.value.askedAtMonotonicMs : now;
			note({
				reading: null,
				wantedAtMonotonicMs: null,
				confirmation: answer.ok
					? afterRead(notes.confirmation, answer.value.playback, askedAt)
					: withoutDue(notes.confirmation, askedAt),
				hearsay: compare(notes.hearsay, answer.ok ? answer.value.playback : null, askedAt),
				restingSinceMonotonicMs: restingSince(notes.restingSinceMonotonicMs, after, now),
				lastRound: roundAfter(notes.lastRound, answer, now),
				notBeforeMonotonicMs: answer.ok ? null : deadlineAfter(answer.problem),
				...(answer.ok && {
					lastAskedAtMonotonicMs: askedAt,
					vainEndReads: vainEndReadsAfter(notes, hasMovedOn(before, after, now)),
				}),
			});
		},
		spentAnother() {
			const { lastRound } = notes;
			if (lastRound) note({ lastRound: { ...lastRound, requests: lastRound.requests + 1 } });
		},
		heed(problem) {
			note({ notBeforeMonotonicMs: deadlineAfter(problem) });
		},
		isFresh: () => isWithin(FRESH_MS, notes.lastAskedAtMonotonicMs),
		isConducting: () => isWithin(FRESH_MS, notes.lastCommandAtMonotonicMs),
		outdate() {
			note({
				reading: null,
				lastRound: null,
				lastAskedAtMonotonicMs: null,
				lastCommandAtMonotonicMs: null,
				// The monotonic clock may stand still in sleep. Whoever still has a deadline refuses by itself.
				notBeforeMonotonicMs: null,
			});
		},
		replan: plan,
		stop() {
			cancelTimer();
			notes = atFirst;
		},
	};
}

function roundAfter(last: Round | null, answer: Attempt<Reading>, answeredAtMonotonicMs: number): Round {
	return { answeredAtMonotonicMs, requests: 1, failures: answer.ok ? 0 : (last?.failures ?? 0) + 1 };
}

/** Since when nothing plays, as far as anybody knows. */
function restingSince(since: number | null, playback: Playback, monotonicMs: number): number | null {
	const isResting = playback.kind === 'idle' || (playback.kind === 'active' && !playback.isPlaying);
	return isResting ? (since ?? monotonicMs) : null;
}

function vainEndReadsAfter({ reading, vainEndReads }: Notes, hasMovedOn: boolean): number {
	if (hasMovedOn) return 0;
	return reading === 'itemEnd' ? vainEndReads + 1 : vainEndReads;
}

function hasMovedOn(before: Playback, after: Playback, monotonicMs: number): boolean {
	if (before.kind !== 'active' || after.kind !== 'active') return true;
	if (playingIdentity(before) !== playingIdentity(after)) return true;
	return positionAt(after, monotonicMs) < positionAt(before, monotonicMs) - JUMP_BACK_MS;
}
