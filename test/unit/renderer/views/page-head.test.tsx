// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { Details, Kind } from '../../../../app/queries/contract.ts';
import { idOf, playing, signedIn } from '../fixtures.ts';
import { openPopover } from '../render.tsx';
import { button, chooseFromMenu, detailsOf, openPage, press, uriOf } from './open-page.ts';

const head = (): string => document.querySelector('.page-words')?.textContent ?? '';
const isDisabled = (name: string): boolean => button(name).getAttribute('aria-disabled') === 'true';

describe('what the head of a page shows', () => {
	it.each<[Kind, string, Partial<Details>, string]>([
		['album', 'Album', {}, 'Apr 10, 2014 · 12 songs'],
		['album', 'Album', { total: 1, releaseDate: '2014-04' }, 'Apr 2014 · 1 song'],
		['playlist', 'Playlist', { releaseDate: null, total: 10_000 }, '10,000 songs'],
		['show', 'Podcast', { releaseDate: null, total: 1 }, '1 episode'],
		['show', 'Podcast', { releaseDate: null, total: 8 }, '8 episodes'],
		['audiobook', 'Audiobook', { releaseDate: null, total: 1 }, '1 chapter'],
		['audiobook', 'Audiobook', { releaseDate: null, total: 19 }, '19 chapters'],
		['track', 'Song', { total: null, releaseDate: '2014', durationMs: 185_000 }, '2014 · 3:05'],
		['episode', 'Episode', { total: null, durationMs: 4_210_000 }, 'Apr 10, 2014 · 1:10:10'],
		['chapter', 'Chapter', { total: null, releaseDate: '0000', durationMs: 61_000 }, '1:01'],
	])('tells of a %s what it is', async (kind, name, change, facts) => {
		await openPage(detailsOf({ kind, uri: uriOf(kind), ...change }));
		expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(name);
		expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Harbour Songs');
		expect(head()).toContain(facts);
	});

	it('does without everything that Spotify may leave out', async () => {
		const nothing = { by: [], cover: null, url: null, total: null, releaseDate: null };
		await openPage(detailsOf({ kind: 'artist', ...nothing }));
		expect(head()).toBe('Harbour Songs');
		expect(screen.queryByRole('img', { name: /Cover/ })).toBeNull();
		expect(document.querySelector('.cover-box .icon')).not.toBeNull();
	});

	it('shows a neutral box for a cover that cannot be loaded', async () => {
		await openPage(detailsOf());
		fireEvent.error(screen.getByRole('img', { name: 'Cover of Harbour Songs' }));
		expect(screen.queryByRole('img', { name: /Cover/ })).toBeNull();
	});

	it('holds the place of the head while it is on its way, and has its buttons only then', async () => {
		const popover = await openPopover(signedIn());
		popover.answers.getDetails = () => new Promise(() => {});
		act(() => popover.model.router.open({ view: 'page', uri: uriOf('album') }));
		await popover.settle();
		expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Album');
		expect(document.querySelector('.page-head.waiting')).not.toBeNull();
		expect(screen.queryByRole('button', { name: 'More actions' })).toBeNull();
		fireEvent.click(screen.getByRole('link', { name: 'Open Spotify' }));
		expect(popover.argumentsOf('openLink')).toEqual([{ url: `https://open.spotify.com/album/${idOf(1)}` }]);
	});

	it('links to the page on Spotify', async () => {
		const popover = await openPage(detailsOf());
		fireEvent.click(screen.getByRole('link', { name: 'Open Spotify' }));
		expect(popover.argumentsOf('openLink')).toEqual([{ url: 'https://open.spotify.com/album/1' }]);
	});

	it('keeps long names within reach, and marks what is explicit', async () => {
		const by = Array.from({ length: 9 }, (_, index) => ({ name: `Artist ${index}`, uri: null }));
		await openPage(detailsOf({ title: 'x'.repeat(300), by, explicit: true }));
		expect(screen.getByTitle('x'.repeat(300))).toBeTruthy();
		expect(screen.getByTitle(by.map(({ name }) => name).join(', '))).toBeTruthy();
		expect(screen.getByTitle('Explicit').textContent).toBe('E');
	});

	it('opens the pages of whom it is by and of the album, and comes back', async () => {
		const popover = await openPage(
			detailsOf({ kind: 'track', album: { name: 'Tides', uri: uriOf('album') } }),
		);
		const { router } = popover.model;
		fireEvent.click(screen.getByRole('link', { name: 'Tides' }));
		expect(router.current.value.route).toEqual({ view: 'page', uri: uriOf('album') });
		act(() => void router.back());
		await popover.settle();
		const artist = screen.getByRole('link', { name: 'Amber Vale' });
		artist.focus();
		fireEvent.click(artist);
		expect(router.current.value.route).toEqual({ view: 'page', uri: 'spotify:artist:1' });
		act(() => void router.back());
		expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Amber Vale' }));
	});

	it('takes over the title once that has left the screen', async () => {
		await openPage(detailsOf());
		const scroller = document.querySelector('.scroller');
		if (!scroller) throw new Error('Nothing scrolls');
		scroller.scrollTop = 160;
		fireEvent.scroll(scroller);
		expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Harbour Songs');
		scroller.scrollTop = 0;
		fireEvent.scroll(scroller);
		expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Album');
	});
});

