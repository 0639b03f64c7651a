import { expect, it } from 'vitest';
import { imageData } from '../../../app/notifications/server/picture.ts';

it('is three colours in the order of the specification, row after row', () => {
	const bgra = Uint8Array.of(1, 2, 3, 255, 4, 5, 6, 255);
	expect(imageData({ width: 1, height: 2, bgra })).toEqual([
		1,
		2,
		3,
		false,
		8,
		3,
		Uint8Array.of(3, 2, 1, 6, 5, 4),
	]);
});
