import { describe, expect, it } from 'vitest';
import { accentOfPixels } from '../../../renderer/accent.ts';

const red = [200, 30, 30, 255];
const blue = [30, 60, 200, 255];
const grey = [128, 128, 128, 255];

describe('the accent of a cover', () => {
	it('is the hue of what is colourful, not of the grey around it', () => {
		const alone = accentOfPixels(red);
		const onGrey = accentOfPixels([...grey, ...grey, ...grey, ...red]);
		expect(onGrey?.hueDegrees).toBeCloseTo(alone?.hueDegrees ?? Number.NaN, 0);
	});

	it('tells hues apart, as degrees from 0 to 360', () => {
		expect(accentOfPixels(red)?.hueDegrees).toBeCloseTo(27, -1);
		expect(accentOfPixels(blue)?.hueDegrees).toBeCloseTo(266, -1);
	});

	it.each([
		['no pixels', []],
		['half a pixel', [200, 30]],
		['grey', grey],
		['black and white', [0, 0, 0, 255, 255, 255, 255, 255]],
	])('is none for %s', (_, pixels) => {
		expect(accentOfPixels(pixels)).toBeNull();
	});
});
