import type { Snapshot } from '../app/bridge/contract.ts';
import { lazy } from './lazy.tsx';
import { isForAnybody, type Route, type RouteOf } from './router.ts';
import { later } from './views/now-playing/later.ts';
import { NowPlaying } from './views/now-playing/now-playing.tsx';

const home = () => import('./views/home/views.ts');

/** Only the player is there from the start; the code of everything else comes when it is wanted, or when idle. */
export const lazyViews = {
	welcome: lazy(() => import('./views/welcome/welcome.tsx'), 'Welcome'),
	settings: lazy(() => import('./views/settings/settings.tsx'), 'SettingsView'),
	selfCheck: lazy(() => import('./views/self-check/self-check.tsx'), 'SelfCheckView'),
	devices: lazy(() => import('./views/devices/devices.tsx'), 'DevicesView'),
	queue: lazy(() => import('./views/queue/queue.tsx'), 'QueueView'),
	search: lazy(() => import('./views/search/search.tsx'), 'SearchView'),
	library: lazy(() => import('./views/library/library.tsx'), 'LibraryView'),
	home: lazy<object, 'HomeView'>(home, 'HomeView'),
	shelf: lazy<{ route: RouteOf<'shelf'> }, 'ShelfView'>(home, 'ShelfView'),
	category: lazy<{ route: RouteOf<'category'> }, 'CategoryView'>(home, 'CategoryView'),
	page: lazy(() => import('./views/page/page.tsx'), 'PageView'),
};

/** Below all of them. */
export const LazyMiniPlayer = lazy(() => import('./parts/mini-player.tsx'), 'MiniPlayer');

/** Loads what may be opened next, so that opening it waits for nothing. */
export async function preloadViews(): Promise<void> {
	const parts = [...Object.values(later), LazyMiniPlayer, ...Object.values(lazyViews)];
	for (const part of parts) await part.load();
}

/** What fills the popover: nothing until the first snapshot, the welcome while nobody is signed in, or a view. */
export type ScreenName = 'blank' | 'welcome' | Route['view'];

export function screenOf(snapshot: Snapshot | null, route: Route): ScreenName {
	if (!snapshot) return 'blank';
	return snapshot.state.session.kind === 'signedIn' || isForAnybody(route) ? route.view : 'welcome';
}

export const isLoaded = (name: ScreenName): boolean =>
	name === 'blank' || name === 'player' || (lazyViews[name].isLoaded.value && LazyMiniPlayer.isLoaded.value);

/** Rejects when the code cannot be read. */
export async function load(name: ScreenName): Promise<void> {
	if (name !== 'blank' && name !== 'player')
		await Promise.all([lazyViews[name].load(), LazyMiniPlayer.load()]);
}

interface ScreenProps {
	readonly name: ScreenName;
	readonly route: Route;
	readonly snapshot: Snapshot;
}

export function Screen({ name, route, snapshot }: ScreenProps) {
	const { state } = snapshot;
	if (name === 'welcome') return <lazyViews.welcome snapshot={snapshot} />;
	switch (route.view) {
		case 'player':
			return <NowPlaying state={state} />;
		case 'settings':
			return <lazyViews.settings state={state} />;
		case 'selfCheck':
			return <lazyViews.selfCheck />;
		case 'devices':
			return <lazyViews.devices state={state} />;
		case 'queue':
			return <lazyViews.queue playback={state.playback} />;
		case 'search':
			return <lazyViews.search route={route} />;
		case 'library':
			return <lazyViews.library route={route} />;
		case 'home':
			return <lazyViews.home />;
		case 'shelf':
			return <lazyViews.shelf route={route} />;
		case 'category':
			return <lazyViews.category route={route} />;
		case 'page':
			return <lazyViews.page route={route} />;
	}
}
