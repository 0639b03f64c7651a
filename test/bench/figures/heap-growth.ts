import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { withoutCompilers } from '../measure/without-compilers.ts';
import { type Figure, lower } from './figure.ts';

const heapOfADay = v.object({
	afterAnHourBytes: v.pipe(v.number(), v.minValue(1)),
	afterADayBytes: v.number(),
});

/** What is used of the heap right after collecting garbage. */
export type HeapOfADay = v.InferOutput<typeof heapOfADay>;

/**
 * A simulated day of music and silence, in a process of its own: what else is measured here leaves its traces in the
 * heap. The embedded Spotify is in it as well.
 */
export async function measureHeapGrowth(): Promise<Figure[]> {
	const metric = 'heap after 24 h against after 1 h';
	return [
		lower(metric, 'ratio', await growth(withoutCompilers), 1.05),
		lower(`${metric}, with what V8 has compiled`, 'ratio', await growth([]), null),
	];
}

async function growth(flags: readonly string[]): Promise<number> {
	const child = fork(fileURLToPath(new URL('./core-heap.js', import.meta.url)), [], {
		execArgv: ['--expose-gc', ...flags],
	});
	const ended = once(child, 'exit');
	const early = ended.then(([code]) => {
		throw new Error(`The day ended with ${code}.`);
	});
	const [told] = await Promise.race([once(child, 'message'), early]);
	const { afterAnHourBytes, afterADayBytes } = v.parse(heapOfADay, told);
	return afterADayBytes / afterAnHourBytes;
}
