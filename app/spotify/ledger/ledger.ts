import type { Clock } from '../../clock.ts';
import type { EndpointFamily } from '../endpoint-family.ts';
import { type Allowance, allowanceOf, lessonOf, remember } from './allowance.ts';
import { type Budget, budgetOf, tighter } from './budget.ts';
import { type HourOfRequests, historyOf } from './history.ts';
import { createJournal, readJournal } from './journal.ts';
import { allOf, restored, withoutOld } from './kept.ts';
import type { LedgerFile } from './ledger-file.ts';
import { type Pace, paceOf, slower } from './pace.ts';
import type { Purpose, ReadPurpose } from './purpose.ts';
import type { LedgerRecord, Sent } from './records.ts';
import { roomForReads } from './room.ts';
import { createRunningTime } from './running-time.ts';
import { type Brake, brakesOn, DAY_MS } from './windows.ts';

/** Counts what is sent to Spotify, and says how much more reads may spend. None of its functions throws. */
export interface Ledger {
	/**
	 * Counts a request, on disk as well. To be called before it goes out, so that no count is lower than what was
	 * really sent, however the process ends.
	 */
	note(family: EndpointFamily, purpose: Purpose): void;
	/** Spotify refused a request, already counted, for its 30-second limit. */
	noteRateLimited(family: EndpointFamily): void;
	/** Spotify refused a request, already counted, for its quota. */
	noteQuotaExceeded(family: EndpointFamily): void;
	/** How often reads of `family` may go out. Commands may always, as far as the ledger is asked. */
	pace(purpose: ReadPurpose, family: EndpointFamily): Pace;
	/** Of the account, or of the family whose own quota leaves reads less. */
	budget(): Budget;
	history(): readonly HourOfRequests[];
	/** False for a day after its file could not be read: more may have been sent than is counted. */
	isComplete(): boolean;
	/** The computer goes to sleep, or has woken up. */
	setAsleep(asleep: boolean): void;
}

/** Spotify's own is not published; the lowest that was measured is 1,144 a day. */
const DAILY_CEILING = 1_000;

/**
 * Opens the ledger that an earlier run has left in `file`.
 *
 * Instants are kept by the wall clock, and followed by the running time while Baton runs; after a jump of the wall
 * clock they are written anew, so that they keep their age. While Baton does not run, only the wall clock tells how
 * old they are. What it calls the future was sent before it was set back: that counts as sent just now, and so
 * for at most 24 hours more. Only a wall clock that is set forward while Baton does not run makes it forget too early.
 *
 * @param ceiling how many requests may go out within 24 hours; asked anew each time
 */
export function createLedger({
	file,
	clock,
	ceiling = () => DAILY_CEILING,
}: {
	readonly file: LedgerFile;
	readonly clock: Clock;
	readonly ceiling?: () => number;
}): Ledger {
	const time = createRunningTime(clock);
	let kept = restored(readJournal(file), time.openedAt());
	const journal = createJournal(file, () => allOf(kept).map(onWallClock));
	journal.rewrite();

	/** Rounded up: in doubt a request counts a moment longer. */
	function onWallClock<T extends LedgerRecord>(record: T): T {
		return { ...record, atMs: Math.ceil(record.atMs + time.openedAt()) };
	}

	/** Brings everything up to this moment, and gives it. */
	function settle(): number {
		const nowMs = time.nowMs();
		kept = withoutOld(kept, nowMs);
		if (time.takeJumpMs() !== 0) journal.rewrite();
		return nowMs;
	}

	const allowanceFor = (brake: Brake, nowMs: number): Allowance =>
		allowanceOf(brake, kept.learned, ceiling(), nowMs);

	function learn(brake: Brake, nowMs: number): void {
		const lesson = lessonOf(allowanceFor(brake, nowMs), kept.sent, nowMs);
		if (!lesson) return;
		kept = { ...kept, learned: remember(kept.learned, lesson) };
		journal.add(onWallClock(lesson));
	}

	return {
		note(family, purpose) {
			const one: Sent = { kind: 'sent', atMs: settle(), family, purpose, count: 1 };
			kept = { ...kept, sent: [...kept.sent, one] };
			journal.add(onWallClock(one));
		},

		noteRateLimited(family) {
			learn({ window: 'halfMinute', family }, settle());
		},

		noteQuotaExceeded(family) {
			const nowMs = settle();
			learn({ window: 'day', family }, nowMs);
			// Each family has a quota of its own. When those of two are spent on one day, it is rather the account's.
			const isSecond = kept.learned
				.filter(isOfFamilyDay)
				.some((one) => one.family !== family && nowMs - one.atMs < DAY_MS);
			if (isSecond) learn({ window: 'day', family: null }, nowMs);
		},

		pace(purpose, family) {
			const nowMs = settle();
			return brakesOn(family)
				.map((brake) => {
					const allowance = allowanceFor(brake, nowMs);
					const rooms = roomForReads(allowance, kept.sent, nowMs);
					return paceOf(purpose, allowance, rooms, clock.monotonicMs());
				})
				.reduce(slower);
		},

		budget() {
			const nowMs = settle();
			const account: Brake = { window: 'day', family: null };
			return [account, ...kept.learned.filter(isOfFamilyDay)]
				.map((brake) => budgetOf(allowanceFor(brake, nowMs), kept.sent, nowMs, time.openedAt()))
				.reduce(tighter);
		},

		history: () => historyOf(kept.sent, settle(), time.openedAt()),

		isComplete() {
			settle();
			return kept.gap === null;
		},

		setAsleep: time.setAsleep,
	};
}

function isOfFamilyDay({ window, family }: Brake): boolean {
	return window === 'day' && family !== null;
}
