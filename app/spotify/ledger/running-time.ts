import type { Clock } from '../../clock.ts';

/** Milliseconds that have really passed since it was made. Never goes back, and does not jump with the wall clock. */
export interface RunningTime {
	nowMs(): number;
	/** While the computer sleeps, the monotonic clock of most systems stands still. */
	setAsleep(asleep: boolean): void;
}

/**
 * Goes by the monotonic clock while Baton runs, and by the wall clock while it cannot, which is when the computer
 * sleeps. A wall clock that went back meanwhile counts as if no time had passed.
 */
export function createRunningTime(clock: Clock): RunningTime {
	const look = () => ({ wallMs: clock.now(), monotonicMs: clock.monotonicMs() });
	let elapsedMs = 0;
	let asleep = false;
	let last = look();

	function nowMs(): number {
		const current = look();
		const ranMs = current.monotonicMs - last.monotonicMs;
		elapsedMs += asleep ? Math.max(current.wallMs - last.wallMs, ranMs) : ranMs;
		last = current;
		return elapsedMs;
	}

	return {
		nowMs,
		setAsleep(next) {
			nowMs();
			asleep = next;
		},
	};
}
