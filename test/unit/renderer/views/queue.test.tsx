// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { ActivePlayback, Playback } from '../../../../app/state.ts';
import { playing, signedIn, track } from '../fixtures.ts';
import { openPopover, type Popover } from '../render.tsx';
import { only, songRow } from '../rows.ts';

async function openQueue(playback: Playback = playing(), places = [2, 3, 4]): Promise<Popover> {
	const popover = await openPopover(signedIn({ playback }));
	answerWith(popover, places);
	act(() => popover.model.router.open({ view: 'queue' }));
	await popover.settle();
	return popover;
}

function answerWith(popover: Popover, places: readonly number[]): void {
	popover.answers.getList = only(...places.map((place) => songRow(place)));
}

/** What Spotify has not answered yet. */
function answerLater(popover: Popover): void {
	popover.answers.getList = () => new Promise(() => {});
}

const song = (place: number, change: Partial<ActivePlayback> = {}): ActivePlayback =>
	playing({ item: { ...track, uri: `spotify:track:${place}`, title: `Song ${place}` }, ...change });

const push = (popover: Popover, playback: Playback): Promise<void> => {
	popover.push(signedIn({ playback }));
	return popover.settle();
};

const titles = (): (string | null)[] =>
	within(screen.getByRole('grid', { name: 'Next up' }))
		.getAllByRole('button', { name: /^Song/ })
		.map((title) => title.textContent);
const asked = (popover: Popover): number => popover.argumentsOf('getList').length;

describe('what it shows', () => {
	it('has what plays on top, and what comes next below it', async () => {
		await openQueue();
		const current = screen.getByRole('heading', { name: 'Now playing' }).nextElementSibling;
		expect(current?.textContent).toContain('Slow Light');
		expect(titles()).toEqual(['Song 2', 'Song 3', 'Song 4']);
	});

	it('says that nothing comes next', async () => {
		await openQueue(playing(), []);
		expect(screen.getByText(/Nothing comes next/)).toBeTruthy();
	});

	it('asks for nothing while nothing plays, and shows where to begin', async () => {
		const popover = await openQueue({ kind: 'idle' });
		expect(asked(popover)).toBe(0);
		fireEvent.click(screen.getByRole('button', { name: 'Recently played' }));
		expect(popover.model.router.current.value.route).toEqual({ view: 'shelf', shelf: 'recentlyPlayed' });
	});
});

describe('in step with the player', () => {
	it('takes the song that begins out of the list at once, and reads the list anew', async () => {
		const popover = await openQueue(song(1));
		answerLater(popover);
		await push(popover, song(2));
		expect(titles()).toEqual(['Song 3', 'Song 4']);
		expect(asked(popover)).toBe(2);
	});

	it('shows what Spotify says then', async () => {
		const popover = await openQueue(song(1));
		answerWith(popover, [3, 4, 5]);
		await push(popover, song(2));
		expect(titles()).toEqual(['Song 3', 'Song 4', 'Song 5']);
	});

	it('keeps the list until then when the song is none of it', async () => {
		const popover = await openQueue(song(1));
		answerLater(popover);
		await push(popover, song(9));
		expect(titles()).toEqual(['Song 2', 'Song 3', 'Song 4']);
	});

	it.each<[string, Partial<ActivePlayback>]>([
		['the order', { shuffle: true }],
		['what is repeated', { repeat: 'context' }],
		['the album or playlist', { contextUri: 'spotify:album:2' }],
	])('reads the list anew a moment after %s was changed', async (_, change) => {
		const popover = await openQueue(song(1));
		await push(popover, song(1, change));
		expect(asked(popover)).toBe(1);
		popover.advance(1_000);
		await popover.settle();
		expect(asked(popover)).toBe(2);
	});

	it('reads nothing for news that change nothing of it', async () => {
		const popover = await openQueue(song(1));
		await push(popover, song(1, { isPlaying: false, liked: true }));
		popover.advance(5_000);
		expect(asked(popover)).toBe(1);
	});
});

describe('the next song in the player', () => {
	const back = (): void => void fireEvent.click(screen.getByRole('button', { name: 'Back' }));
	const next = (): string | null => screen.queryByText(/^Next: /)?.textContent ?? null;

	it('is told after the queue was read, without another request', async () => {
		const popover = await openQueue(song(1));
		back();
		expect(next()).toBe('Next: Song 2');
		expect(asked(popover)).toBe(1);
	});

	it('is not known before', async () => {
		const popover = await openPopover(signedIn({ playback: song(1) }));
		expect(next()).toBeNull();
		expect(asked(popover)).toBe(0);
	});

	it('goes on with each song that was read', async () => {
		const popover = await openQueue(song(1));
		back();
		await push(popover, song(3));
		expect(next()).toBe('Next: Song 4');
		expect(asked(popover)).toBe(1);
	});

	it.each<[string, Playback]>([
		['after the last one that was read', song(4)],
		['when another song plays', song(9)],
		['in another order', song(1, { shuffle: true })],
		['from another album', song(1, { contextUri: 'spotify:album:2' })],
		['while one track is repeated', song(1, { repeat: 'track' })],
		['in an advertisement', playing({ item: { kind: 'ad' } })],
	])('is not known any more %s', async (_, playback) => {
		const popover = await openQueue(song(1));
		back();
		await push(popover, playback);
		expect(next()).toBeNull();
	});

	it('is not known any more when something was queued before it', async () => {
		const popover = await openQueue(song(1));
		fireEvent.click(screen.getByRole('button', { name: 'More about Song 3' }));
		await popover.settle();
		answerLater(popover);
		fireEvent.click(screen.getByRole('menuitem', { name: 'Add to queue' }));
		await popover.settle();
		back();
		expect(next()).toBeNull();
	});

	it('comes from a reading, not from what an earlier visit has left', async () => {
		const popover = await openQueue(song(1));
		back();
		await push(popover, song(9));
		answerLater(popover);
		act(() => popover.model.router.open({ view: 'queue' }));
		await popover.settle();
		back();
		expect(next()).toBeNull();
	});
});
