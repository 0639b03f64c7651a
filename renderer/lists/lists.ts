import type { Clock } from '../../app/clock.ts';
import type { Answer, List, ListPage } from '../../app/queries/contract.ts';
import { createMemory } from '../memory.ts';
import { perPerson } from '../per-person.ts';
import { createListStore, type ListStore } from './list-store.ts';

/** The lists that were looked at last, so that going back to one paints it at once. */
export interface Lists {
	of(list: List): ListStore;
	/** Reads these anew, those on screen now and the others when they are looked at again. */
	refresh(which: (list: List) => boolean): void;
}

const MOST_LISTS = 50;

export function createLists(
	ask: (argument: { list: List; page: number }) => Promise<Answer<ListPage> | undefined>,
	clock: Clock,
): Lists {
	const stores = createMemory<ListStore>(MOST_LISTS);
	return {
		of: (list) => stores.of(keyOf(list), () => createListStore(list, (page) => ask({ list, page }), clock)),
		refresh(which) {
			for (const store of stores.values()) if (which(store.list)) store.refresh();
		},
	};
}

export const listsOf = perPerson(({ attempt, bridge, clock }) =>
	createLists((argument) => attempt(bridge.getList(argument)), clock),
);

/** Fit for an `id` as well: without spaces, and another one for each list. */
export const keyOf = (list: List): string => Object.values(list).map(encodeURIComponent).join('/');
