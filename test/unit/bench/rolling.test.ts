import { expect, it } from 'vitest';
import { mostWithin } from '../../bench/measure/rolling.ts';

it.each([
	['none where there are none', [], 0],
	['one where they are a whole window apart', [0, 10, 20], 1],
	['all that lie closer together', [0, 9, 10, 18, 19], 3],
	['the densest stretch, wherever it is', [0, 30, 31, 32, 33, 70], 4],
	['those of the same instant as well', [5, 5, 5], 3],
])('the most within a window of 10 is %s', (_name, instantsMs, most) => {
	expect(mostWithin(instantsMs, 10)).toBe(most);
});
