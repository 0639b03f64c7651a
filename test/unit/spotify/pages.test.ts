import { setImmediate } from 'node:timers/promises';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_AT_A_TIME } from '../../../app/spotify/concurrency.ts';
import { readByCursor, readWhole } from '../../../app/spotify/pages.ts';

type Range = { limit: number; offset: number };

/** A list of numbers that answers as Spotify's do; `change` tells how much it grows before each answer. */
function createList(length: number, change: (asked: number) => number = () => 0) {
	const asked: Range[] = [];
	let current = length;
	let underWay = 0;
	let mostUnderWay = 0;
	const entries = (start = 0, end = current): number[] =>
		Array.from({ length: Math.max(Math.min(end, current) - start, 0) }, (_, index) => start + index);

	async function readPage({ limit, offset }: Range) {
		asked.push({ limit, offset });
		underWay += 1;
		mostUnderWay = Math.max(mostUnderWay, underWay);
		current += change(asked.length);
		const next = offset + limit < current ? 'next' : null;
		const page = { items: entries(offset, offset + limit), total: current, next };
		await setImmediate();
		underWay -= 1;
		return page;
	}
	return { asked, entries, readPage, mostUnderWay: () => mostUnderWay };
}

const offsetsOf = (asked: readonly Range[]) => asked.map(({ offset }) => offset);

const lengths = fc.integer({ min: 0, max: 400 });
const limits = fc.integer({ min: 1, max: 50 });

describe('a whole list', () => {
	it('is complete and in order, with the fewest requests, whether its length is known or not', async () => {
		const most = fc.integer({ min: 1, max: 500 });
		await fc.assert(
			fc.asyncProperty(lengths, limits, most, fc.boolean(), async (length, limit, atMost, isKnown) => {
				const list = createList(length);
				const total = isKnown ? length : undefined;
				const entries = await readWhole({ readPage: list.readPage, limit, atMost, total });
				expect(entries).toEqual(list.entries(0, atMost));
				expect(list.asked).toHaveLength(Math.max(Math.ceil(Math.min(length, atMost) / limit), 1));
				expect(list.mostUnderWay()).toBeLessThanOrEqual(MOST_AT_A_TIME);
			}),
		);
	});

	it('is complete when it grows meanwhile, and no page is asked for twice', async () => {
		const changes = fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 80 })));
		await fc.assert(
			fc.asyncProperty(lengths, limits, changes, fc.boolean(), async (length, limit, grows, isKnown) => {
				const list = createList(length, (asked) =>
					grows.reduce((sum, [at, by]) => (at === asked ? sum + by : sum), 0),
				);
				const total = isKnown ? length : undefined;
				const entries = await readWhole({ readPage: list.readPage, limit, atMost: 10_000, total });
				expect(entries).toEqual(list.entries());
				expect(new Set(offsetsOf(list.asked)).size).toBe(list.asked.length);
			}),
		);
	});

	it('is complete whatever its length was thought to be', async () => {
		await fc.assert(
			fc.asyncProperty(lengths, limits, lengths, async (length, limit, total) => {
				const list = createList(length);
				expect(await readWhole({ readPage: list.readPage, limit, atMost: 10_000, total })).toEqual(
					list.entries(),
				);
				const pages = Math.max(Math.ceil(length / limit), 1);
				// Only what was under way when the first page told of a shorter list is asked for in vain.
				expect(list.asked.length).toBeLessThan(pages + MOST_AT_A_TIME);
			}),
		);
	});

	it('goes out four pages at a time, from the start where its length is known', async () => {
		const list = createList(1000);
		await readWhole({ readPage: list.readPage, limit: 50, atMost: 10_000, total: 1000 });
		expect(list.asked).toHaveLength(20);
		expect(list.mostUnderWay()).toBe(4);
	});

	it.each([Number.MAX_SAFE_INTEGER, -1])(
		'asks no more than wanted where it claims %d entries',
		async (total) => {
			let requests = 0;
			const readPage = async () => {
				requests += 1;
				return { items: ['entry'], total, next: 'next' };
			};
			await readWhole({ readPage, limit: 50, atMost: 200 });
			expect(requests).toBe(total < 0 ? 1 : 4);
		},
	);

	it('follows `next` where no length is told', async () => {
		const list = createList(120);
		const readPage = async (range: Range) => ({ ...(await list.readPage(range)), total: null });
		expect(await readWhole({ readPage, limit: 50, atMost: 10_000 })).toEqual(list.entries());
		expect(offsetsOf(list.asked)).toEqual([0, 50, 100]);
	});

	it.each<[string, { items: string[]; total: null; next: string } | null]>([
		['an empty page that leads on', { items: [], total: null, next: 'next' }],
		['no answer', null],
	])('ends at %s', async (_, page) => {
		let requests = 0;
		const readPage = async () => {
			requests += 1;
			return page;
		};
		expect(await readWhole({ readPage, limit: 50, atMost: 10_000 })).toEqual([]);
		expect(requests).toBe(1);
	});

	it('asks for nothing where nothing is wanted', async () => {
		const list = createList(10);
		expect(await readWhole({ readPage: list.readPage, limit: 50, atMost: 0 })).toEqual([]);
		expect(list.asked).toEqual([]);
	});

	it('fails with the first page that does, and begins no other', async () => {
		const list = createList(1000);
		const readPage = async (range: Range) => {
			const page = await list.readPage(range);
			if (range.offset === 50) throw new Error('This page failed');
			return page;
		};
		await expect(readWhole({ readPage, limit: 50, atMost: 10_000, total: 1000 })).rejects.toThrow(
			'This page failed',
		);
		const { length } = list.asked;
		await setImmediate();
		expect(list.asked.length).toBe(length);
		expect(length).toBeLessThanOrEqual(2 * MOST_AT_A_TIME);
	});
});

