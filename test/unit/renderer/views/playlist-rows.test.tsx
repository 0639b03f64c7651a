// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { en } from '../../../../app/messages/en.ts';
import type { EditOutcome } from '../../../../app/queries/contract.ts';
import { songRow } from '../rows.ts';
import { openOwnPlaylist, playlistId, toast, undo } from './own-playlist.ts';

const titles = (...numbers: number[]): string[] => numbers.map((number) => `Song ${number}`);
const grip = (number: number): HTMLElement => screen.getByRole('button', { name: `Move Song ${number}` });
const press = (...keys: string[]): void => {
	for (const key of keys) fireEvent.keyDown(document.activeElement ?? document.body, { key });
};
const lift = (number: number): void => {
	grip(number).focus();
	fireEvent.click(grip(number));
};
const told = (): string => document.querySelector('.list + [role=status]')?.textContent ?? '';
const offline: EditOutcome = { ok: false, problem: { kind: 'offline' } };

describe('moving a row by keyboard', () => {
	it('takes Space, arrow keys and Space, and one request', async () => {
		const popover = await openOwnPlaylist();
		lift(1);
		expect(told()).toContain('Song 1, 1 of 4.');
		expect(grip(1).getAttribute('aria-pressed')).toBe('true');
		press('ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowDown');
		expect(told()).toBe('3 of 4');
		expect(popover.edits()).toEqual([]);
		press(' ');
		expect(popover.titles()).toEqual(titles(2, 3, 1, 4));
		await popover.settle();
		expect(popover.edits()).toEqual([{ type: 'moveInPlaylist', playlistId, from: 0, to: 2 }]);
		expect(popover.titles()).toEqual(titles(2, 3, 1, 4));
		expect(toast()).toBe('Moved to 3 of 4');
		expect(document.activeElement).toBe(grip(1));
	});

	it.each([
		['End', 3],
		['PageDown', 3],
	])('goes far with %s', async (key, to) => {
		const popover = await openOwnPlaylist();
		lift(2);
		press(key, 'Enter');
		await popover.settle();
		expect(popover.edits()).toEqual([{ type: 'moveInPlaylist', playlistId, from: 1, to }]);
	});

	it('goes no further than the ends', async () => {
		const popover = await openOwnPlaylist();
		lift(2);
		press('ArrowUp', 'ArrowUp', 'ArrowUp');
		expect(told()).toBe('1 of 4');
		press(' ');
		await popover.settle();
		expect(popover.edits()).toEqual([{ type: 'moveInPlaylist', playlistId, from: 1, to: 0 }]);
	});

	it('is left with Escape, and asks for nothing', async () => {
		const popover = await openOwnPlaylist();
		lift(2);
		press('ArrowDown', 'Escape');
		expect(told()).toBe('Left at 2 of 4');
		expect(popover.titles()).toEqual(titles(1, 2, 3, 4));
		expect(popover.model.router.current.peek().route.view).toBe('page');
		expect(popover.edits()).toEqual([]);
	});

	it('is left when the focus goes elsewhere', async () => {
		const popover = await openOwnPlaylist();
		lift(2);
		press('ArrowDown');
		act(() => grip(4).focus());
		expect(grip(2).getAttribute('aria-pressed')).toBe('false');
		press(' ');
		expect(popover.edits()).toEqual([]);
	});

	it('does nothing else meanwhile', async () => {
		const popover = await openOwnPlaylist();
		lift(2);
		press('Delete', '.', '/');
		expect(popover.edits()).toEqual([]);
		expect(screen.queryByRole('menu')).toBeNull();
		expect(grip(2).getAttribute('aria-pressed')).toBe('true');
	});

	it('asks for nothing when it is put down where it was', async () => {
		const popover = await openOwnPlaylist();
		lift(2);
		press('ArrowDown', 'ArrowUp', ' ');
		await popover.settle();
		expect(told()).toBe('Left at 2 of 4');
		expect(popover.edits()).toEqual([]);
	});
});

describe('a move', () => {
	it('is taken back when Spotify refuses', async () => {
		const popover = await openOwnPlaylist();
		popover.refuse(offline);
		lift(1);
		press('End', ' ');
		expect(popover.titles()).toEqual(titles(2, 3, 4, 1));
		await popover.settle();
		expect(popover.titles()).toEqual(titles(1, 2, 3, 4));
		expect(toast()).toBe(en.problem.offline);
	});

	it('can be undone', async () => {
		const popover = await openOwnPlaylist();
		lift(1);
		press('End', ' ');
		await popover.settle();
		await undo(popover);
		expect(popover.edits()[1]).toEqual({ type: 'moveInPlaylist', playlistId, from: 3, to: 0 });
		expect(popover.titles()).toEqual(titles(1, 2, 3, 4));
	});

	it('does not show the one before it undone while it is under way itself', async () => {
		const popover = await openOwnPlaylist();
		const { edit } = popover.answers;
		const seconds: (() => void)[] = [];
		lift(1);
		press('ArrowDown', ' ');
		popover.answers.edit = (argument) =>
			new Promise((resolve) => seconds.push(() => void edit(argument).then(resolve)));
		lift(4);
		press('Home', ' ');
		await popover.settle();
		expect(popover.titles()).toEqual(titles(4, 2, 1, 3));
		for (const answer of seconds) answer();
		await popover.settle();
		await popover.settle();
		expect(popover.titles()).toEqual(titles(4, 2, 1, 3));
		expect(popover.rows().map(({ title }) => title)).toEqual(titles(4, 2, 1, 3));
	});
});

