import { setImmediate, setTimeout } from 'node:timers/promises';

/** Answers are taken in over several turns of the event loop. */
const QUIET_TURNS = 4;

/** Turns of a millisecond or more without a change, after which what is under way hangs on purpose. */
const HANGING_TURNS = 80;

/**
 * Lets real input and output come to rest while a fake clock stands still: until nothing is under way, or what
 * is waits for the clock. Counted in turns of the event loop, in which the server of a test lives as well, so
 * that a busy computer does not look like a hanging one.
 */
export async function settle(underWay: () => number): Promise<void> {
	let last = underWay();
	for (let quietTurns = 0; quietTurns < (last === 0 ? QUIET_TURNS : HANGING_TURNS); ) {
		await (last === 0 ? setImmediate() : setTimeout(1));
		const now = underWay();
		quietTurns = now === last ? quietTurns + 1 : 0;
		last = now;
	}
}
