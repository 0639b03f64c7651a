// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { Row } from '../../../../app/queries/contract.ts';
import { List } from '../../../../renderer/parts/list.tsx';
import { Scroller } from '../../../../renderer/parts/scroller.tsx';
import { type FakeBridge, openPart, type Popover } from '../render.tsx';
import { albumRow, only, songRow } from '../rows.ts';

const openRow = (row: Row, arrange: (fake: FakeBridge) => void = () => {}): Promise<Popover> =>
	openPart(
		<Scroller>
			<List list={{ of: 'queue' }} name="Songs" empty="Nothing in here" />
		</Scroller>,
		(fake) => {
			fake.answers.getList = only(row);
			arrange(fake);
		},
	);

async function openMenu(row: Row, arrange?: (fake: FakeBridge) => void): Promise<Popover> {
	const popover = await openRow(row, arrange);
	fireEvent.click(screen.getByRole('button', { name: /^More about/ }));
	await popover.settle();
	return popover;
}

const items = (): string[] => screen.getAllByRole('menuitem').map((item) => item.textContent ?? '');
const choose = (name: string): void => void fireEvent.click(screen.getByRole('menuitem', { name }));
const key = (name: string): void =>
	void fireEvent.keyDown(document.activeElement ?? document.body, { key: name });

describe('the menu of a row', () => {
	it.each<[string, Row, string[]]>([
		[
			'a song',
			songRow(1),
			[
				'Play',
				'Add to queue',
				'Add to Liked Songs',
				'Add to playlist…',
				'Open Harbour Songs',
				'Open Amber Vale',
				'Details',
				'Open in Spotify',
			],
		],
		['an album', albumRow(1), ['Play', 'Open', 'Add to Your Library', 'Open Amber Vale', 'Open in Spotify']],
		[
			'an audiobook',
			albumRow(1, { kind: 'audiobook', by: [] }),
			['Open', 'Add to Your Library', 'Open in Spotify'],
		],
		[
			'a chapter that is not played here',
			songRow(1, { kind: 'chapter', by: [], album: null, isPlayable: false }),
			['Details', 'Open in Spotify'],
		],
	])('has for %s only what can be done with it', async (_, row, expected) => {
		await openMenu(row);
		expect(items()).toEqual(expected);
	});

	it('asks only when it opens whether the row is saved', async () => {
		const popover = await openRow(songRow(1), ({ answers }) => {
			answers.getSaved = async () => ({ ok: true, value: [true] });
		});
		expect(popover.argumentsOf('getSaved')).toEqual([]);
		fireEvent.click(screen.getByRole('button', { name: 'More about Song 1' }));
		await popover.settle();
		expect(popover.argumentsOf('getSaved')).toEqual([{ uris: ['spotify:track:1'] }]);
		expect(screen.getByRole('menuitem', { name: 'Remove from Liked Songs' })).toBeTruthy();
	});

	it('offers nothing about saving until that is known', async () => {
		const popover = await openMenu(songRow(1), ({ answers }) => {
			answers.getSaved = async () => ({ ok: false, problem: { kind: 'offline' } });
		});
		choose('Add to Liked Songs');
		expect(popover.argumentsOf('edit')).toEqual([]);
		expect(screen.getByRole('menu')).toBeTruthy();
	});

	it('adds to the queue, and says so', async () => {
		const popover = await openMenu(songRow(1));
		choose('Add to queue');
		await popover.settle();
		expect(popover.argumentsOf('perform')).toEqual([{ type: 'addToQueue', uri: 'spotify:track:1' }]);
		expect(screen.getByText('Added to the queue')).toBeTruthy();
		expect(screen.queryByRole('menu')).toBeNull();
	});

	it('saves with a way to undo it', async () => {
		const popover = await openMenu(songRow(1));
		choose('Add to Liked Songs');
		await popover.settle();
		fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
		await popover.settle();
		expect(popover.argumentsOf('edit')).toEqual([
			{ type: 'save', uris: ['spotify:track:1'] },
			{ type: 'unsave', uris: ['spotify:track:1'] },
		]);
	});

	it('says why something was not done', async () => {
		const popover = await openMenu(songRow(1), ({ answers }) => {
			answers.edit = async () => ({ ok: false, problem: { kind: 'offline' } });
		});
		choose('Add to Liked Songs');
		await popover.settle();
		expect(screen.getByText(/You are offline/)).toBeTruthy();
		expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
	});
});

describe('the keys of a menu', () => {
	it('has the first entry in focus and goes around', async () => {
		await openMenu(songRow(1));
		for (const [name, text] of [
			['Shift', 'Play'],
			['ArrowUp', 'Open in Spotify'],
			['ArrowDown', 'Play'],
			['End', 'Open in Spotify'],
			['Home', 'Play'],
			['o', 'Open Harbour Songs'],
			['o', 'Open Amber Vale'],
		] as const) {
			key(name);
			expect(document.activeElement?.textContent).toBe(text);
		}
	});

	it.each(['Escape', 'Tab'])(
		'closes with %s, gives the focus back and leaves the view open',
		async (name) => {
			const popover = await openMenu(songRow(1));
			act(() => key(name));
			expect(screen.queryByRole('menu')).toBeNull();
			expect(document.activeElement).toBe(screen.getByRole('button', { name: 'More about Song 1' }));
			expect(popover.argumentsOf('hidePopover')).toEqual([]);
		},
	);

	it.each([
		['a full stop', (title: Element) => fireEvent.keyDown(title, { key: '.' })],
		['the menu key or a right click', (title: Element) => fireEvent.contextMenu(title)],
	])('opens with %s', async (_, open) => {
		await openRow(songRow(1));
		open(screen.getByRole('button', { name: 'Song 1' }));
		expect(await screen.findByRole('menu')).toBeTruthy();
	});

	it('closes when the popover is hidden', async () => {
		const popover = await openMenu(songRow(1));
		act(() => popover.emit('visibility', { visible: false }));
		expect(screen.queryByRole('menu')).toBeNull();
	});
});
