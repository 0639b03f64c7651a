// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { Answer, ListPage } from '../../../../app/queries/contract.ts';
import { signedIn } from '../fixtures.ts';
import { openPopover, type Popover } from '../render.tsx';
import { albumRow, only, songRow, songs } from '../rows.ts';

type GetList = Popover['answers']['getList'];

const id = '4uLU6hMCjMI75M1A2tKUQC';

const field = (): HTMLElement => screen.getByRole('textbox', { name: 'Search' });
const row = (title: string): HTMLElement => screen.getByRole('button', { name: title });
const type = (text: string): void => void fireEvent.input(field(), { target: { value: text } });
const key = (name: string): void =>
	void fireEvent.keyDown(document.activeElement ?? document.body, { key: name });

async function openSearch(getList: GetList = only()): Promise<Popover> {
	const popover = await openPopover(signedIn());
	popover.answers.getList = getList;
	act(() => popover.model.router.openTab('search'));
	await popover.settle();
	return popover;
}

/** Pauses for as long as it takes until Spotify is asked, and for the answer. */
async function pause(popover: Popover): Promise<void> {
	popover.advance(250);
	await popover.settle();
}

async function search(popover: Popover, text: string): Promise<void> {
	type(text);
	await pause(popover);
}

describe('search', () => {
	it('has the focus in its field, and says what can be found', async () => {
		const popover = await openSearch();
		expect(document.activeElement).toBe(field());
		expect(screen.getByText(/^Find songs, albums/)).toBeTruthy();
		expect(screen.getByText(/^A link copied in Spotify/)).toBeTruthy();
		expect(popover.argumentsOf('getList')).toEqual([]);
	});

	it('asks once for each pause in typing', async () => {
		const popover = await openSearch(songs(3));
		for (const text of ['h', 'ha', 'har']) {
			type(text);
			popover.advance(249);
		}
		expect(popover.argumentsOf('getList')).toEqual([]);
		await pause(popover);
		expect(popover.argumentsOf('getList')).toEqual([
			{ list: { of: 'search', text: 'har', kind: 'track' }, page: 0 },
		]);
		expect(row('Song 0')).toBeTruthy();
	});

	it('asks nothing for blanks, and nothing anew for blanks around the same words', async () => {
		const popover = await openSearch(songs(3));
		await search(popover, '   ');
		expect(popover.argumentsOf('getList')).toEqual([]);
		await search(popover, 'harbour');
		await search(popover, ' harbour ');
		expect(popover.argumentsOf('getList')).toHaveLength(1);
	});

	it('drops an answer that another search has overtaken', async () => {
		const answers = new Map<string, (answer: Answer<ListPage>) => void>();
		const popover = await openSearch(
			({ list }) => new Promise((resolve) => answers.set(list.of === 'search' ? list.text : '', resolve)),
		);
		await search(popover, 'first');
		await search(popover, 'second');
		answers.get('second')?.(await only(songRow(2))());
		await popover.settle();
		answers.get('first')?.(await only(songRow(1))());
		await popover.settle();
		expect(row('Song 2')).toBeTruthy();
		expect(screen.queryByRole('button', { name: 'Song 1' })).toBeNull();
	});

	it('begins at the top with other words', async () => {
		const popover = await openSearch(songs(50));
		await search(popover, 'first');
		const scroller = document.querySelector('.scroller');
		if (!scroller) throw new Error('Nothing scrolls');
		scroller.scrollTop = 900;
		fireEvent.scroll(scroller);
		await search(popover, 'second');
		expect(scroller.scrollTop).toBe(0);
	});

	it('looks for the same words among another kind at once', async () => {
		const popover = await openSearch(only(albumRow(1)));
		await search(popover, 'harbour');
		fireEvent.click(screen.getByRole('radio', { name: 'Albums' }));
		await popover.settle();
		expect(popover.argumentsOf('getList').at(-1)).toEqual({
			list: { of: 'search', text: 'harbour', kind: 'album' },
			page: 0,
		});
	});

	it('says when nothing was found', async () => {
		const popover = await openSearch(only());
		await search(popover, 'zzz');
		expect(screen.getByText('Nothing found for “zzz”.')).toBeTruthy();
	});

	it('says what went wrong, and tries again', async () => {
		const popover = await openSearch(async () => ({ ok: false, problem: { kind: 'offline' } }));
		await search(popover, 'harbour');
		expect(screen.getByRole('alert').textContent).toContain('You are offline');
		popover.answers.getList = songs(1);
		fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
		await popover.settle();
		expect(row('Song 0')).toBeTruthy();
	});

	it.each([
		[`https://open.spotify.com/intl-de/album/${id}?si=abc`, `spotify:album:${id}`],
		[` spotify:playlist:${id}\n`, `spotify:playlist:${id}`],
	])('opens the page of a pasted %j', async (link, uri) => {
		const popover = await openSearch();
		type(link);
		expect(popover.model.router.current.value.route).toEqual({ view: 'page', uri });
		act(() => void popover.model.router.back());
		await pause(popover);
		expect(
			popover.argumentsOf('getList').filter((asked) => JSON.stringify(asked).includes('search')),
		).toEqual([]);
	});

	it('searches for no other link, but says so', async () => {
		const popover = await openSearch(songs(3));
		await search(popover, 'https://spotify.link/abc');
		expect(screen.getByText(/cannot open this link/)).toBeTruthy();
		expect(popover.argumentsOf('getList')).toEqual([]);
	});
});

