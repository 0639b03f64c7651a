/** Undoes what it was given for. Calling it twice is harmless. */
export type Cancel = () => void;

/** Time as the rest of the app sees it, so that tests and simulations can own it. */
export interface Clock {
	/** Wall clock, epoch milliseconds. May jump. For deadlines that survive a restart. */
	now(): number;
	/** Never jumps, arbitrary origin. For progress and intervals. */
	monotonicMs(): number;
	/** Runs `run` once, `delayMs` from now. */
	after(delayMs: number, run: () => void): Cancel;
}

/** A longer delay than this overflows the timer and would fire at once. */
const LONGEST_DELAY_MS = 2 ** 31 - 1;

export const systemClock: Clock = {
	now: () => Date.now(),
	monotonicMs: () => performance.now(),
	after(delayMs, run) {
		const timer = setTimeout(run, Math.min(Math.max(delayMs, 0), LONGEST_DELAY_MS));
		return () => clearTimeout(timer);
	},
};
