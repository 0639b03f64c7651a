import { type ReadonlySignal, signal } from '@preact/signals';
import type { RefObject } from 'preact';
import { hasModifier } from '../keyboard.ts';
import { gapAt, heightWithin, placeInGap, scrollStep } from './drop-place.ts';
import { followPointer } from './follow-pointer.ts';
import { rowOfKey } from './row-keys.ts';

/** A row on its way to another place. */
export interface Lifted {
	readonly row: number;
	/** Where it goes when it is put down now. */
	readonly to: number;
	readonly by: 'pointer' | 'keys';
}

/** Moves rows by pointer, and by keyboard: Space lifts and puts down, the arrow keys move, Escape leaves it. */
export interface Reorder {
	/** Null while all rows are where they belong. */
	readonly lifted: ReadonlySignal<Lifted | null>;
	/** Takes a row along with the pointer until that is let go; near the edges the list scrolls. */
	grab(event: PointerEvent, row: number): void;
	/** Lifts a row for the arrow keys. */
	lift(row: number): void;
	/** What a key does to the row that is lifted; nothing else is done by it then. */
	press(event: KeyboardEvent, rowsPerPage: number): void;
	/** Leaves what the keys have lifted where it was. */
	leave(): void;
	/** Ends what is under way. */
	dispose(): void;
}

export interface ReorderParts {
	readonly list: RefObject<HTMLElement | null>;
	readonly scroller: RefObject<HTMLElement | null>;
	/** How far below the beginning of the scroller's contents the list begins. */
	readonly offset: ReadonlySignal<number>;
	readonly count: ReadonlySignal<number>;
	/** What the keys did to a row, and where it is now: for who does not see it. */
	readonly onKeys: (what: 'lifted' | 'over' | 'notMoved', row: number, to: number) => void;
	/** Once for each finished move to another place. */
	readonly onMove: (row: number, to: number) => void;
}

export function createReorder({ list, scroller, offset, count, onKeys, onMove }: ReorderParts): Reorder {
	const lifted = signal<Lifted | null>(null);
	let endDrag = (): void => {};

	function goOver(to: number): void {
		const now = lifted.peek();
		if (now && now.to !== to) lifted.value = { ...now, to };
	}

	function letGo(): Lifted | null {
		const before = lifted.peek();
		endDrag();
		lifted.value = null;
		return before;
	}

	function putDown(): void {
		const before = letGo();
		if (!before) return;
		const { row, to, by } = before;
		if (to !== row) onMove(row, to);
		else if (by === 'keys') onKeys('notMoved', row, row);
	}

	function leave(): void {
		const now = lifted.peek();
		if (now?.by !== 'keys') return;
		letGo();
		onKeys('notMoved', now.row, now.row);
	}

	function step(key: string, { row, to }: Lifted, rowsPerPage: number): void {
		const next = rowOfKey(key, to, count.peek(), rowsPerPage);
		if (next === null) return;
		goOver(next);
		onKeys('over', row, next);
	}

	return {
		lifted,
		grab(event, row) {
			const { current: element } = list;
			const { current: viewport } = scroller;
			if (!element || !viewport || event.button !== 0) return;
			letGo();
			lifted.value = { row, to: row, by: 'pointer' };
			endDrag = followPointer(event, element, {
				onFrame(clientY, elapsedMs) {
					const { top, height } = viewport.getBoundingClientRect();
					const y = clientY - top;
					viewport.scrollTop += scrollStep(y, height, elapsedMs);
					const yInList = y + viewport.scrollTop - offset.peek();
					element.style.setProperty('--dragged-top', `${heightWithin(yInList, count.peek())}px`);
					goOver(placeInGap(row, gapAt(yInList, count.peek())));
				},
				onRelease: putDown,
				onCancel: letGo,
			});
		},
		lift(row) {
			letGo();
			lifted.value = { row, to: row, by: 'keys' };
			onKeys('lifted', row, row);
		},
		press(event, rowsPerPage) {
			const now = lifted.peek();
			const { key } = event;
			// Going on by Tab takes the focus away, and so leaves the row.
			if (!now || hasModifier(event) || key === 'Tab') return;
			event.preventDefault();
			event.stopPropagation();
			if (now.by === 'pointer') {
				if (key === 'Escape') letGo();
			} else if (key === 'Escape') leave();
			else if (key === ' ' || key === 'Enter') putDown();
			else step(key, now, rowsPerPage);
		},
		leave,
		dispose: letGo,
	};
}
