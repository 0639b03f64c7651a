import { describe, expect, it } from 'vitest';
import { gapAt, gapOf, heightWithin, placeInGap, scrollStep } from '../../../../renderer/lists/drop-place.ts';

describe('the gap next to a height', () => {
	it.each([
		[-100, 0],
		[0, 0],
		[27, 0],
		[29, 1],
		[56, 1],
		[100, 2],
		[10_000, 4],
	])('at %i px is %i of four rows', (y, gap) => {
		expect(gapAt(y, 4)).toBe(gap);
	});

	it('is the only one of an empty list', () => {
		expect(gapAt(500, 0)).toBe(0);
	});
});

describe('where a row lands', () => {
	it.each([
		[2, 0, 0],
		[2, 1, 1],
		[2, 2, 2],
		[2, 3, 2],
		[2, 4, 3],
		[0, 4, 3],
	])('row %i in gap %i becomes row %i', (row, gap, to) => {
		expect(placeInGap(row, gap)).toBe(to);
		if (to !== row) expect(gapOf(row, to)).toBe(gap);
	});
});

it('what is dragged stays within the list', () => {
	expect([-500, 28, 100, 500].map((y) => heightWithin(y, 4))).toEqual([28, 28, 100, 196]);
});

describe('scrolling during a drag', () => {
	it('rests away from the edges', () => {
		expect(scrollStep(56, 400, 16)).toBe(0);
		expect(scrollStep(344, 400, 16)).toBe(0);
	});

	it('goes up at the upper edge and down at the lower one, the faster the nearer', () => {
		expect(scrollStep(28, 400, 100)).toBeCloseTo(-45);
		expect(scrollStep(0, 400, 100)).toBeCloseTo(-90);
		expect(scrollStep(372, 400, 100)).toBeCloseTo(45);
	});

	it('goes no faster far beyond them', () => {
		expect(scrollStep(-5_000, 400, 100)).toBeCloseTo(-90);
		expect(scrollStep(5_000, 400, 100)).toBeCloseTo(90);
	});

	it('goes as far in time however many pictures are drawn', () => {
		expect(scrollStep(0, 400, 8) * 2).toBeCloseTo(scrollStep(0, 400, 16));
	});
});
