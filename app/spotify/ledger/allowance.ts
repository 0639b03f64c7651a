import { countedBy, spentBy, total } from './counting.ts';
import type { Learned, Sent } from './records.ts';
import { type Brake, DAY_MS, type WindowName } from './windows.ts';

/** How many requests may go out within the window of a brake. */
export interface Allowance {
	readonly brake: Brake;
	/** Where nothing was learnt. */
	readonly usualCeiling: number;
	readonly ceiling: number;
	/** How many of them the reads leave alone, so that a command finds room at any time. */
	readonly reserve: number;
}

/**
 * An ordinary day has 60 commands, and any 24 hours may hold those of two days. Of a small ceiling less is
 * reserved, because commands without reads would be blind.
 */
const MOST_RESERVED = 120;
const RESERVED_SHARE = 2 / 5;

/**
 * Spotify does not tell its own. Apps in development mode were refused at ten reads in 30 s besides other calls,
 * and were fine with a third of that: https://github.com/unlikefraction/spotify-cli/releases/tag/v0.1.4
 */
const CEILING_OF_HALF_MINUTE = 20;

/** Less is never believed: other apps of the account may have spent the rest, and may not do so tomorrow. */
const LEAST_SHARE = 1 / 4;

/** Part of the ceiling that comes back within a day. */
const RECOVERY_A_DAY = 1 / 10;

/** After that nothing of it holds any more. */
export const FULL_RECOVERY_MS = DAY_MS / RECOVERY_A_DAY;

/** How far one refusal may lower a ceiling. A rate is met by chance as well, a day's quota costs hours. */
const steepestCut: Readonly<Record<WindowName, number>> = { halfMinute: 1 / 4, day: 1 };

/** @param dailyCeiling the setting */
export function allowanceOf(
	brake: Brake,
	learned: readonly Learned[],
	dailyCeiling: number,
	nowMs: number,
): Allowance {
	const usualCeiling = brake.window === 'day' ? dailyCeiling : CEILING_OF_HALF_MINUTE;
	const lesson = learned.find((one) => isSame(one, brake));
	const recovered = lesson
		? lesson.ceiling + (usualCeiling * RECOVERY_A_DAY * (nowMs - lesson.atMs)) / DAY_MS
		: usualCeiling;
	const ceiling = Math.floor(Math.min(recovered, usualCeiling));
	const reserve = Math.min(Math.ceil(ceiling * RESERVED_SHARE), MOST_RESERVED);
	return { brake, usualCeiling, ceiling, reserve };
}

/** What a refusal teaches, after the refused request was counted; null when the ceiling was reached anyhow. */
export function lessonOf(
	{ brake, usualCeiling, ceiling }: Allowance,
	sent: readonly Sent[],
	nowMs: number,
): Learned | null {
	const accepted = total(spentBy(countedBy(brake, sent, nowMs))) - 1;
	const lowered = Math.max(
		accepted,
		Math.ceil(ceiling * (1 - steepestCut[brake.window])),
		Math.ceil(usualCeiling * LEAST_SHARE),
		1,
	);
	return lowered < ceiling ? { kind: 'learned', atMs: nowMs, ceiling: lowered, ...brake } : null;
}

/** A newer lesson takes the place of an older one. */
export function remember(learned: readonly Learned[], lesson: Learned): readonly Learned[] {
	return [...learned.filter((one) => !isSame(one, lesson)), lesson];
}

function isSame(one: Brake, other: Brake): boolean {
	return one.window === other.window && one.family === other.family;
}
