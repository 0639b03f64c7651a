import { setImmediate, setTimeout } from 'node:timers/promises';

/** Answers are taken in over several turns of the event loop. */
const QUIET_TURNS = 4;

/** Real time after which what is still under way counts as hanging on purpose. */
const PATIENCE_MS = 250;

/**
 * Lets real input and output come to rest while a fake clock stands still: until nothing is under way, or what
 * is hangs on purpose and only the clock could end it.
 */
export async function settle(underWay: () => number): Promise<void> {
	let quietTurns = 0;
	let last = underWay();
	let lastChangeAtMs = performance.now();
	while (quietTurns < QUIET_TURNS) {
		await (underWay() === 0 ? setImmediate() : setTimeout(1));
		const now = underWay();
		quietTurns = now === 0 ? quietTurns + 1 : 0;
		if (now !== last) lastChangeAtMs = performance.now();
		else if (now > 0 && performance.now() - lastChangeAtMs > PATIENCE_MS) return;
		last = now;
	}
}
