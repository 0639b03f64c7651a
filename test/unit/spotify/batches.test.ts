import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { batchesOf, inBatches } from '../../../app/spotify/batches.ts';
import { MOST_AT_A_TIME } from '../../../app/spotify/concurrency.ts';
import { problemOf } from './setup.ts';

const values = (count: number): string[] => Array.from({ length: count }, (_, index) => `v${index}`);

describe('a list in batches', () => {
	it.each([
		[1, 20, [1]],
		[20, 20, [20]],
		[21, 20, [20, 1]],
		[101, 50, [50, 50, 1]],
	])('of %i by %i is cut into %j', (count, most, sizes) => {
		const batches = batchesOf(values(count), most);
		expect(batches.map((batch) => batch.length)).toEqual(sizes);
		expect(batches.flat()).toEqual(values(count));
	});

	it('is answered in order, whichever answer comes first', async () => {
		const waitFor: Record<string, number> = { 'v0,v1': 9, 'v2,v3': 1, v4: 4 };
		const answers = await inBatches(values(5), 2, async (csv) => {
			for (let turns = waitFor[csv] ?? 0; turns > 0; turns -= 1) await setImmediate();
			return csv;
		});
		expect(answers).toEqual(['v0,v1', 'v2,v3', 'v4']);
	});

	it('has only some of its requests under way at a time', async () => {
		let underWay = 0;
		let most = 0;
		await inBatches(values(50), 1, async () => {
			underWay += 1;
			most = Math.max(most, underWay);
			await setImmediate();
			underWay -= 1;
		});
		expect(most).toBe(MOST_AT_A_TIME);
	});

	it('begins nothing more after a failure', async () => {
		const asked: string[] = [];
		const fault = new Error('fault');
		const call = inBatches(values(50), 1, async (csv) => {
			asked.push(csv);
			await setImmediate();
			throw fault;
		});
		await expect(call).rejects.toBe(fault);
		await setImmediate();
		expect(asked).toHaveLength(MOST_AT_A_TIME);
	});

	it('must not be empty', async () => {
		const call = inBatches([], 20, async () => expect.unreachable());
		expect(await problemOf(call)).toEqual({ kind: 'invalid', why: 'empty' });
	});
});
