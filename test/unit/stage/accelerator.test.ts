import { describe, expect, it } from 'vitest';
import { normalizeAccelerator } from '../../stage/electron/accelerator.ts';

describe('accelerators on the stage', () => {
	it.each([
		['Ctrl+Alt+M', 'Alt+Control+m'],
		['alt+control+M', 'Control+Alt+m'],
		['mediaplaypause', 'MediaPlayPause'],
		['Super+F13', 'Cmd+f13'],
	])('are the same key: %s and %s', (one, other) => {
		expect(normalizeAccelerator(one)).toBe(normalizeAccelerator(other));
	});

	it.each(['', '+', 'Ctrl+', 'Hyper+M', 'MediaPlay', 'A+B', 'F25', 'Ctrl+Alt'])('refuses %j', (malformed) => {
		expect(() => normalizeAccelerator(malformed)).toThrow(TypeError);
	});
});