describe('playing a page', () => {
	it.each<Kind>(['album', 'artist', 'playlist', 'show'])('plays a whole %s', async (kind) => {
		const popover = await openPage(detailsOf({ kind }));
		press('Play');
		expect(popover.argumentsOf('perform')).toEqual([
			{ type: 'playContext', contextUri: uriOf(kind), offset: null },
		]);
	});

	it.each<Kind>(['track', 'episode', 'chapter'])('plays one %s', async (kind) => {
		const popover = await openPage(detailsOf({ kind }));
		press('Play');
		expect(popover.argumentsOf('perform')).toEqual([
			{ type: 'playItems', uris: [uriOf(kind)], startUri: null },
		]);
	});

	it('does not offer to play what Spotify does not play here', async () => {
		const popover = await openPage(detailsOf({ isPlayable: false }));
		expect(isDisabled('Play')).toBe(true);
		press('Play');
		expect(popover.argumentsOf('perform')).toEqual([]);
	});

	it('pauses and goes on while it is what plays', async () => {
		const context = { contextUri: uriOf('album') };
		const popover = await openPage(detailsOf(), undefined, signedIn({ playback: playing(context) }));
		const main = document.querySelector('#page-play');
		expect(main?.getAttribute('aria-label')).toBe('Pause');
		fireEvent.click(main ?? document.body);
		popover.push(signedIn({ playback: playing({ ...context, isPlaying: false }) }));
		fireEvent.click(main ?? document.body);
		expect(popover.argumentsOf('perform')).toEqual([{ type: 'pause' }, { type: 'play' }]);
	});
});

