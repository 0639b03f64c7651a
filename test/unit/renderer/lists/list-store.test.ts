import { describe, expect, it } from 'vitest';
import type { Answer, ListPage } from '../../../../app/queries/contract.ts';
import { createListStore } from '../../../../renderer/lists/list-store.ts';
import { moved, without } from '../../../../renderer/lists/slots.ts';
import { createFakeClock } from '../../../support/fake-clock.ts';
import { pageOfSongs } from '../rows.ts';

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A list of as many songs, in pages of 50, that answers when it is told to. */
function storeOf(total: number) {
	const clock = createFakeClock();
	const asked: number[] = [];
	const waiting: { page: number; answer: (answer: Answer<ListPage> | undefined) => void }[] = [];
	const server = { total };
	const store = createListStore(
		{ of: 'queue' },
		(page) => {
			asked.push(page);
			return new Promise((answer) => waiting.push({ page, answer }));
		},
		clock,
	);
	async function answer(other?: Answer<ListPage> | 'rejected'): Promise<void> {
		for (const { page, answer: give } of waiting.splice(0)) {
			if (other === 'rejected') give(undefined);
			else give(other ?? { ok: true, value: pageOfSongs(page, server.total) });
		}
		await settle();
	}
	const titleAt = (row: number): string | null | undefined => {
		const slot = store.slots.value?.[row];
		return slot === null ? null : slot?.title;
	};
	return { store, clock, asked, answer, titleAt, server };
}

const offline: Answer<ListPage> = { ok: false, problem: { kind: 'offline' } };

describe('reading a list', () => {
	it('knows nothing before the first page, and its length from then on', async () => {
		const { store, answer, titleAt } = storeOf(120);
		store.need(0, 9);
		expect(store.slots.value).toBeNull();
		await answer();
		expect(store.slots.value).toHaveLength(120);
		expect(titleAt(0)).toBe('Song 0');
		expect(titleAt(50)).toBeUndefined();
	});

	it('asks for each page once, however often its rows are needed', async () => {
		const { store, asked, answer } = storeOf(120);
		store.need(0, 9);
		store.need(1, 10);
		await answer();
		store.need(2, 11);
		await answer();
		expect(asked).toEqual([0]);
	});

	it('asks for the next page before its rows come in sight', async () => {
		const { store, asked, answer, titleAt } = storeOf(120);
		store.need(0, 9);
		await answer();
		store.need(25, 34);
		expect(asked).toEqual([0, 1]);
		await answer();
		expect(titleAt(50)).toBe('Song 50');
	});

	it('asks for one page at a time', async () => {
		const { store, asked, answer } = storeOf(500);
		store.need(0, 9);
		await answer();
		store.need(45, 54);
		store.need(90, 99);
		expect(asked).toEqual([0, 1]);
		await answer();
		expect(asked).toEqual([0, 1, 2]);
	});

	it('passes over the pages that a dragged scrollbar passes', async () => {
		const { store, clock, asked, answer } = storeOf(10_000);
		store.need(0, 9);
		await answer();
		for (let row = 200; row < 9_000; row += 100) {
			store.need(row, row + 9);
			clock.advance(16);
		}
		expect(asked).toEqual([0]);
		clock.advance(150);
		expect(asked).toEqual([0, 177]);
	});

	it('reads nothing more once nobody looks', async () => {
		const { store, clock, asked, answer } = storeOf(500);
		store.need(0, 9);
		await answer();
		store.need(300, 309);
		store.rest();
		clock.advance(1000);
		expect(asked).toEqual([0]);
	});

	it('shows as gone what a page that is too short hides, and does not ask again', async () => {
		const { store, asked, answer, titleAt } = storeOf(3);
		store.need(0, 2);
		await answer({ ok: true, value: { ...pageOfSongs(0, 2), total: 3 } });
		expect(titleAt(2)).toBeNull();
		store.need(0, 2);
		expect(asked).toEqual([0]);
	});
});

