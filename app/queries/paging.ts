import type { ListPage, Row } from './contract.ts';

/** What most endpoints give at most. */
export const PAGE_SIZE = 50;

/** Which part of a list is asked for. */
export interface Range {
	readonly offset: number;
	readonly limit: number;
}

export const rangeOf = (page: number, pageSize: number): Range => ({
	offset: page * pageSize,
	limit: pageSize,
});

/** One page as Spotify gives it. */
export interface WirePage<T> {
	readonly items: readonly T[];
	readonly total: number | null;
	readonly next: string | null;
}

/**
 * The rows of a page, each in its place. What Spotify counts and does not give, such as the nulls of its search, has
 * a null at the end; the last page ends where its entries do, since totals can promise more.
 */
export function listPage<T>(
	page: WirePage<T> | null,
	{ offset, limit }: Range,
	toRow: (item: T) => Row | null,
): ListPage {
	const total = page ? totalOf(page, { offset, limit }) : 0;
	const rows = (page?.items ?? []).slice(0, limit).map(toRow);
	const missing = Math.max(Math.min(limit, total - offset) - rows.length, 0);
	return {
		rows: [...rows, ...Array.from({ length: missing }, () => null)],
		offset,
		pageSize: limit,
		total,
	};
}

/** The first page of a list as it comes with the head of its page; null where it is too short to stand for one. */
export function firstPageIn<T>(
	page: WirePage<T> | null,
	limit: number,
	toRow: (item: T) => Row | null,
): ListPage | null {
	const isWhole = page !== null && (page.next === null || page.items.length >= limit);
	return isWhole ? listPage(page, { offset: 0, limit }, toRow) : null;
}

function totalOf({ items, total, next }: WirePage<unknown>, { offset, limit }: Range): number {
	const end = offset + items.length;
	if (next === null && items.length < limit) return Math.min(total ?? end, end);
	return Math.max(total ?? (next === null ? end : end + limit), end);
}

/** A list of a single page. */
export const onlyPage = (rows: readonly (Row | null)[], pageSize: number): ListPage => ({
	rows: rows.slice(0, pageSize),
	offset: 0,
	pageSize,
	total: Math.min(rows.length, pageSize),
});

/** What is behind the end of a list. */
export const pageBehind = ({ pageSize, total }: ListPage, page: number): ListPage => ({
	rows: [],
	offset: page * pageSize,
	pageSize,
	total,
});