describe('what can be done with a page', () => {
	it.each<[Kind, string, string, string]>([
		['album', 'Add to Your Library', 'Remove from Your Library', 'Added to Your Library'],
		['show', 'Add to Your Library', 'Remove from Your Library', 'Added to Your Library'],
		['artist', 'Follow', 'Unfollow', 'Following Harbour Songs'],
		['track', 'Add to Liked Songs', 'Remove from Liked Songs', 'Added to Liked Songs'],
		['episode', 'Add to Your Episodes', 'Remove from Your Episodes', 'Added to Your Episodes'],
	])('saves a %s at once, tells so and takes it back', async (kind, save, unsave, told) => {
		const popover = await openPage(detailsOf({ kind }));
		press(save);
		expect(button(unsave).className).toContain('lit');
		await popover.settle();
		expect(screen.getByText(told)).toBeTruthy();
		press('Undo');
		await popover.settle();
		expect(button(save)).toBeTruthy();
		expect(popover.argumentsOf('edit')).toEqual([
			{ type: 'save', uris: [uriOf(kind)] },
			{ type: 'unsave', uris: [uriOf(kind)] },
		]);
	});

	it('takes saving back when Spotify refuses, and says why', async () => {
		const popover = await openPage(detailsOf(), (answers) => {
			answers.edit = async () => ({ ok: false, problem: { kind: 'offline' } });
		});
		press('Add to Your Library');
		await popover.settle();
		expect(button('Add to Your Library')).toBeTruthy();
		expect(screen.getByText(/You are offline/)).toBeTruthy();
	});

	it('saves nothing while it is unknown whether it is saved', async () => {
		const popover = await openPage(detailsOf({ isSaved: null }));
		expect(isDisabled('Add to Your Library')).toBe(true);
		press('Add to Your Library');
		expect(popover.argumentsOf('edit')).toEqual([]);
	});

	it('cannot save a chapter', async () => {
		await openPage(detailsOf({ kind: 'chapter' }));
		expect(screen.queryByRole('button', { name: /Add to Your/ })).toBeNull();
	});

	it.each<[Kind, string[]]>([
		['album', ['Pin to the top', 'Open in Spotify']],
		['artist', ['Pin to the top', 'Open in Spotify']],
		['track', ['Add to queue', 'Add to playlist…', 'Open in Spotify']],
		['episode', ['Add to queue', 'Add to playlist…', 'Open in Spotify']],
		['chapter', ['Open in Spotify']],
	])('has for a %s only what can be done with it', async (kind, expected) => {
		await openPage(detailsOf({ kind }));
		press('More actions');
		expect(screen.getAllByRole('menuitem').map((item) => item.textContent)).toEqual(expected);
	});

	it('pins, and undoes that', async () => {
		const pin = { uri: uriOf('album'), title: 'Harbour Songs' };
		const popover = await openPage(detailsOf());
		chooseFromMenu('Pin to the top');
		await popover.settle();
		press('Undo');
		await popover.settle();
		expect(popover.argumentsOf('edit')).toEqual([
			{ type: 'pin', pin },
			{ type: 'unpin', pin },
		]);
	});

	it('offers to unpin what is pinned', async () => {
		const { settings } = signedIn();
		const pins = [{ uri: uriOf('album'), title: 'Harbour Songs' }];
		const popover = await openPage(detailsOf(), undefined, signedIn({ settings: { ...settings, pins } }));
		chooseFromMenu('Unpin');
		await popover.settle();
		expect(popover.argumentsOf('edit')).toEqual([{ type: 'unpin', pin: pins[0] }]);
	});

	it('says that there is no room for another pin', async () => {
		const popover = await openPage(detailsOf(), (answers) => {
			answers.edit = async () => ({ ok: false, problem: { kind: 'invalid', why: 'tooManyPins' } });
		});
		chooseFromMenu('Pin to the top');
		await popover.settle();
		expect(screen.getByText(/no room for more pins/)).toBeTruthy();
	});

	it('adds a song to the queue', async () => {
		const popover = await openPage(detailsOf({ kind: 'track' }));
		chooseFromMenu('Add to queue');
		await popover.settle();
		expect(popover.argumentsOf('perform')).toEqual([{ type: 'addToQueue', uri: uriOf('track') }]);
		expect(screen.getByText('Added to the queue')).toBeTruthy();
	});

	it('asks for the playlist to which a song is added', async () => {
		const popover = await openPage(detailsOf({ kind: 'track' }));
		chooseFromMenu('Add to playlist…');
		await popover.settle();
		expect(screen.getByRole('dialog', { name: 'Choose a playlist' })).toBeTruthy();
	});

	it('gives the focus back to the button when its menu is closed by Escape', async () => {
		await openPage(detailsOf());
		button('More actions').focus();
		press('More actions');
		fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' });
		expect(document.activeElement).toBe(button('More actions'));
	});
});
