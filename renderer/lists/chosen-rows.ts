import { computed, type ReadonlySignal } from '@preact/signals';
import type { Row } from '../../app/queries/contract.ts';
import type { ListStore } from './list-store.ts';

/** A list that comes whole, with other rows or in another order: `choose` says which, and is asked again as its signals change. */
export function chosenRows(store: ListStore, choose: (rows: readonly Row[]) => readonly Row[]): ListStore {
	const slots: ReadonlySignal<readonly Row[] | null> = computed(
		() => store.slots.value && choose(store.slots.value.filter((slot) => !!slot)),
	);
	return { ...store, slots };
}
