// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import type { ActivePlayback } from '../../../app/state.ts';
import { computer, episode, idOf, localFile, playing, signedIn, track } from './fixtures.ts';
import { openPopover, type Popover } from './render.tsx';

const open = (change: Partial<ActivePlayback> = {}): Promise<Popover> =>
	openPopover(signedIn({ playback: playing(change) }));
const button = (name: string): HTMLElement => screen.getByRole('button', { name });
const isDisabled = (name: string): boolean => button(name).getAttribute('aria-disabled') === 'true';
const press = (name: string): void => void fireEvent.click(button(name));

describe('what it shows', () => {
	it.each([
		['Slow Light', `spotify:track:${idOf(1)}`],
		['Amber Vale', `spotify:artist:${idOf(1)}`],
		['The Tidewalkers', `spotify:artist:${idOf(2)}`],
		['Harbour Songs', `spotify:album:${idOf(1)}`],
	])('opens the page of %s', async (name, uri) => {
		const popover = await open();
		fireEvent.click(screen.getByRole('link', { name }));
		expect(popover.model.router.current.value.route).toEqual({ view: 'page', uri });
		expect(popover.argumentsOf('openLink')).toEqual([]);
	});

	it('has no page for what is no page of Spotify’s', async () => {
		await open({ item: { ...track, album: { name: 'Harbour Songs', url: 'https://example.com/album/1' } } });
		expect(screen.getByText('Harbour Songs')).toBeTruthy();
		expect(screen.queryByRole('link', { name: 'Harbour Songs' })).toBeNull();
	});

	it('carries Spotify’s icon with a link to the item', async () => {
		const popover = await open();
		const link = screen.getByRole('link', { name: 'Open Spotify' });
		expect(link.className).toBe('attribution');
		fireEvent.click(link);
		expect(popover.argumentsOf('openLink')).toEqual([{ url: track.url }]);
	});

	it.each(['Open Spotify', 'Slow Light'])('never follows the link “%s” by itself', async (name) => {
		await open();
		const wasNotPrevented = fireEvent.click(screen.getByRole('link', { name }));
		expect(wasNotPrevented).toBe(false);
	});

	it('asks its own origin for the cover', async () => {
		await open();
		const cover = screen.getByRole('img', { name: 'Cover of Slow Light' });
		expect(cover.getAttribute('src')).toBe('./cover?url=https%3A%2F%2Fi.scdn.co%2Fimage%2Fcover1');
	});

	it.each([
		['the item has none', { item: { ...track, cover: null } }],
		['the item is a local file', { item: localFile }],
	])('shows a neutral box where %s', async (_, change) => {
		await open(change);
		expect(screen.queryByRole('img', { name: /Cover/ })).toBeNull();
		expect(document.querySelector('.cover-box')).not.toBeNull();
	});

	it('shows a neutral box for a cover that cannot be loaded, and tries the next one', async () => {
		const popover = await open();
		fireEvent.error(screen.getByRole('img', { name: /Cover/ }));
		expect(screen.queryByRole('img', { name: /Cover/ })).toBeNull();
		popover.push(signedIn({ playback: playing({ item: { ...track, cover: { url: 'next' } } }) }));
		expect(screen.getByRole('img', { name: /Cover/ }).getAttribute('src')).toBe('./cover?url=next');
	});

	it('marks explicit items only', async () => {
		const popover = await open();
		expect(screen.queryByTitle('Explicit')).toBeNull();
		popover.push(signedIn({ playback: playing({ item: { ...track, explicit: true } }) }));
		expect(screen.getByTitle('Explicit').textContent).toBe('E');
	});

	it('keeps the full text of a long title, of artists and of an album within reach', async () => {
		const title = 'x'.repeat(300);
		const artists = Array.from({ length: 30 }, (_, index) => ({ name: `Artist ${index}`, url: null }));
		await open({ item: { ...track, title, artists, album: { name: 'y'.repeat(200), url: null } } });
		expect(screen.getByTitle(title)).toBeTruthy();
		expect(screen.getByTitle(artists.map((artist) => artist.name).join(', '))).toBeTruthy();
		expect(screen.getByTitle('y'.repeat(200))).toBeTruthy();
	});

	it('does without artists', async () => {
		await open({ item: { ...track, artists: [] } });
		expect(screen.getByRole('heading', { name: 'Slow Light' })).toBeTruthy();
		expect(screen.getByRole('link', { name: 'Harbour Songs' })).toBeTruthy();
	});

	it('lets each text find its own direction', async () => {
		await open({ item: { ...track, title: 'أغنية عن البحر' } });
		expect(screen.getByRole('heading', { name: 'أغنية عن البحر' }).getAttribute('dir')).toBe('auto');
	});

	it('shows markup in a title as text', async () => {
		await open({ item: { ...track, title: '<img src=x onerror=alert(1)>' } });
		expect(screen.getByRole('heading').textContent).toBe('<img src=x onerror=alert(1)>');
	});

	it('tells screen readers of the next song', async () => {
		const popover = await open();
		const line = screen.getByText('Slow Light · Amber Vale, The Tidewalkers');
		popover.push(signedIn({ playback: playing({ item: episode }) }));
		expect(line.textContent).toBe('Why bridges hum · Things That Resonate');
		expect(line.getAttribute('role')).toBe('status');
	});
});

