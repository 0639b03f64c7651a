// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { en } from '../../../../app/messages/en.ts';
import type { Problem } from '../../../../app/problem.ts';
import { type Answer, type HomeShelf, homeShelves, type ListPage } from '../../../../app/queries/contract.ts';
import { signedIn } from '../fixtures.ts';
import { openPopover, type Popover } from '../render.tsx';
import { only, pageOfSongs, songRow } from '../rows.ts';

type Answers = Partial<Record<HomeShelf, () => Promise<Answer<ListPage>>>>;

const some = (total: number) => async (): Promise<Answer<ListPage>> => ({
	ok: true,
	value: pageOfSongs(0, total, 20),
});

const failing = (problem: Problem) => async (): Promise<Answer<ListPage>> => ({ ok: false, problem });

const closed = failing({ kind: 'forbidden', why: 'closedToThisApp' });
const offline = failing({ kind: 'offline' });

const answering =
	(answers: Answers, other = some(20)): Popover['answers']['getList'] =>
	({ list }) =>
		(list.of === 'home' ? (answers[list.shelf] ?? other) : other)();

async function openHome(getList: Popover['answers']['getList']): Promise<Popover> {
	const popover = await openPopover(signedIn());
	popover.answers.getList = getList;
	act(() => popover.model.router.openTab('home'));
	await settleAll(popover);
	return popover;
}

/** Each shelf asks after the one before it was answered. */
async function settleAll(popover: Popover): Promise<void> {
	for (const _ of homeShelves) await popover.settle();
}

/** As far down as there is anything. */
async function scrollDown(popover: Popover): Promise<void> {
	const scroller = document.querySelector('.scroller');
	if (!scroller) throw new Error('Nothing scrolls');
	scroller.scrollTop = 10_000;
	fireEvent.scroll(scroller);
	await settleAll(popover);
}

const headings = (): (string | null)[] =>
	screen.queryAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);

const titles = (...shelves: HomeShelf[]): string[] => shelves.map((shelf) => en.shelf[shelf]);

function shelf(name: HomeShelf): ReturnType<typeof within> {
	const section = screen.getByRole('heading', { name: en.shelf[name] }).closest('section');
	if (!section) throw new Error(`No shelf ${name}`);
	return within(section);
}

const asked = (popover: Popover): number => popover.argumentsOf('getList').length;

