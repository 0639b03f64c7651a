// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { act, fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { Answer, List as ListName, ListPage } from '../../../../app/queries/contract.ts';
import { List } from '../../../../renderer/parts/list.tsx';
import { Scroller } from '../../../../renderer/parts/scroller.tsx';
import { playing, signedIn, track } from '../fixtures.ts';
import { openPart, openPopover, type Popover } from '../render.tsx';
import { albumRow, only, songRow, songs } from '../rows.ts';

type GetList = Popover['answers']['getList'];

const openList = (getList: GetList, list: ListName = { of: 'queue' }): Promise<Popover> =>
	openPart(
		<Scroller>
			<List list={list} name="Songs" empty="Nothing in here" />
		</Scroller>,
		({ answers }) => {
			answers.getList = getList;
		},
	);

const grid = (): HTMLElement => screen.getByRole('grid');
const row = (title: string): HTMLElement => screen.getByRole('button', { name: title });
const press = (title: string): void => void fireEvent.click(row(title));
const key = (name: string): void =>
	void fireEvent.keyDown(document.activeElement ?? document.body, { key: name });

function scrollTo(scrollTop: number): void {
	const scroller = document.querySelector('.scroller');
	if (!scroller) throw new Error('Nothing scrolls');
	scroller.scrollTop = scrollTop;
	fireEvent.scroll(scroller);
}

describe('a list', () => {
	it('draws only what is in sight of ten thousand rows', async () => {
		const popover = await openList(songs(10_000));
		expect(grid().getAttribute('aria-rowcount')).toBe('10000');
		expect(within(grid()).getAllByRole('row').length).toBeLessThan(20);
		expect(document.querySelectorAll('*').length).toBeLessThan(600);
		scrollTo(56 * 5_000);
		await popover.settle();
		popover.advance(150);
		await popover.settle();
		expect(row('Song 5000')).toBeTruthy();
		expect(document.querySelectorAll('*').length).toBeLessThan(600);
	});

	it('holds the places of rows that are on their way', async () => {
		await openList(() => new Promise(() => {}));
		expect(grid().getAttribute('aria-busy')).toBe('true');
		expect(grid().getAttribute('aria-rowcount')).toBe('-1');
		expect(within(grid()).getAllByRole('row')).toHaveLength(8);
	});

	it('says so when there is nothing in it', async () => {
		await openList(only());
		expect(screen.getByText('Nothing in here')).toBeTruthy();
	});

	it('says why it could not be read, and tries again', async () => {
		const popover = await openList(async () => ({ ok: false, problem: { kind: 'offline' } }));
		expect(screen.getByRole('alert').textContent).toContain('You are offline');
		popover.answers.getList = songs(3);
		press('Try again');
		await popover.settle();
		expect(row('Song 2')).toBeTruthy();
		expect(screen.queryByRole('alert')).toBeNull();
	});

	it('keeps the rows that it has when a later page cannot be read', async () => {
		const popover = await openList(songs(200));
		popover.answers.getList = async () => ({ ok: false, problem: { kind: 'timeout', afterMs: 1 } });
		scrollTo(56 * 30);
		await popover.settle();
		expect(row('Song 30')).toBeTruthy();
		expect(screen.getByRole('alert').textContent).toContain('took too long');
	});

	it('shows as gone what is no longer available', async () => {
		const popover = await openList(only(songRow(0), null));
		press('No longer available');
		expect(row('No longer available').getAttribute('aria-disabled')).toBe('true');
		expect(popover.argumentsOf('perform')).toEqual([]);
	});

	it('is there at once when one comes back, as it was left, and is not read again so soon', async () => {
		const popover = await openPopover(signedIn());
		popover.answers.getList = songs(200);
		act(() => popover.model.router.open({ view: 'category', id: 'party', title: 'Party' }));
		await popover.settle();
		scrollTo(56 * 20);
		await popover.settle();
		row('Song 24').focus();
		act(() => popover.model.router.open({ view: 'settings' }));
		const asked = popover.argumentsOf('getList').length;
		act(() => void popover.model.router.back());
		expect(document.querySelector('.scroller')?.scrollTop).toBe(56 * 20);
		expect(document.activeElement).toBe(row('Song 24'));
		expect(popover.argumentsOf('getList')).toHaveLength(asked);
	});

	it('keeps the old rows until those of another list are there', async () => {
		const list = signal<ListName>({ of: 'search', text: 'one', kind: 'track' });
		const Searching = () => (
			<Scroller>
				<List list={list.value} name="Songs" empty="Nothing in here" />
			</Scroller>
		);
		const popover = await openPart(<Searching />, ({ answers }) => {
			answers.getList = only(songRow(1));
		});
		let answer = (_: Answer<ListPage>): void => {};
		popover.answers.getList = () =>
			new Promise((resolve) => {
				answer = resolve;
			});
		act(() => {
			list.value = { of: 'search', text: 'two', kind: 'track' };
		});
		expect(row('Song 1')).toBeTruthy();
		expect(grid().getAttribute('aria-busy')).toBe('true');
		answer(await only(songRow(2))());
		await popover.settle();
		expect(screen.queryByRole('button', { name: 'Song 1' })).toBeNull();
		expect(row('Song 2')).toBeTruthy();
	});
});

