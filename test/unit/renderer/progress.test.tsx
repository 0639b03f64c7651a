// @vitest-environment happy-dom
import { act } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { ActivePlayback } from '../../../app/state.ts';
import { playing, signedIn } from './fixtures.ts';
import { openPopover, type Popover } from './render.tsx';

const open = (change: Partial<ActivePlayback> = {}): Promise<Popover> =>
	openPopover(signedIn({ playback: playing(change) }));

describe('progress', () => {
	const position = (): string => document.querySelector('.times')?.firstElementChild?.textContent ?? '';

	it('runs on by the page’s own clock, from the anchor of the main process', async () => {
		const popover = await openPopover(
			signedIn({ playback: playing({ progress: { positionMs: 60_000, atMonotonicMs: 900_000 } }) }),
			{ monotonicMs: 902_000 },
		);
		expect(position()).toBe('1:02');
		popover.advance(3000);
		expect(position()).toBe('1:05');
	});

	it('stops at the end of the song', async () => {
		const popover = await open();
		popover.advance(10 * 60_000);
		expect(position()).toBe('3:20');
	});

	it('stands still while paused, without a timer', async () => {
		const popover = await open({ isPlaying: false });
		expect(popover.clock.timers()).toBe(0);
		popover.advance(5000);
		expect(position()).toBe('1:00');
	});

	it('does no work while hidden, and is right again when shown', async () => {
		const popover = await open();
		act(() => popover.emit('visibility', { visible: false }));
		expect(popover.clock.timers()).toBe(0);
		popover.advance(10_000);
		act(() => popover.emit('visibility', { visible: true }));
		expect(position()).toBe('1:10');
	});
});
