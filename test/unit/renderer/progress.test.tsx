// @vitest-environment happy-dom
import { act } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { en } from '../../../app/messages/en.ts';
import type { ActivePlayback } from '../../../app/state.ts';
import { createModel } from '../../../renderer/model.ts';
import { createFakeClock } from '../../support/fake-clock.ts';
import { playing, signedIn, snapshotOf } from './fixtures.ts';
import { createFakeBridge, openPopover, type Popover } from './render.tsx';

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

	it('stands still while paused, without a tick', async () => {
		const popover = await open({ isPlaying: false });
		expect(popover.clock.nextTimerMs()).toBeGreaterThan(10_000);
		popover.advance(5000);
		expect(position()).toBe('1:00');
	});

	it('does no work before the window is shown for the first time', async () => {
		const clock = createFakeClock();
		const { bridge, emit } = createFakeBridge(snapshotOf(signedIn()));
		const model = createModel(bridge, clock, en);
		await new Promise((resolve) => setImmediate(resolve));
		expect(clock.timers()).toBe(0);
		emit('visibility', { visible: true });
		clock.advance(1000);
		expect(model.positionMs.value).toBe(61_000);
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
