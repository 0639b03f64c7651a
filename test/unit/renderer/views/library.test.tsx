// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { en } from '../../../../app/messages/en.ts';
import { librarySections, type Pin } from '../../../../app/queries/contract.ts';
import type { AppState } from '../../../../app/state.ts';
import { signedIn } from '../fixtures.ts';
import { openPopover, type Popover } from '../render.tsx';
import { albumRow, only, songs } from '../rows.ts';

const evening: Pin = { uri: 'spotify:playlist:evening', title: 'Evening' };
const amber: Pin = { uri: 'spotify:artist:amber', title: 'Amber Vale' };
const book: Pin = { uri: 'spotify:audiobook:winter', title: 'The Winter Orchard' };

function withPins(...pins: Pin[]): AppState {
	const state = signedIn();
	return { ...state, settings: { ...state.settings, pins } };
}

async function openLibrary(
	state = signedIn(),
	getList: Popover['answers']['getList'] = only(),
): Promise<Popover> {
	const popover = await openPopover(state);
	popover.answers.getList = getList;
	act(() => popover.model.router.openTab('library'));
	await popover.settle();
	return popover;
}

const section = (name: string): HTMLElement => screen.getByRole('radio', { name });
const pinned = (): HTMLElement => screen.getByRole('list', { name: 'Pinned' });
const pin = (title: string): HTMLElement => within(pinned()).getByRole('button', { name: title });
const key = (name: string): void =>
	void fireEvent.keyDown(document.activeElement ?? document.body, { key: name });
const item = (name: string): HTMLElement => screen.getByRole('menuitem', { name });

describe('the library', () => {
	it('shows playlists first, and another section when it is chosen', async () => {
		const popover = await openLibrary(signedIn(), only(albumRow(1, { title: 'Harbour Songs' })));
		expect(screen.getByRole('grid', { name: 'Playlists' })).toBeTruthy();
		fireEvent.click(section('Albums'));
		await popover.settle();
		expect(popover.argumentsOf('getList')).toEqual([
			{ list: { of: 'library', section: 'playlists' }, page: 0 },
			{ list: { of: 'library', section: 'albums' }, page: 0 },
		]);
		expect(screen.getByRole('grid', { name: 'Albums' })).toBeTruthy();
	});

	it.each(librarySections)('says what to do when there are no %s', async (name) => {
		const popover = await openLibrary();
		fireEvent.click(section(en.section[name]));
		await popover.settle();
		expect(screen.getByText(en.emptySection[name])).toBeTruthy();
	});

	it('says what went wrong, and tries again', async () => {
		const popover = await openLibrary(signedIn(), async () => ({
			ok: false,
			problem: { kind: 'forbidden', why: 'missingScope' },
		}));
		expect(screen.getByRole('alert').textContent).toContain('Sign out and in again');
		popover.answers.getList = only(albumRow(1, { title: 'Harbour Songs' }));
		fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
		await popover.settle();
		expect(screen.getByRole('button', { name: 'Harbour Songs' })).toBeTruthy();
	});

	it('is read anew behind its rows when one comes back to it', async () => {
		const popover = await openLibrary(signedIn(), songs(3));
		act(() => popover.model.router.openTab('search'));
		popover.advance(5_000);
		popover.answers.getList = songs(2);
		act(() => popover.model.router.openTab('library'));
		expect(screen.getByRole('button', { name: 'Song 2' })).toBeTruthy();
		await popover.settle();
		expect(screen.queryByRole('button', { name: 'Song 2' })).toBeNull();
		expect(screen.queryByRole('alert')).toBeNull();
	});

	it('brings the section that is shown in sight', async () => {
		const shown: unknown[] = [];
		const { scrollIntoView } = Element.prototype;
		Element.prototype.scrollIntoView = function (this: Element): void {
			shown.push(this.textContent);
		};
		const popover = await openPopover(signedIn());
		act(() => popover.model.router.open({ view: 'library', section: 'audiobooks' }));
		Element.prototype.scrollIntoView = scrollIntoView;
		expect(shown).toEqual(['Audiobooks']);
	});

	it('offers a new playlist among playlists only', async () => {
		const popover = await openLibrary();
		fireEvent.click(screen.getByRole('button', { name: 'New playlist' }));
		await popover.settle();
		expect(screen.getByRole('dialog', { name: 'New playlist' })).toBeTruthy();
		act(() => popover.model.overlay.close());
		fireEvent.click(section('Albums'));
		await popover.settle();
		expect(screen.queryByRole('button', { name: 'New playlist' })).toBeNull();
	});
});

