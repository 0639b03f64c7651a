import { describe, expect, it } from 'vitest';
import type { Orientation } from '../../../../renderer/playlist-cover/exif-orientation.ts';
import { asDecoded, centredSquare, turnMatrix } from '../../../../renderer/playlist-cover/square.ts';

it.each([
	[
		{ width: 100, height: 60 },
		{ x: 20, y: 0, sidePx: 60 },
	],
	[
		{ width: 60, height: 101 },
		{ x: 0, y: 20, sidePx: 60 },
	],
	[
		{ width: 8_000, height: 1 },
		{ x: 3_999, y: 0, sidePx: 1 },
	],
	[
		{ width: 1, height: 1 },
		{ x: 0, y: 0, sidePx: 1 },
	],
])('the square in the middle of %o is %o', (size, square) => {
	expect(centredSquare(size)).toEqual(square);
});

describe('what the decoder gives', () => {
	const size = { width: 60, height: 40 };

	it.each([1, 2, 3, 4] as const)('keeps the sides of a JPEG with orientation %i', (orientation) => {
		expect(asDecoded({ ...size, format: 'jpeg', orientation })).toEqual({ ...size, turn: 1 });
	});

	it.each([5, 6, 7, 8] as const)('swaps the sides of a PNG with orientation %i', (orientation) => {
		expect(asDecoded({ ...size, format: 'png', orientation })).toEqual({ width: 40, height: 60, turn: 1 });
	});

	it('leaves a WebP to be turned', () => {
		expect(asDecoded({ ...size, format: 'webp', orientation: 6 })).toEqual({ ...size, turn: 6 });
	});
});

/** Where the first pixel of the first row has to be seen. https://www.cipa.jp/e/std/std-sec.html, 4.6.5 */
const cornerOfFirst: Readonly<Record<Orientation, string>> = {
	1: 'top left',
	2: 'top right',
	3: 'bottom right',
	4: 'bottom left',
	5: 'top left',
	6: 'top right',
	7: 'bottom right',
	8: 'bottom left',
};

/** Where the last pixel of the first row has to be seen. */
const cornerOfLast: Readonly<Record<Orientation, string>> = {
	1: 'top right',
	2: 'top left',
	3: 'bottom left',
	4: 'bottom right',
	5: 'bottom left',
	6: 'bottom right',
	7: 'top right',
	8: 'top left',
};

it.each([1, 2, 3, 4, 5, 6, 7, 8] as const)(
	'orientation %i brings each corner to its place',
	(orientation) => {
		const side = 100;
		const [a, b, c, d, e, f] = turnMatrix(orientation, side);
		const cornerOf = (x: number, y: number): string =>
			`${b * x + d * y + f < side / 2 ? 'top' : 'bottom'} ${a * x + c * y + e < side / 2 ? 'left' : 'right'}`;
		expect(cornerOf(1, 1)).toBe(cornerOfFirst[orientation]);
		expect(cornerOf(side - 1, 1)).toBe(cornerOfLast[orientation]);
	},
);
