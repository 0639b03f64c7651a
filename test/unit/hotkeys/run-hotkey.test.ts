import { describe, expect, it, vi } from 'vitest';
import { type HotkeyTarget, hotkeyActions } from '../../../app/hotkeys/actions.ts';
import { createHotkeyRun } from '../../../app/hotkeys/run-hotkey.ts';

function open() {
	const done = { perform: vi.fn(), switchDevice: vi.fn(), showSong: vi.fn(), show: vi.fn() };
	return { ...done, run: createHotkeyRun({ ...done, volumeStepPercent: () => 7 }) };
}

const ID = '4aawyAB9vmqN3uQ7FjRGTy';

describe('a pressed key', () => {
	it.each<[HotkeyTarget, object]>([
		['togglePlay', { type: 'togglePlay' }],
		['play', { type: 'play' }],
		['pause', { type: 'pause' }],
		['next', { type: 'next' }],
		['previous', { type: 'previous' }],
		['volumeUp', { type: 'changeVolume', deltaPercent: 7 }],
		['volumeDown', { type: 'changeVolume', deltaPercent: -7 }],
		['mute', { type: 'toggleMute' }],
		['seekForward', { type: 'seekBy', deltaMs: 15_000 }],
		['seekBack', { type: 'seekBy', deltaMs: -15_000 }],
		['toggleLike', { type: 'toggleLike' }],
		['like', { type: 'like' }],
		['unlike', { type: 'unlike' }],
		['shuffle', { type: 'toggleShuffle' }],
		['repeat', { type: 'cycleRepeat' }],
		[`spotify:playlist:${ID}`, { type: 'playContext', contextUri: `spotify:playlist:${ID}`, offset: null }],
		[`spotify:track:${ID}`, { type: 'playItems', uris: [`spotify:track:${ID}`], startUri: null }],
		[`spotify:episode:${ID}`, { type: 'playItems', uris: [`spotify:episode:${ID}`], startUri: null }],
		['spotify:nonsense', { type: 'playContext', contextUri: 'spotify:nonsense', offset: null }],
	])('for %s asks the player for %j', (target, intent) => {
		const { run, perform } = open();
		run(target);
		expect(perform.mock.calls).toEqual([[intent]]);
	});

	it.each([
		['nextDevice', 'switchDevice'],
		['showSong', 'showSong'],
		['show', 'show'],
	] as const)('for %s asks the player for nothing by itself', (target, does) => {
		const { run, ...done } = open();
		run(target);
		expect(done[does]).toHaveBeenCalledOnce();
		expect(done.perform).not.toHaveBeenCalled();
	});

	it('does exactly one thing, whichever it is', () => {
		for (const action of hotkeyActions) {
			const { run, ...done } = open();
			run(action);
			expect(Object.values(done).flatMap(({ mock }) => mock.calls)).toHaveLength(1);
		}
	});
});
