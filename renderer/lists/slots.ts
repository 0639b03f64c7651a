import type { ListPage, Row } from '../../app/queries/contract.ts';

/** One place of a list. Null: no longer available. Undefined: not read yet. */
export type Slot = Row | null | undefined;

export type Slots = readonly Slot[];

/** The list with this page in it, as long as the page says that it is. */
export function withPage(slots: Slots, { rows, offset, pageSize, total }: ListPage): Slots {
	const next = slots.slice(0, total);
	next.length = total;
	for (let place = offset; place < Math.min(offset + pageSize, total); place++) {
		// A page that is shorter than it should be hides what is missing; asking again would not help.
		next[place] = rows[place - offset] ?? null;
	}
	return next;
}

export const without = (slots: Slots, index: number): Slots => slots.toSpliced(index, 1);

/** `to` is the place where it will be. */
export const moved = (slots: Slots, from: number, to: number): Slots =>
	slots.toSpliced(from, 1).toSpliced(to, 0, slots[from]);

export const isRead = (slot: Slot): slot is Row | null => slot !== undefined;
