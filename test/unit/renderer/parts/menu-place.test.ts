import { describe, expect, it } from 'vitest';
import { placeMenu } from '../../../../renderer/parts/menu-place.ts';

const box = (left: number, top: number, width: number, height: number) => ({
	left,
	top,
	width,
	height,
	right: left + width,
	bottom: top + height,
});
const menu = box(0, 0, 200, 300);
const window = { width: 380, height: 600, isRightToLeft: false };

describe('where a menu opens', () => {
	it.each([
		['below its button, flush with its end', box(340, 100, 32, 32), { left: 172, top: 132 }],
		['above it when there is no room below', box(340, 500, 32, 32), { left: 172, top: 200 }],
		['within the window when there is room on neither side', box(340, 290, 32, 32), { left: 172, top: 8 }],
		['within the window at its beginning', box(0, 0, 32, 32), { left: 8, top: 32 }],
	])('%s', (_, anchor, place) => {
		expect(placeMenu(anchor, menu, window)).toEqual(place);
	});

	it('flush with the other end where one reads from right to left', () => {
		expect(placeMenu(box(20, 0, 32, 32), menu, { ...window, isRightToLeft: true }).left).toBe(20);
	});
});