describe('kinds of items', () => {
	it('gives an episode its show, and 15 s steps instead of shuffle and repeat', async () => {
		const popover = await open({ item: episode });
		expect(screen.getByRole('link', { name: 'Things That Resonate' })).toBeTruthy();
		press('Back 15 seconds');
		press('Forward 15 seconds');
		expect(popover.argumentsOf('perform')).toEqual([
			{ type: 'seekBy', deltaMs: -15_000 },
			{ type: 'seekBy', deltaMs: 15_000 },
		]);
		expect(screen.queryByRole('button', { name: 'Shuffle' })).toBeNull();
	});

	it('says that an advertisement plays, without like and without a length', async () => {
		await open({ item: { kind: 'ad' }, liked: null });
		expect(screen.getByRole('heading', { name: 'Advertisement' })).toBeTruthy();
		expect(screen.getByText('Your music continues after this message.')).toBeTruthy();
		expect(screen.queryByRole('button', { name: /Liked/ })).toBeNull();
		expect(screen.queryByRole('slider', { name: 'Position' })).toBeNull();
	});

	it('shows a local file without links and without like', async () => {
		await open({ item: localFile, liked: null });
		expect(screen.getByText('Local file')).toBeTruthy();
		expect(screen.getByText('Me and my sister')).toBeTruthy();
		expect(screen.getAllByRole('link')).toHaveLength(1);
		expect(screen.queryByRole('button', { name: /Liked/ })).toBeNull();
	});

	it('admits an item that it does not know', async () => {
		await open({ item: { kind: 'unknown' }, liked: null });
		expect(screen.getByRole('heading', { name: 'Something Baton does not know' })).toBeTruthy();
	});
});

describe('device', () => {
	it('says where it plays', async () => {
		await open();
		expect(screen.getByText('Playing on Kitchen computer')).toBeTruthy();
	});

	it('mentions a private session', async () => {
		await open({ device: { ...computer, isPrivateSession: true } });
		expect(screen.getByText('Private session')).toBeTruthy();
	});
});

describe('without a song', () => {
	it('has room for everything while it asks', async () => {
		await openPopover(signedIn({ playback: { kind: 'unknown' } }));
		expect(screen.getByText('Asking Spotify…')).toBeTruthy();
		expect(isDisabled('Play')).toBe(true);
	});

	it('says that nothing plays, and lets Play try', async () => {
		const popover = await openPopover(signedIn({ playback: { kind: 'idle' } }));
		expect(screen.getByRole('heading', { name: 'Nothing playing' })).toBeTruthy();
		expect(isDisabled('Next')).toBe(true);
		press('Play');
		expect(popover.argumentsOf('perform')).toEqual([{ type: 'play' }]);
	});

	it('shows the demo’s badge in the demo only', async () => {
		const popover = await openPopover(signedIn());
		expect(screen.queryByText('Demo')).toBeNull();
		popover.push(signedIn({ demo: true }));
		expect(screen.getByText('Demo')).toBeTruthy();
	});

	it('tells a rejected call in words', async () => {
		const popover = await open();
		popover.answers.perform = () => Promise.reject(new Error('invalidArgument'));
		const complain = vi.spyOn(console, 'error').mockImplementation(() => {});
		press('Next');
		await popover.settle();
		expect(screen.getByText('Baton could not do that')).toBeTruthy();
		expect(complain).toHaveBeenCalledOnce();
	});
});