describe('a page that cannot be read', () => {
	it.each([
		['refused', offline, 'offline'],
		['lost', 'rejected', 'badRequest'],
	] as const)('says why when it was %s, and asks for nothing until one tries again', async (_, how, kind) => {
		const { store, clock, asked, answer, titleAt } = storeOf(10);
		store.need(0, 9);
		await answer(how);
		expect(store.problem.value?.kind).toBe(kind);
		store.need(0, 8);
		clock.advance(10_000);
		expect(asked).toEqual([0]);
		store.retry();
		expect(store.problem.value).toBeNull();
		await answer();
		expect(titleAt(9)).toBe('Song 9');
	});

	it('leaves the rows that are there', async () => {
		const { store, answer, titleAt } = storeOf(120);
		store.need(0, 9);
		await answer();
		store.need(40, 49);
		await answer(offline);
		expect(store.problem.value?.kind).toBe('offline');
		expect(titleAt(0)).toBe('Song 0');
	});
});

describe('a list that is read anew', () => {
	it('keeps its rows until the new ones are there', async () => {
		const { store, asked, answer, titleAt, server } = storeOf(10);
		store.need(0, 9);
		await answer();
		server.total = 9;
		store.refresh();
		expect(asked).toEqual([0, 0]);
		expect(titleAt(9)).toBe('Song 9');
		await answer();
		expect(store.slots.value).toHaveLength(9);
	});

	it('drops an answer to an older question', async () => {
		const { store, asked, answer, titleAt } = storeOf(10);
		store.need(0, 9);
		store.refresh();
		await answer({ ok: true, value: pageOfSongs(0, 1) });
		expect(store.slots.value).toBeNull();
		expect(asked).toEqual([0, 0]);
		await answer();
		expect(titleAt(9)).toBe('Song 9');
	});

	it('reads all of it again when its length changed', async () => {
		const { store, asked, answer, server } = storeOf(120);
		store.need(25, 45);
		await answer();
		await answer();
		expect(asked).toEqual([0, 1]);
		server.total = 121;
		store.refresh();
		await answer();
		await answer();
		expect(asked).toEqual([0, 1, 0, 1]);
	});

	it('is so by itself when one looks again after a while, and not before', async () => {
		const { store, clock, asked, answer } = storeOf(10);
		store.need(0, 9);
		await answer();
		store.rest();
		clock.advance(1_000);
		store.need(0, 9);
		expect(asked).toEqual([0]);
		store.rest();
		clock.advance(5_000);
		store.need(0, 9);
		expect(asked).toEqual([0, 0]);
	});
});

describe('a change that Spotify has not made yet', () => {
	it('shows at once, and reads nothing until it is made', async () => {
		const { store, asked, answer, titleAt, server } = storeOf(10);
		store.need(0, 9);
		await answer();
		store.change((slots) => without(slots, 3));
		expect(titleAt(3)).toBe('Song 4');
		store.need(0, 8);
		expect(asked).toEqual([0]);
		server.total = 9;
		store.refresh();
		expect(asked).toEqual([0, 0]);
	});

	it('can be taken back', async () => {
		const { store, answer, titleAt } = storeOf(10);
		store.need(0, 9);
		await answer();
		const takeBack = store.change((slots) => moved(slots, 0, 2));
		expect([0, 1, 2].map(titleAt)).toEqual(['Song 1', 'Song 2', 'Song 0']);
		takeBack();
		expect([0, 1, 2].map(titleAt)).toEqual(['Song 0', 'Song 1', 'Song 2']);
	});

	it('is not undone by an answer from before', async () => {
		const { store, answer, titleAt } = storeOf(10);
		store.need(0, 9);
		await answer();
		store.refresh();
		store.change((slots) => without(slots, 0));
		await answer();
		expect(titleAt(0)).toBe('Song 1');
	});
});
