// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { ActivePlayback, PlayerAction } from '../../../app/state.ts';
import { computer, episode, playing, signedIn } from './fixtures.ts';
import { openPopover, type Popover } from './render.tsx';

const open = (change: Partial<ActivePlayback> = {}): Promise<Popover> =>
	openPopover(signedIn({ playback: playing(change) }));
const button = (name: string): HTMLElement => screen.getByRole('button', { name });
const isDisabled = (name: string): boolean => button(name).getAttribute('aria-disabled') === 'true';
const press = (name: string): void => void fireEvent.click(button(name));

describe('transport', () => {
	it.each([
		['Pause', playing(), { type: 'pause' }],
		['Play', playing({ isPlaying: false }), { type: 'play' }],
		['Next', playing(), { type: 'next' }],
		['Previous', playing(), { type: 'previous' }],
		['Shuffle', playing(), { type: 'setShuffle', shuffle: true }],
		['Shuffle', playing({ shuffle: true }), { type: 'setShuffle', shuffle: false }],
		['Repeat: off', playing(), { type: 'cycleRepeat' }],
		['Repeat: this track', playing({ repeat: 'track' }), { type: 'cycleRepeat' }],
		['Mute', playing(), { type: 'toggleMute' }],
		['Unmute', playing({ volumeBeforeMutePercent: 40 }), { type: 'toggleMute' }],
	])('%s asks for what it says', async (name, playback, intent) => {
		const popover = await openPopover(signedIn({ playback }));
		press(name);
		expect(popover.argumentsOf('perform')).toEqual([intent]);
	});

	it('shows shuffle as pressed while it is on', async () => {
		await open({ shuffle: true });
		expect(button('Shuffle').getAttribute('aria-pressed')).toBe('true');
	});

	it.each<[PlayerAction[], string]>([
		[['pause'], 'Pause'],
		[['next'], 'Next'],
		[['previous'], 'Previous'],
		[['shuffle'], 'Shuffle'],
		[['repeatContext', 'repeatTrack'], 'Repeat: off'],
	])('what the player refuses (%s) is disabled and does nothing', async (disallows, name) => {
		const popover = await open({ disallows });
		expect(isDisabled(name)).toBe(true);
		press(name);
		expect(popover.argumentsOf('perform')).toEqual([]);
	});

	it('keeps repeat while one of its modes is left', async () => {
		await open({ disallows: ['repeatTrack'] });
		expect(isDisabled('Repeat: off')).toBe(false);
	});

	it('keeps focus on a button that becomes disabled under it', async () => {
		const popover = await open();
		button('Next').focus();
		popover.push(signedIn({ playback: playing({ disallows: ['next'] }) }));
		expect(document.activeElement).toBe(button('Next'));
	});

	it('disables everything on a restricted device, and says why', async () => {
		await open({ device: { ...computer, isRestricted: true } });
		for (const name of ['Previous', 'Pause', 'Next', 'Shuffle', 'Mute']) expect(isDisabled(name)).toBe(true);
		expect(screen.getByText('No remote control')).toBeTruthy();
	});
});

describe('like', () => {
	it('adds, and confirms once Spotify has it', async () => {
		const popover = await open({ liked: false });
		press('Add to Liked Songs');
		expect(popover.argumentsOf('perform')).toEqual([{ type: 'like' }]);
		await popover.settle();
		expect(screen.getByText('Added to Liked Songs')).toBeTruthy();
		popover.advance(3000);
		expect(screen.queryByText('Added to Liked Songs')).toBeNull();
	});

	it('removes, and confirms it', async () => {
		const popover = await open({ liked: true });
		press('Remove from Liked Songs');
		await popover.settle();
		expect(popover.argumentsOf('perform')).toEqual([{ type: 'unlike' }]);
		expect(screen.getByText('Removed from Liked Songs')).toBeTruthy();
	});

	it('speaks of episodes by their own list', async () => {
		const popover = await open({ item: episode, liked: false });
		press('Add to Your Episodes');
		await popover.settle();
		expect(screen.getByText('Added to Your Episodes')).toBeTruthy();
	});

	it('confirms nothing that failed, and says what happened', async () => {
		const popover = await open({ liked: false });
		popover.answers.perform = async () => ({ ok: false, problem: { kind: 'timeout', afterMs: 5000 } });
		press('Add to Liked Songs');
		await popover.settle();
		expect(screen.queryByText('Added to Liked Songs')).toBeNull();
		expect(screen.getByText('Spotify took too long to answer.')).toBeTruthy();
	});

	it('waits while nobody knows whether it is liked', async () => {
		const popover = await open({ liked: null });
		press('Add to Liked Songs');
		expect(popover.argumentsOf('perform')).toEqual([]);
	});
});
