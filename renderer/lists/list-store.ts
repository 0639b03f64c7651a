import { type ReadonlySignal, signal } from '@preact/signals';
import type { Cancel, Clock } from '../../app/clock.ts';
import type { Problem } from '../../app/problem.ts';
import type { Answer, List, ListPage } from '../../app/queries/contract.ts';
import { type Slots, withPage } from './slots.ts';

/** As much of one list as was read so far. Asks for one page at a time, and only for those that are looked at. */
export interface ListStore {
	readonly list: List;
	/** Null until the first page came. */
	readonly slots: ReadonlySignal<Slots | null>;
	/** Why a page that is needed could not be read; nothing more is asked for until `retry`. */
	readonly problem: ReadonlySignal<Problem | null>;
	/** These rows are on screen, the last one included. */
	need(first: number, last: number): void;
	/** None is on screen any more. */
	rest(): void;
	retry(): void;
	/** Reads anew what is on screen and, when it comes there again, the rest. The old rows stay until then. */
	refresh(): void;
	/**
	 * Shows a change before Spotify has made it, and reads nothing until that is settled: by `refresh` when it was
	 * made, by what this returns when it was not.
	 */
	change(how: (slots: Slots) => Slots): () => void;
}

/** Before jumping to a far page, so that dragging the scrollbar asks for the last one only. */
const SETTLE_MS = 150;
/** A list that is looked at again after as long is read anew, behind the rows that it has. */
const FRESH_MS = 5_000;
/** Rows beyond the screen that are read as well. */
const ROWS_BEFORE = 10;
const ROWS_AFTER = 20;

export function createListStore(
	list: List,
	ask: (page: number) => Promise<Answer<ListPage> | undefined>,
	clock: Clock,
): ListStore {
	const slots = signal<Slots | null>(null);
	const problem = signal<Problem | null>(null);
	let pageSize: number | null = null;
	let needed: { readonly first: number; readonly last: number } | null = null;
	/** Pages that need not be asked for again. */
	let fresh = new Set<number>();
	/** Moves on with every change: an answer to an older question is dropped. */
	let generation = 0;
	let leftAtMs = clock.monotonicMs();
	let isAsking = false;
	let isChanging = false;
	let cancelWait: Cancel = () => {};

	function nextPage(): number | undefined {
		if (!needed) return undefined;
		if (pageSize === null) return 0;
		const lastRow = Math.max((slots.peek()?.length ?? 0) - 1, 0);
		const [first, last] = [needed.first - ROWS_BEFORE, needed.last + ROWS_AFTER];
		const lastPage = Math.floor(Math.min(last, lastRow) / pageSize);
		for (let page = Math.max(Math.floor(first / pageSize), 0); page <= lastPage; page++) {
			if (!fresh.has(page)) return page;
		}
		return undefined;
	}

	function goOn(): void {
		cancelWait();
		const page = nextPage();
		if (page === undefined || isAsking || isChanging || problem.peek()) return;
		const isNear = fresh.size === 0 || fresh.has(page - 1) || fresh.has(page + 1);
		if (isNear) void read(page);
		else cancelWait = clock.after(SETTLE_MS, () => void read(page));
	}

	async function read(page: number): Promise<void> {
		const asked = generation;
		isAsking = true;
		const answer = await ask(page);
		isAsking = false;
		if (asked === generation) take(page, answer);
		goOn();
	}

	function take(page: number, answer: Answer<ListPage> | undefined): void {
		if (!answer?.ok) {
			problem.value = answer?.problem ?? { kind: 'badRequest' };
			return;
		}
		const before = slots.peek();
		// The list became another one: what was read of it may have moved.
		if (before && before.length !== answer.value.total) fresh = new Set();
		fresh.add(page);
		pageSize = Math.max(answer.value.pageSize, 1);
		slots.value = withPage(before ?? [], answer.value);
	}

	function refresh(): void {
		generation++;
		isChanging = false;
		fresh = new Set();
		problem.value = null;
		goOn();
	}

	return {
		list,
		slots,
		problem,
		need(first, last) {
			const isBack = needed === null;
			needed = { first, last };
			if (isBack && clock.monotonicMs() - leftAtMs >= FRESH_MS) refresh();
			else goOn();
		},
		rest() {
			needed = null;
			leftAtMs = clock.monotonicMs();
			cancelWait();
		},
		retry: refresh,
		refresh,
		change(how) {
			const before = slots.peek();
			if (!before) return () => {};
			slots.value = how(before);
			isChanging = true;
			const changed = ++generation;
			return () => {
				if (generation === changed) slots.value = before;
				refresh();
			};
		},
	};
}
