import { MOST_AT_A_TIME, mapConcurrently } from './concurrency.ts';

/** One page of a list that is read by offset. */
interface OffsetPage<T> {
	readonly items: readonly T[];
	/** How long the whole list is. */
	readonly total: number | null;
	/** Only whether there is one counts. */
	readonly next: string | null;
}

export interface WholeOptions<T> {
	/** Gives one page; null is the end of the list. */
	readonly readPage: (range: { limit: number; offset: number }) => Promise<OffsetPage<T> | null>;
	/** Entries of a page; best the most that the endpoint takes. */
	readonly limit: number;
	/** Entries after which it is enough. */
	readonly atMost: number;
	/** The length of the list, where it is known. Then no page has to wait for the first one. */
	readonly total?: number | null | undefined;
}

/**
 * A list whole, or its first `atMost` entries, in order and with the fewest requests. One that grows meanwhile is
 * read to its new end. Rejects with the first failure of a page.
 */
export async function readWhole<T>({ readPage, limit, atMost, total }: WholeOptions<T>): Promise<T[]> {
	const pages: (readonly T[])[] = [];
	/** What was known before counts until a page tells; of several, answers can overtake one another. */
	let longestTold = 0;
	let end = Math.min(Math.max(total ?? limit, 1), atMost);

	async function readAt(offset: number): Promise<readonly T[]> {
		// The list is shorter than was thought.
		if (offset >= end) return [];
		const page = await readPage({ limit, offset });
		longestTold = Math.max(longestTold, endAfter(page, offset));
		end = Math.min(longestTold, atMost);
		return page?.items ?? [];
	}

	function endAfter(page: OffsetPage<T> | null, offset: number): number {
		if (page === null) return offset;
		if (page.total !== null) return page.total;
		// An empty page that leads on could do so for ever.
		const goesOn = page.next !== null && page.items.length > 0;
		return offset + (goesOn ? 2 : 1) * limit;
	}

	while (pages.length * limit < end) {
		const count = Math.ceil(end / limit) - pages.length;
		const offsets = Array.from({ length: count }, (_, index) => (pages.length + index) * limit);
		pages.push(...(await mapConcurrently(offsets, MOST_AT_A_TIME, readAt)));
	}
	return pages.flat().slice(0, atMost);
}

/** One page of a list that is read by cursor: followed artists by `after`, what was played recently by `before`. */
interface CursorPage<T, By extends string> {
	readonly items: readonly T[];
	/** Only whether there is one counts. */
	readonly next: string | null;
	readonly cursors: Readonly<Record<By, string | null>> | null;
}

export interface CursorOptions<T, By extends string> {
	readonly by: By;
	/** Gives the page after a cursor; the first one for undefined. Null is the end of the list. */
	readonly readPage: (cursor: string | undefined) => Promise<CursorPage<T, By> | null>;
	/** Entries after which it is enough. */
	readonly atMost: number;
}

/**
 * A list whole, or its first `atMost` entries, page after page, as each tells the way to the next. An empty page
 * ends it, and so does one that leads back.
 */
export async function readByCursor<T, By extends 'after' | 'before'>({
	by,
	readPage,
	atMost,
}: CursorOptions<T, By>): Promise<T[]> {
	const entries: T[] = [];
	const followed = new Set<string>();
	let cursor: string | undefined;
	do {
		const page: CursorPage<T, By> | null = await readPage(cursor);
		if (page === null || page.items.length === 0) break;
		entries.push(...page.items);
		if (cursor !== undefined) followed.add(cursor);
		cursor = (page.next !== null && page.cursors?.[by]) || undefined;
	} while (entries.length < atMost && cursor !== undefined && !followed.has(cursor));
	return entries.slice(0, atMost);
}
