import { describe, expect, it } from 'vitest';
import { accentOfPixels } from '../../../renderer/accent.ts';

const red = [200, 30, 30, 255];
const blue = [30, 60, 200, 255];
const grey = [128, 128, 128, 255];

describe('the accent of a cover', () => {
	it('is that of what is colourful, not of the grey around it', () => {
		expect(accentOfPixels([...grey, ...grey, ...grey, ...red])).toBe('rgb(200 30 30)');
	});

	it('lies between the colours of a motley cover', () => {
		expect(accentOfPixels([...red, ...blue])).toBe('rgb(115 45 115)');
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