describe('home', () => {
	it('shows every shelf, four rows of each, and the way to Spotify below', async () => {
		const popover = await openHome(answering({}));
		await scrollDown(popover);
		expect(headings()).toEqual(titles(...homeShelves));
		expect(shelf('topTracks').getByRole('grid').getAttribute('aria-rowcount')).toBe('4');
		expect(screen.getByText('Open Spotify').getAttribute('href')).toBe('https://open.spotify.com/');
	});

	it('asks for what is near only', async () => {
		const popover = await openHome(answering({}));
		const before = asked(popover);
		expect(before).toBeLessThan(homeShelves.length);
		expect(screen.queryByText('Open Spotify')).toBeNull();
		await scrollDown(popover);
		expect(asked(popover)).toBe(homeShelves.length);
	});

	it('opens all of a shelf, and leads the focus back to where that was asked for', async () => {
		const popover = await openHome(answering({}));
		const button = shelf('topTracks').getByRole('button', { name: 'Show all' });
		button.focus();
		fireEvent.click(button);
		await popover.settle();
		expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(en.shelf.topTracks);
		expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('20');
		expect(screen.getByText('Open Spotify')).toBeTruthy();
		act(() => void popover.model.router.back());
		expect(document.activeElement).toBe(shelf('topTracks').getByRole('button', { name: 'Show all' }));
	});

	it('offers no more of a shelf of which everything is shown', async () => {
		await openHome(answering({ recentlyPlayed: some(4) }));
		expect(shelf('recentlyPlayed').queryByRole('button', { name: 'Show all' })).toBeNull();
	});

	it('opens the playlists of a category', async () => {
		const chill = songRow(0, { kind: 'category', uri: 'chill', title: 'Chill', by: [], durationMs: null });
		const popover = await openHome(answering({ categories: only(chill) }, only()));
		fireEvent.click(screen.getByRole('button', { name: 'Chill' }));
		await popover.settle();
		expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Chill');
		expect(popover.argumentsOf('getList').at(-1)).toEqual({ list: { of: 'category', id: 'chill' }, page: 0 });
		expect(screen.getByText(en.list.emptyShelf)).toBeTruthy();
	});

	it.each([
		['closed to this app', closed],
		['no longer there', failing({ kind: 'notFound' })],
		['empty', only()],
	])('shows nothing of shelves that are %s', async (_, answer) => {
		const popover = await openHome(
			answering({
				newReleases: answer,
				featuredPlaylists: answer,
				recommendations: answer,
				categories: answer,
			}),
		);
		await scrollDown(popover);
		expect(headings()).toEqual(titles('recentlyPlayed', 'topTracks', 'topArtists'));
		expect(screen.queryByRole('alert')).toBeNull();
		expect(document.querySelector('[data-loading="true"]')).toBeNull();
		expect(screen.getByText('Open Spotify')).toBeTruthy();
	});

	it('says what to do when there is nothing at all', async () => {
		await openHome(answering({}, only()));
		expect(screen.getByText(en.shelf.none)).toBeTruthy();
		expect(headings()).toEqual([]);
	});

	it('holds the place of the next shelf without naming it, and asks for none behind it', async () => {
		const popover = await openHome(answering({ topTracks: () => new Promise<Answer<ListPage>>(() => {}) }));
		expect(headings()).toEqual(titles('recentlyPlayed'));
		expect(screen.getAllByRole('grid').at(-1)?.getAttribute('aria-busy')).toBe('true');
		expect(asked(popover)).toBe(2);
	});

	it('says once what went wrong, and goes on when it is tried again', async () => {
		const popover = await openHome(answering({}, offline));
		expect(screen.getAllByRole('alert')).toHaveLength(1);
		expect(headings()).toEqual([]);
		expect(asked(popover)).toBe(1);
		popover.answers.getList = answering({});
		fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
		await settleAll(popover);
		expect(screen.queryByRole('alert')).toBeNull();
		expect(headings().slice(0, 2)).toEqual(titles('recentlyPlayed', 'topTracks'));
	});

	it('tries again by itself when one comes back', async () => {
		const popover = await openHome(answering({}, offline));
		act(() => popover.model.router.openTab('search'));
		popover.answers.getList = answering({});
		act(() => popover.model.router.openTab('home'));
		await settleAll(popover);
		expect(screen.queryByRole('alert')).toBeNull();
		expect(headings()[0]).toBe(en.shelf.recentlyPlayed);
	});

	it('keeps the old rows when they cannot be read anew, and says so once', async () => {
		const popover = await openHome(answering({ newReleases: closed, categories: closed }, some(6)));
		await scrollDown(popover);
		act(() => popover.model.router.openTab('search'));
		popover.advance(5_000);
		popover.answers.getList = answering({}, offline);
		act(() => popover.model.router.openTab('home'));
		await settleAll(popover);
		expect(headings()[0]).toBe(en.shelf.recentlyPlayed);
		expect(screen.getAllByRole('alert')).toHaveLength(1);
	});

	it('shows a shelf that was empty once there is something on it', async () => {
		const popover = await openHome(answering({ recentlyPlayed: only() }));
		expect(headings()[0]).toBe(en.shelf.topTracks);
		act(() => popover.model.router.openTab('search'));
		popover.advance(5_000);
		popover.answers.getList = answering({});
		act(() => popover.model.router.openTab('home'));
		await settleAll(popover);
		expect(headings()[0]).toBe(en.shelf.recentlyPlayed);
	});
});