describe('a list that is read by cursor', () => {
	/** Pages by the cursor that asks for them, each leading to another. */
	function createPages(pages: Record<string, readonly [items: readonly number[], after: string | null]>) {
		const asked: (string | undefined)[] = [];
		const readPage = async (cursor: string | undefined) => {
			asked.push(cursor);
			const page = pages[cursor ?? 'first'];
			if (!page) return null;
			const [items, after] = page;
			return { items, next: after && `next after ${after}`, cursors: { after } };
		};
		return { asked, readPage };
	}

	it('is read page after page to its end', async () => {
		const { asked, readPage } = createPages({ first: [[1, 2], 'b'], b: [[3, 4], 'c'], c: [[5], null] });
		expect(await readByCursor({ by: 'after', readPage, atMost: 100 })).toEqual([1, 2, 3, 4, 5]);
		expect(asked).toEqual([undefined, 'b', 'c']);
	});

	it('is read no further than wanted', async () => {
		const { asked, readPage } = createPages({ first: [[1, 2], 'b'], b: [[3, 4], 'c'], c: [[5], null] });
		expect(await readByCursor({ by: 'after', readPage, atMost: 3 })).toEqual([1, 2, 3]);
		expect(asked).toEqual([undefined, 'b']);
	});

	it.each<[string, Parameters<typeof createPages>[0], number[]]>([
		['leads to itself', { first: [[1], 'b'], b: [[2], 'b'] }, [1, 2]],
		['leads in a circle', { first: [[1], 'b'], b: [[2], 'c'], c: [[3], 'b'] }, [1, 2, 3]],
		['is empty, yet leads on', { first: [[1], 'b'], b: [[], 'c'], c: [[3], 'd'] }, [1]],
		['is no page', { first: [[1], 'gone'] }, [1]],
		['has an empty cursor', { first: [[1], ''] }, [1]],
	])('ends at a page that %s', async (_, pages, entries) => {
		const { asked, readPage } = createPages(pages);
		expect(await readByCursor({ by: 'after', readPage, atMost: 100 })).toEqual(entries);
		expect(new Set(asked).size).toBe(asked.length);
	});

	it('ends where `next` is null, whatever the cursors say', async () => {
		const readPage = async () => ({ items: [1], next: null, cursors: { before: '1', after: '2' } });
		expect(await readByCursor({ by: 'before', readPage, atMost: 100 })).toEqual([1]);
	});

	it('ends where there are no cursors', async () => {
		const readPage = async () => ({ items: [1], next: 'next', cursors: null });
		expect(await readByCursor({ by: 'before', readPage, atMost: 100 })).toEqual([1]);
	});
});