describe('the keys of search', () => {
	it('lead from the field into the list and back', async () => {
		const popover = await openSearch(songs(3));
		await search(popover, 'harbour');
		key('ArrowDown');
		expect(document.activeElement).toBe(row('Song 0'));
		key('ArrowDown');
		await popover.settle();
		expect(document.activeElement).toBe(row('Song 1'));
		key('ArrowUp');
		await popover.settle();
		key('ArrowUp');
		expect(document.activeElement).toBe(field());
	});

	it('play the first row that plays', async () => {
		const popover = await openSearch(only(null, songRow(1, { isPlayable: false }), songRow(2), songRow(3)));
		await search(popover, 'harbour');
		key('Enter');
		expect(popover.argumentsOf('perform')).toEqual([
			{ type: 'playItems', uris: ['spotify:track:2', 'spotify:track:3'], startUri: null },
		]);
	});

	it('open the first row that has a page', async () => {
		const popover = await openSearch(only(albumRow(1)));
		await search(popover, 'harbour');
		key('Enter');
		expect(popover.model.router.current.value.route).toEqual({ view: 'page', uri: 'spotify:album:1' });
	});

	it('play nothing of what other words have found', async () => {
		const popover = await openSearch(songs(3));
		key('Enter');
		await search(popover, 'harbour');
		type('harbour songs');
		key('Enter');
		expect(popover.argumentsOf('perform')).toEqual([]);
	});

	it('empty the field before they go back', async () => {
		const popover = await openSearch(songs(3));
		await search(popover, 'harbour');
		key('Escape');
		expect(popover.model.router.current.value.route).toEqual({ view: 'search', text: '', kind: 'track' });
		expect(document.activeElement).toBe(field());
		key('Escape');
		expect(popover.model.router.current.value.route.view).toBe('player');
	});

	it('leave the focus on the row from which a page was opened', async () => {
		const popover = await openSearch(only(albumRow(1), albumRow(2, { title: 'Second' })));
		await search(popover, 'harbour');
		fireEvent.click(screen.getByRole('radio', { name: 'Albums' }));
		await popover.settle();
		row('Second').focus();
		fireEvent.click(row('Second'));
		await popover.settle();
		act(() => void popover.model.router.back());
		expect(document.activeElement).toBe(row('Second'));
	});
});

describe('recent searches', () => {
	it('are offered once the field is empty, the newest first and each once', async () => {
		const popover = await openSearch(songs(3));
		for (const text of ['first', 'second', 'first']) {
			await search(popover, text);
			key('Escape');
		}
		const section = screen.getByText('Recent searches').parentElement;
		expect([...(section?.querySelectorAll('button') ?? [])].map((one) => one.textContent)).toEqual([
			'first',
			'second',
		]);
		fireEvent.click(screen.getByRole('button', { name: 'second' }));
		expect(document.activeElement).toBe(field());
		await pause(popover);
		expect(popover.model.router.current.value.route).toMatchObject({ text: 'second' });
		expect(row('Song 0')).toBeTruthy();
	});

	it('keep only what was looked at, not every pause on the way there', async () => {
		const popover = await openSearch(songs(3));
		await search(popover, 'har');
		await search(popover, 'harbour');
		key('ArrowDown');
		act(() => popover.model.router.replace({ view: 'search', text: '', kind: 'track' }));
		expect(screen.getByRole('button', { name: 'harbour' })).toBeTruthy();
		expect(screen.queryByRole('button', { name: 'har' })).toBeNull();
	});

	it('are forgotten when somebody else signs in', async () => {
		const popover = await openSearch(songs(3));
		await search(popover, 'harbour');
		key('Escape');
		popover.push(signedIn({ session: { kind: 'signedOut', why: 'byPerson' } }));
		await popover.settle();
		popover.push(signedIn());
		await popover.settle();
		act(() => popover.model.router.openTab('search'));
		expect(screen.queryByText('Recent searches')).toBeNull();
	});
});