describe('dragging a row', () => {
	let draw: FrameRequestCallback | null = null;

	beforeEach(() => {
		draw = null;
		vi.spyOn(window, 'requestAnimationFrame').mockImplementation((callback) => {
			draw = callback;
			return 1;
		});
		vi.spyOn(window, 'cancelAnimationFrame').mockImplementation(() => {
			draw = null;
		});
		// Nothing has a size here: the list begins at the upper edge of the window.
		Object.assign(HTMLElement.prototype, { setPointerCapture: vi.fn() });
	});

	const list = (): HTMLElement => screen.getByRole('grid');
	const pointer = (name: string, clientY: number): void =>
		void fireEvent(list(), new PointerEvent(name, { clientY, bubbles: true }));
	function drag(number: number, clientY: number): void {
		fireEvent(grip(number), new PointerEvent('pointerdown', { button: 0, bubbles: true }));
		pointer('pointermove', clientY);
		act(() => draw?.(performance.now()));
	}

	it('shows where it goes, and moves it there with one request', async () => {
		const popover = await openOwnPlaylist();
		drag(1, 150);
		expect(document.querySelector<HTMLElement>('.drop-line')?.style.top).toBe('168px');
		expect(document.querySelector('.dragged')?.textContent).toBe('Song 1');
		pointer('pointerup', 150);
		expect(document.querySelector('.drop-line')).toBeNull();
		await popover.settle();
		expect(popover.edits()).toEqual([{ type: 'moveInPlaylist', playlistId, from: 0, to: 2 }]);
		expect(popover.titles()).toEqual(titles(2, 3, 1, 4));
	});

	it('goes where it is let go, even before that was drawn', async () => {
		const popover = await openOwnPlaylist();
		drag(1, 150);
		pointer('pointerup', 220);
		await popover.settle();
		expect(popover.edits()).toEqual([{ type: 'moveInPlaylist', playlistId, from: 0, to: 3 }]);
	});

	it('leaves it where it is when it is only pressed', async () => {
		const popover = await openOwnPlaylist();
		fireEvent(grip(2), new PointerEvent('pointerdown', { button: 0, clientY: 500, bubbles: true }));
		pointer('pointerup', 500);
		expect(popover.edits()).toEqual([]);
	});

	it.each([
		['Escape', () => press('Escape')],
		['the system', () => pointer('pointercancel', 0)],
	])('is ended by %s', async (_, end) => {
		const popover = await openOwnPlaylist();
		drag(1, 150);
		end();
		pointer('pointerup', 150);
		expect(popover.edits()).toEqual([]);
		expect(document.querySelector('.drop-line')).toBeNull();
		expect(draw).toBeNull();
	});

	it('ends with the page', async () => {
		const popover = await openOwnPlaylist();
		drag(1, 150);
		act(() => void popover.model.router.back());
		await popover.settle();
		expect(draw).toBeNull();
	});

	it('takes the main button only', async () => {
		await openOwnPlaylist();
		fireEvent(grip(1), new PointerEvent('pointerdown', { button: 2, bubbles: true }));
		expect(grip(1).getAttribute('aria-pressed')).toBe('false');
	});
});

describe('removing a row', () => {
	const remove = (number: number, key = 'Delete'): void => {
		const row = screen.getByRole('button', { name: `Song ${number}` });
		row.focus();
		fireEvent.keyDown(row, { key });
	};

	it.each(['Delete', 'Backspace'])('takes %s, shows at once, and can be undone', async (key) => {
		const popover = await openOwnPlaylist();
		remove(2, key);
		expect(popover.titles()).toEqual(titles(1, 3, 4));
		await popover.settle();
		expect(toast()).toBe(en.menu.removed);
		await undo(popover);
		expect(popover.edits()).toEqual([
			{ type: 'removeFromPlaylist', playlistId, uri: 'spotify:track:2', position: 1 },
			{
				type: 'addToPlaylist',
				playlistId,
				uris: ['spotify:track:2'],
				position: 1,
				allowDuplicates: true,
			},
		]);
		expect(popover.titles()).toEqual(titles(1, 2, 3, 4));
	});

	it('is in the menu of the row', async () => {
		const popover = await openOwnPlaylist();
		fireEvent.click(screen.getByRole('button', { name: 'More about Song 3' }));
		fireEvent.click(screen.getByRole('menuitem', { name: en.menu.removeFromPlaylist }));
		await popover.settle();
		expect(popover.titles()).toEqual(titles(1, 2, 4));
	});

	it('is taken back when Spotify refuses', async () => {
		const popover = await openOwnPlaylist();
		popover.refuse(offline);
		remove(2);
		await popover.settle();
		expect(popover.titles()).toEqual(titles(1, 2, 3, 4));
		expect(toast()).toBe(en.problem.offline);
	});

	it('leaves the focus in the list, even behind the last row', async () => {
		const popover = await openOwnPlaylist();
		remove(4);
		await popover.settle();
		expect(document.activeElement?.textContent).toBe('Song 3');
	});

	it('is not offered for a file of the listener’s own, which Spotify does not let go', async () => {
		const popover = await openOwnPlaylist([songRow(1, { kind: 'local', uri: 'spotify:local:a:b:c:1' })]);
		remove(1);
		expect(popover.edits()).toEqual([]);
		fireEvent.click(screen.getByRole('button', { name: 'More about Song 1' }));
		expect(screen.queryByRole('menuitem', { name: en.menu.removeFromPlaylist })).toBeNull();
	});
});

it('what is no longer available can be moved as well', async () => {
	const popover = await openOwnPlaylist([songRow(1), null]);
	const gone = screen.getByRole('button', { name: `Move ${en.list.unavailable}` });
	gone.focus();
	fireEvent.click(gone);
	press('Home', ' ');
	await popover.settle();
	expect(popover.edits()).toEqual([{ type: 'moveInPlaylist', playlistId, from: 1, to: 0 }]);
});