describe('the keys of a list', () => {
	it('has one row in the tab order', async () => {
		await openList(songs(20));
		const titles = within(grid()).getAllByRole('button', { name: /^Song/ });
		expect(titles.filter(({ tabIndex }) => tabIndex === 0)).toEqual([row('Song 0')]);
	});

	it('moves from row to row, and to the ends', async () => {
		await openList(songs(200));
		row('Song 0').focus();
		for (const [name, title] of [
			['ArrowDown', 'Song 1'],
			['ArrowDown', 'Song 2'],
			['ArrowUp', 'Song 1'],
			['End', 'Loading…'],
			['Home', 'Song 0'],
		] as const) {
			act(() => key(name));
			expect(document.activeElement?.textContent).toBe(title);
		}
	});

	it('keeps the focus when the row is read on which it waits', async () => {
		const popover = await openList(songs(200));
		row('Song 0').focus();
		act(() => key('End'));
		expect(document.activeElement?.textContent).toBe('Loading…');
		scrollTo(56 * 200 - 600);
		await popover.settle();
		popover.advance(150);
		await popover.settle();
		expect(document.activeElement).toBe(row('Song 199'));
	});

	it('keeps the focus when its row is scrolled out of sight', async () => {
		const popover = await openList(songs(200));
		row('Song 3').focus();
		scrollTo(56 * 25);
		await popover.settle();
		expect(document.activeElement).toBe(row('Song 3'));
		act(() => key('ArrowDown'));
		expect(document.activeElement).toBe(row('Song 4'));
	});
});

describe('pressing a row', () => {
	const performed = async (open: Promise<Popover>, title: string): Promise<unknown> => {
		const popover = await open;
		press(title);
		return popover.argumentsOf('perform').at(-1);
	};

	it('plays a song in its album', async () => {
		expect(await performed(openList(songs(3), { of: 'items', uri: 'spotify:album:9' }), 'Song 1')).toEqual({
			type: 'playContext',
			contextUri: 'spotify:album:9',
			offset: { uri: 'spotify:track:1' },
		});
	});

	it('plays a song in its playlist by its place, as it may stand there twice', async () => {
		const list = { of: 'items', uri: 'spotify:playlist:9' } as const;
		expect(await performed(openList(songs(3), list), 'Song 2')).toEqual({
			type: 'playContext',
			contextUri: list.uri,
			offset: { position: 2 },
		});
	});

	it.each<[string, ListName]>([
		['an episode of a show', { of: 'items', uri: 'spotify:show:9' }],
		['a song of the queue', { of: 'queue' }],
	])('plays %s together with what comes after it, each once', async (_, list) => {
		const rows = [songRow(1), songRow(2), null, songRow(2, { title: 'Again' }), songRow(3)];
		expect(await performed(openList(only(...rows), list), 'Song 2')).toEqual({
			type: 'playItems',
			uris: ['spotify:track:2', 'spotify:track:3'],
			startUri: null,
		});
	});

	it('plays nothing as well that is not played here', async () => {
		const rows = [songRow(1), songRow(2, { isPlayable: false }), songRow(3, { kind: 'local' }), albumRow(4)];
		expect(await performed(openList(only(...rows)), 'Song 1')).toMatchObject({ uris: ['spotify:track:1'] });
	});

	it('plays no more than a hundred at once', async () => {
		const rows = Array.from({ length: 300 }, (_, index) => songRow(index));
		const intent = await performed(openList(only(...rows)), 'Song 0');
		expect(intent).toMatchObject({ uris: { length: 100 } });
	});

	it('opens an album', async () => {
		const popover = await openList(only(albumRow(7)));
		press('Song 7');
		expect(popover.model.router.current.value.route).toEqual({ view: 'page', uri: 'spotify:album:7' });
		expect(popover.argumentsOf('perform')).toEqual([]);
	});

	it('opens a category, which has no URI', async () => {
		const popover = await openList(only(albumRow(7, { kind: 'category', uri: 'party' })));
		expect(screen.queryByRole('button', { name: /More about/ })).toBeNull();
		press('Song 7');
		expect(popover.model.router.current.value.route).toEqual({
			view: 'category',
			id: 'party',
			title: 'Song 7',
		});
	});

	it('does nothing with what is not played here', async () => {
		const popover = await openList(only(songRow(1, { isPlayable: false })));
		press('Song 1');
		expect(popover.argumentsOf('perform')).toEqual([]);
		expect(screen.getByText('Not available here')).toBeTruthy();
	});
});

describe('a row', () => {
	it('is marked while it plays', async () => {
		const popover = await openList(songs(3));
		act(() => popover.push(signedIn({ playback: playing({ item: { ...track, uri: 'spotify:track:1' } }) })));
		const marked = screen.getAllByRole('row').filter((one) => one.textContent?.includes('Now playing'));
		expect(marked).toEqual([screen.getByRole('row', { name: /Song 1/ })]);
	});

	it('wears a badge when it is explicit', async () => {
		await openList(only(songRow(1, { explicit: true }), songRow(2)));
		expect(within(screen.getByRole('row', { name: /Song 1/ })).getByLabelText('Explicit')).toBeTruthy();
		expect(within(screen.getByRole('row', { name: /Song 2/ })).queryByLabelText('Explicit')).toBeNull();
	});

	it('shows a note in place of a cover that cannot be loaded', async () => {
		await openList(only(songRow(1)));
		const cover = screen.getByRole('row').querySelector('img');
		if (!cover) throw new Error('No cover');
		fireEvent.error(cover);
		expect(screen.getByRole('row').querySelector('img')).toBeNull();
	});
});
