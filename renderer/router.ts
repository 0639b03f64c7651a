import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { HomeShelf, LibrarySection, SearchKind } from '../app/queries/contract.ts';
import { focusedId } from './focus.ts';

/** Everything that the popover can show, with what each view needs to know. */
export type Route =
	| { readonly view: 'player' }
	| { readonly view: 'devices' }
	| { readonly view: 'queue' }
	| { readonly view: 'home' }
	| { readonly view: 'settings' }
	| { readonly view: 'selfCheck' }
	| { readonly view: 'search'; readonly text: string; readonly kind: SearchKind }
	| { readonly view: 'library'; readonly section: LibrarySection }
	/** All of one shelf of Home. */
	| { readonly view: 'shelf'; readonly shelf: HomeShelf }
	| { readonly view: 'category'; readonly id: string; readonly title: string }
	/** An album, artist, playlist, show, audiobook, track, episode or chapter. */
	| { readonly view: 'page'; readonly uri: string };

export type View = Route['view'];

export type RouteOf<Name extends View> = Extract<Route, { readonly view: Name }>;

export const tabs = ['player', 'home', 'search', 'library'] as const satisfies readonly View[];

export type Tab = (typeof tabs)[number];

/** A view that was opened, and what it has to look like when one comes back to it. */
export interface Entry {
	readonly id: number;
	readonly route: Route;
	readonly kept: Kept;
}

export interface Kept {
	/** The `id` of what had the focus, or of what contains it. Null for the view itself. */
	focusId: string | null;
	/** Of each scrolling part, by its name. */
	readonly scrollTop: Map<string, number>;
	/** The row of each list that is reached by Tab, by the list's key. */
	readonly activeRow: Map<string, number>;
}

export interface Router {
	readonly current: ReadonlySignal<Entry>;
	/** The tab under which the current view was opened. */
	readonly tab: ReadonlySignal<Tab>;
	/** On top of the current view; a tab takes the place of everything but the player. */
	open(route: Route): void;
	/** As it was left. */
	openTab(tab: Tab): void;
	/** Other contents in the same place, such as another section of the library. */
	replace(route: Route): void;
	/** False when there is nothing to go back to. */
	back(): boolean;
	/** Back to the player. */
	reset(): void;
	/** Leaves nothing of where one has been to whoever signs in next; what needs nobody signed in stays open. */
	forget(): void;
}

const firstRoutes: Readonly<Record<Tab, Route>> = {
	player: { view: 'player' },
	home: { view: 'home' },
	search: { view: 'search', text: '', kind: 'track' },
	library: { view: 'library', section: 'playlists' },
};

/** Nobody goes back further than this. */
const MOST_ENTRIES = 50;

export const isTab = (view: View): view is Tab => tabs.some((tab) => tab === view);

/** Whether it can be seen although nobody is signed in. */
export const isForAnybody = ({ view }: Route): boolean => view === 'settings' || view === 'selfCheck';

/** One stack of views with the player at its bottom. `focusId` tells what has the focus at the moment. */
export function createRouter(focusId: () => string | null = focusedId): Router {
	let lastId = 0;
	const entryOf = (route: Route): Entry => ({
		id: ++lastId,
		route,
		kept: { focusId: null, scrollTop: new Map(), activeRow: new Map() },
	});
	const player = entryOf(firstRoutes.player);
	/** What is opened on top of the player. */
	const stack = signal<readonly Entry[]>([]);
	const current = computed(() => stack.value.at(-1) ?? player);
	const tab = computed((): Tab => {
		const view = stack.value[0]?.route.view ?? 'player';
		return isTab(view) ? view : 'player';
	});
	const lastOfTab = new Map<Tab, Entry>();

	function go(next: readonly Entry[]): void {
		current.peek().kept.focusId = focusId();
		stack.value = next;
	}

	function openEntry(entry: Entry): void {
		const { view } = entry.route;
		if (!isTab(view)) go([...stack.peek(), entry].slice(-MOST_ENTRIES));
		else {
			lastOfTab.set(view, entry);
			go(view === 'player' ? [] : [entry]);
		}
	}

	return {
		current,
		tab,
		open(route) {
			if (!isSame(route, current.peek().route)) openEntry(entryOf(route));
		},
		openTab(wanted) {
			openEntry(lastOfTab.get(wanted) ?? entryOf(firstRoutes[wanted]));
		},
		replace(route) {
			const replaced = { ...current.peek(), route };
			if (isTab(route.view)) lastOfTab.set(route.view, replaced);
			stack.value = [...stack.peek().slice(0, -1), replaced];
		},
		back() {
			if (stack.peek().length === 0) return false;
			go(stack.peek().slice(0, -1));
			return true;
		},
		reset: () => go([]),
		forget() {
			lastOfTab.clear();
			go(stack.peek().filter(({ route }) => isForAnybody(route)));
		},
	};
}

function isSame(one: Route, other: Route): boolean {
	return JSON.stringify(one) === JSON.stringify(other);
}
