import type { Clock } from '../clock.ts';
import { type Problem, SpotifyFailure } from '../problem.ts';

const MOST_TRIES = 4;

/** The short limit counts the requests of 30 seconds; one that lasts much longer is another. */
const LONGEST_WAIT_MS = 60_000;

/** Timers may come a little early, and a little early is another refusal. */
const WAIT_MARGIN_MS = 50;

const OFFLINE_WAIT_MS = 5_000;

/**
 * Tries again, after a while, what certainly did nothing. For a request that completes another one: without it
 * something would be lost that the person had. Rejects as `call` does when that is of no use.
 */
export async function persistently<T>(clock: Clock, call: () => Promise<T>): Promise<T> {
	for (let tries = 1; ; tries++) {
		try {
			return await call();
		} catch (error) {
			const waitMs = error instanceof SpotifyFailure ? waitMsFor(error.problem, clock.now()) : null;
			if (waitMs === null || tries === MOST_TRIES) throw error;
			await new Promise<void>((resolve) => clock.after(waitMs, resolve));
		}
	}
}

/** Null where waiting does not help, or where Spotify may have done it. */
function waitMsFor(problem: Problem, now: number): number | null {
	if (problem.kind === 'offline') return OFFLINE_WAIT_MS;
	if (problem.kind !== 'rateLimited') return null;
	const remainingMs = Math.max(problem.untilAt - now, 0);
	return remainingMs <= LONGEST_WAIT_MS ? remainingMs + WAIT_MARGIN_MS : null;
}
