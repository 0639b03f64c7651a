import type { Clock } from '../../clock.ts';

/** Milliseconds that have really passed since it was made. Never goes back, and does not jump with the wall clock. */
export interface RunningTime {
	nowMs(): number;
	/** The wall clock at its beginning, had it not jumped since. */
	openedAt(): number;
	/** How far the wall clock was set since this was last asked; 0 when it was not. */
	takeJumpMs(): number;
	/** While the computer sleeps, the monotonic clock of most systems stands still. */
	setAsleep(asleep: boolean): void;
}

/** The wall clock is nudged into place all the time; more than this is a jump. */
const JUMP_MS = 1_000;

/**
 * Goes by the monotonic clock while Baton runs, and by the wall clock while it cannot, which is when the computer
 * sleeps. A wall clock that went back meanwhile counts as if no time had passed.
 */
export function createRunningTime(clock: Clock): RunningTime {
	const look = () => ({ wallMs: clock.now(), monotonicMs: clock.monotonicMs() });
	let elapsedMs = 0;
	let asleep = false;
	let last = look();
	let openedAt = last.wallMs;

	function nowMs(): number {
		const current = look();
		const ranMs = current.monotonicMs - last.monotonicMs;
		elapsedMs += asleep ? Math.max(current.wallMs - last.wallMs, ranMs) : ranMs;
		last = current;
		return elapsedMs;
	}

	return {
		nowMs,
		openedAt: () => openedAt,
		takeJumpMs() {
			const jumpMs = clock.now() - nowMs() - openedAt;
			if (Math.abs(jumpMs) <= JUMP_MS) return 0;
			openedAt += jumpMs;
			return jumpMs;
		},
		setAsleep(next) {
			nowMs();
			asleep = next;
		},
	};
}
