import { describe, expect, it } from 'vitest';
import { firstPageIn, listPage } from '../../../app/queries/paging.ts';
import { bare } from '../../../app/queries/rows/row.ts';

const NEXT = 'https://api.spotify.com/v1/next';

const toRow = (title: string) => ({ ...bare, kind: 'track', uri: title, title, url: null }) as const;

const items = (count: number): string[] => Array.from({ length: count }, (_, index) => `${index}`);

const summary = ({ rows, total }: ReturnType<typeof listPage>) => ({
	rows: rows.length,
	gaps: rows.filter((row) => row === null).length,
	total,
});

describe('a page of a list', () => {
	it.each([
		['a full page', { items: items(10), total: 35, next: NEXT }, 0, { rows: 10, gaps: 0, total: 35 }],
		['the last page', { items: items(5), total: 35, next: null }, 30, { rows: 5, gaps: 0, total: 35 }],
		[
			'a last page that is full',
			{ items: items(10), total: 40, next: null },
			30,
			{ rows: 10, gaps: 0, total: 40 },
		],
		['nothing', { items: [], total: 0, next: null }, 0, { rows: 0, gaps: 0, total: 0 }],
		['no answer at all', null, 10, { rows: 0, gaps: 0, total: 0 }],
		[
			'a page with some entries gone',
			{ items: items(7), total: 35, next: NEXT },
			10,
			{ rows: 10, gaps: 3, total: 35 },
		],
		[
			'a last page with some gone',
			{ items: items(3), total: 35, next: null },
			30,
			{ rows: 3, gaps: 0, total: 33 },
		],
		[
			'a total that promises too much',
			{ items: [], total: 900, next: null },
			200,
			{ rows: 0, gaps: 0, total: 200 },
		],
		['what is behind the end', { items: [], total: 35, next: null }, 50, { rows: 0, gaps: 0, total: 35 }],
		[
			'a total that is too small',
			{ items: items(10), total: 3, next: NEXT },
			10,
			{ rows: 10, gaps: 0, total: 20 },
		],
		[
			'no total, with more to come',
			{ items: items(10), total: null, next: NEXT },
			10,
			{ rows: 10, gaps: 0, total: 30 },
		],
		[
			'no total, at the end',
			{ items: items(4), total: null, next: null },
			10,
			{ rows: 4, gaps: 0, total: 14 },
		],
		[
			'more than was asked for',
			{ items: items(25), total: 25, next: null },
			0,
			{ rows: 10, gaps: 0, total: 25 },
		],
	])('of %s', (_, page, offset, expected) => {
		const result = listPage(page, { offset, limit: 10 }, toRow);
		expect(result).toMatchObject({ offset, pageSize: 10 });
		expect(summary(result)).toEqual(expected);
	});

	it('keeps what has no row in its place', () => {
		const page = { items: ['a', '', 'c'], total: 3, next: null };
		const { rows } = listPage(page, { offset: 0, limit: 10 }, (title) =>
			title === '' ? null : toRow(title),
		);
		expect(rows.map((row) => row?.title ?? null)).toEqual(['a', null, 'c']);
	});
});

describe('the first page that comes with a thing', () => {
	it.each([
		['holds the whole list', { items: items(3), total: 3, next: null }, true],
		['is as long as a page', { items: items(10), total: 35, next: NEXT }, true],
		['is longer than a page', { items: items(30), total: 35, next: NEXT }, true],
		['is shorter than a page', { items: items(5), total: 35, next: NEXT }, false],
		['is kept back', null, false],
	])('that %s', (_, page, isUsed) => {
		expect(firstPageIn(page, 10, toRow) !== null).toBe(isUsed);
	});
});
