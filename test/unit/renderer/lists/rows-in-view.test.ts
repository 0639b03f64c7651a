import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowOfKey } from '../../../../renderer/lists/row-keys.ts';
import { ROW_HEIGHT, rowsInView, scrollTopFor } from '../../../../renderer/lists/rows-in-view.ts';

const anyNumber = (max: number) => fc.integer({ min: 0, max });

describe('the rows in view', () => {
	it.each([
		[100, 0, 0, { first: 0, last: 13 }],
		[100, 56 * 50, 0, { first: 46, last: 63 }],
		[100, 56 * 50, 56 * 10, { first: 36, last: 53 }],
		[3, 0, 0, { first: 0, last: 2 }],
		[0, 0, 0, { first: 0, last: -1 }],
		[100, 0, 5000, { first: 0, last: -1 }],
	])('of %d rows, at %d, below a head of %d', (count, scrollTop, offset, rows) => {
		expect(rowsInView(count, scrollTop, 560, offset)).toEqual(rows);
	});

	it('are whole screens and never more than a few beyond, wherever one scrolls', () => {
		fc.assert(
			fc.property(anyNumber(20_000), anyNumber(2_000_000), anyNumber(500), (count, scrollTop, offset) => {
				const { first, last } = rowsInView(count, scrollTop, 440, offset);
				expect(last - first + 1).toBeLessThanOrEqual(440 / ROW_HEIGHT + 10);
				expect(first).toBeGreaterThanOrEqual(0);
				expect(last).toBeLessThan(Math.max(count, 1));
				const rowAtTop = Math.floor((scrollTop - offset) / ROW_HEIGHT);
				if (rowAtTop >= 0 && rowAtTop < count) expect(first).toBeLessThanOrEqual(rowAtTop);
				if (rowAtTop >= 0 && rowAtTop < count) expect(last).toBeGreaterThanOrEqual(rowAtTop);
			}),
		);
	});
});

describe('bringing a row in sight', () => {
	it.each([
		['scrolls nowhere for a row that is whole in sight', 5, 100, 100],
		['scrolls up to one above', 0, 100, 0],
		['scrolls down until one below is whole', 20, 0, 21 * 56 - 440],
	])('%s', (_, row, scrollTop, expected) => {
		expect(scrollTopFor(row, scrollTop, 440, 0)).toBe(expected);
	});
});

describe('the keys of a list', () => {
	it.each([
		['ArrowDown', 3, 4],
		['ArrowUp', 3, 2],
		['PageDown', 3, 9],
		['PageDown', 8, 9],
		['PageUp', 3, 0],
		['Home', 3, 0],
		['End', 3, 9],
		['ArrowUp', 0, null],
		['ArrowDown', 9, null],
		['End', 9, null],
		['Enter', 3, null],
	])('%s leads from row %d to %s', (key, from, to) => {
		expect(rowOfKey(key, from, 10, 7)).toBe(to);
	});
});
