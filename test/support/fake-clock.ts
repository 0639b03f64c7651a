import type { Clock } from '../../app/clock.ts';

interface Timer {
	dueMs: number;
	run: () => void;
}

/** A clock that stands still until `advance` moves it. */
export interface FakeClock extends Clock {
	/** Moves on by `ms`, running each timer that falls due at its own moment. */
	advance(ms: number): void;
	/** Moves only the wall clock, as a person or a time server does. */
	jump(ms: number): void;
	/** How many timers wait. */
	timers(): number;
	/** Milliseconds until the next timer, or undefined when none waits. */
	nextTimerMs(): number | undefined;
}

export function createFakeClock(startAt = Date.UTC(2026, 10, 21, 12)): FakeClock {
	let elapsedMs = 0;
	let jumpedMs = 0;
	const waiting = new Set<Timer>();
	const next = (): Timer | undefined => [...waiting].sort((a, b) => a.dueMs - b.dueMs)[0];

	return {
		now: () => startAt + elapsedMs + jumpedMs,
		monotonicMs: () => elapsedMs,
		after(delayMs, run) {
			const timer = { dueMs: elapsedMs + Math.max(delayMs, 0), run };
			waiting.add(timer);
			return () => {
				waiting.delete(timer);
			};
		},
		advance(ms) {
			const endMs = elapsedMs + ms;
			for (let timer = next(); timer && timer.dueMs <= endMs; timer = next()) {
				waiting.delete(timer);
				elapsedMs = timer.dueMs;
				timer.run();
			}
			elapsedMs = endMs;
		},
		jump(ms) {
			jumpedMs += ms;
		},
		timers: () => waiting.size,
		nextTimerMs() {
			const timer = next();
			return timer && timer.dueMs - elapsedMs;
		},
	};
}