describe('pins', () => {
	it('are not there while there are none', async () => {
		await openLibrary();
		expect(screen.queryByRole('list', { name: 'Pinned' })).toBeNull();
	});

	it('stand on top of every section, and open their pages', async () => {
		const popover = await openLibrary(withPins(evening, amber));
		fireEvent.click(section('Albums'));
		await popover.settle();
		expect(pin('Evening')).toBeTruthy();
		fireEvent.click(pin('Amber Vale'));
		expect(popover.model.router.current.value.route).toEqual({ view: 'page', uri: amber.uri });
	});

	it('are one stop for Tab, with arrow keys between them', async () => {
		await openLibrary(withPins(evening, amber, book));
		const stops = (): (string | null)[] =>
			within(pinned())
				.getAllByRole('button')
				.filter((button) => button.tabIndex === 0)
				.map((button) => button.getAttribute('aria-label') ?? button.textContent);
		expect(stops()).toEqual(['Evening', 'More about Evening']);
		pin('Evening').focus();
		key('ArrowLeft');
		expect(document.activeElement).toBe(pin('Evening'));
		key('ArrowRight');
		expect(document.activeElement).toBe(pin('Amber Vale'));
		expect(stops()).toEqual(['Amber Vale', 'More about Amber Vale']);
		key('ArrowRight');
		key('ArrowRight');
		expect(document.activeElement).toBe(pin('The Winter Orchard'));
	});

	it('run the other way where writing does', async () => {
		await openLibrary(withPins(evening, amber));
		pinned().style.direction = 'rtl';
		pin('Evening').focus();
		key('ArrowLeft');
		expect(document.activeElement).toBe(pin('Amber Vale'));
	});

	it.each([
		['its button', () => fireEvent.click(screen.getByRole('button', { name: 'More about Evening' }))],
		['the right button', () => fireEvent.contextMenu(pin('Evening'))],
		['a key', () => fireEvent.keyDown(pin('Evening'), { key: '.' })],
	])('have a menu, opened with %s, that plays them', async (_, open) => {
		const popover = await openLibrary(withPins(evening));
		open();
		await popover.settle();
		fireEvent.click(item('Play'));
		expect(popover.argumentsOf('perform')).toEqual([
			{ type: 'playContext', contextUri: evening.uri, offset: null },
		]);
	});

	it('are taken away from their menu, and come back with undo', async () => {
		const popover = await openLibrary(withPins(evening, amber));
		fireEvent.contextMenu(pin('Evening'));
		await popover.settle();
		fireEvent.click(item('Unpin'));
		popover.push(withPins(amber));
		await popover.settle();
		expect(popover.argumentsOf('edit')).toEqual([{ type: 'unpin', pin: evening }]);
		expect(within(pinned()).queryByRole('button', { name: 'Evening' })).toBeNull();
		fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
		await popover.settle();
		expect(popover.argumentsOf('edit').at(-1)).toEqual({ type: 'pin', pin: evening });
	});

	it('stay, and say why, when they cannot be taken away', async () => {
		const popover = await openLibrary(withPins(evening));
		popover.answers.edit = async () => ({ ok: false, problem: { kind: 'offline' } });
		fireEvent.contextMenu(pin('Evening'));
		await popover.settle();
		fireEvent.click(item('Unpin'));
		await popover.settle();
		expect(screen.getByText(/You are offline/)).toBeTruthy();
		expect(pin('Evening')).toBeTruthy();
	});

	it('offer no way to play a whole audiobook, which Spotify has none for', async () => {
		const popover = await openLibrary(withPins(book));
		fireEvent.contextMenu(pin('The Winter Orchard'));
		await popover.settle();
		expect(screen.queryByRole('menuitem', { name: 'Play' })).toBeNull();
		expect(item('Unpin')).toBeTruthy();
	});
});
