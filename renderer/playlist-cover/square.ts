import type { Orientation } from './exif-orientation.ts';
import type { PictureHeader, Size } from './picture-header.ts';

/** A square part of a picture, in whole pixels. */
export interface Square {
	readonly x: number;
	readonly y: number;
	readonly sidePx: number;
}

/** The largest square in the middle. */
export function centredSquare({ width, height }: Size): Square {
	const sidePx = Math.min(width, height);
	return { x: Math.floor((width - sidePx) / 2), y: Math.floor((height - sidePx) / 2), sidePx };
}

/** What the decoder gives, and what is left to turn then. */
export interface Decoded extends Size {
	readonly turn: Orientation;
}

/**
 * Chromium turns JPEG and PNG as their EXIF says, cannot be told not to, and leaves WebP as it is (seen in
 * Chromium 156; the tests of real pictures fail once that changes).
 */
export function asDecoded({ format, orientation, width, height }: PictureHeader): Decoded {
	if (format === 'webp') return { width, height, turn: orientation };
	return orientation >= 5 ? { width: height, height: width, turn: 1 } : { width, height, turn: 1 };
}

type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** How `setTransform` of a canvas turns a square of that side upright. */
export function turnMatrix(orientation: Orientation, sidePx: number): Matrix {
	const matrices: Readonly<Record<Orientation, Matrix>> = {
		1: [1, 0, 0, 1, 0, 0],
		2: [-1, 0, 0, 1, sidePx, 0],
		3: [-1, 0, 0, -1, sidePx, sidePx],
		4: [1, 0, 0, -1, 0, sidePx],
		5: [0, 1, 1, 0, 0, 0],
		6: [0, 1, -1, 0, sidePx, 0],
		7: [0, -1, -1, 0, sidePx, sidePx],
		8: [0, -1, 1, 0, 0, sidePx],
	};
	return matrices[orientation];
}
