import { describe, expect, it } from 'vitest';
import { median, percentile } from '../../bench/measure/percentile.ts';

const oneToTwenty = Array.from({ length: 20 }, (_, index) => 20 - index);

describe('percentile', () => {
	it.each([
		[0, 1],
		[5, 1],
		[5.1, 2],
		[50, 10],
		[95, 19],
		[99, 20],
		[100, 20],
	])('of 1 to 20, in any order: the %d th is %d', (percent, expected) => {
		expect(percentile(oneToTwenty, percent)).toBe(expected);
	});

	it('sorts numbers as numbers, and leaves the list as it was', () => {
		const values = [10, 9, 100];
		expect(percentile(values, 100)).toBe(100);
		expect(values).toEqual([10, 9, 100]);
	});

	it('is the value itself where there is only one', () => {
		expect([0, 50, 100].map((percent) => percentile([7], percent))).toEqual([7, 7, 7]);
	});

	it('refuses an empty list', () => {
		expect(() => percentile([], 50)).toThrow(RangeError);
	});
});

it('takes the lower middle as the median of an even number', () => {
	expect(median([4, 1, 3, 2])).toBe(2);
});
