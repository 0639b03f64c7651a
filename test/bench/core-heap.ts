/** `fork('core-heap.js', [], { execArgv: ['--expose-gc'] })`: lives through a simulated day, and tells what it holds. */
import { setTimeout as delay } from 'node:timers/promises';
import type { HeapOfADay } from './figures/heap-growth.ts';
import { DAY_BEGINS_AT, liveThroughADay } from './measure/listening-day.ts';
import { type Simulation, simulate } from './measure/simulation.ts';

/** What one collection frees may let go of more in the next, once connections have closed. */
const COLLECTIONS = 4;
const BETWEEN_MS = 50;

/** Without the notes that the measuring itself has taken. */
async function heapUsedBytes({ embedded, takeRequests }: Simulation): Promise<number> {
	takeRequests();
	embedded.requests.clear();
	for (let count = 0; count < COLLECTIONS; count += 1) {
		globalThis.gc?.();
		await delay(BETWEEN_MS);
	}
	return process.memoryUsage().heapUsed;
}

const heap = await simulate(
	async (simulation): Promise<HeapOfADay> => {
		let afterAnHourBytes = 0;
		await liveThroughADay(simulation, async () => {
			afterAnHourBytes = await heapUsedBytes(simulation);
		});
		return { afterAnHourBytes, afterADayBytes: await heapUsedBytes(simulation) };
	},
	{ startAt: DAY_BEGINS_AT },
);
process.send?.(heap);
