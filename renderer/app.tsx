import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Messages } from '../app/messages/en.ts';
import { EntryContext } from './entry.ts';
import { focusIn } from './focus.ts';
import { useModel } from './model.ts';
import { OverlayPlace } from './parts/overlay-place.tsx';
import { TabBar } from './parts/tab-bar.tsx';
import { ToastPlace } from './parts/toast-place.tsx';
import type { Entry } from './router.ts';
import { isLoaded, LazyMiniPlayer, load, Screen, type ScreenName, screenOf } from './screens.tsx';

/** The popover: one screen at a time, the ways to the others below it, and what comes over it. */
export function App() {
	const { snapshot, words } = useModel();
	const current = snapshot.value;
	const shown = useLoadedScreen();
	const { name, entry } = shown;
	const main = useFocusKept(shown);
	const isSignedIn = current?.state.session.kind === 'signedIn';
	return (
		<EntryContext.Provider value={entry}>
			<main ref={main} class={name} tabIndex={-1} aria-label={nameOf(name, words)}>
				{current && (
					<Screen
						key={name === 'welcome' ? name : entry.id}
						name={name}
						route={entry.route}
						snapshot={current}
					/>
				)}
			</main>
			{isSignedIn && name !== 'player' && <LazyMiniPlayer playback={current.state.playback} />}
			{isSignedIn && <TabBar />}
			<OverlayPlace />
			<ToastPlace />
		</EntryContext.Provider>
	);
}

interface Shown {
	readonly name: ScreenName;
	readonly entry: Entry;
}

/** The current screen, or the one before it until the code of the current one is there. */
function useLoadedScreen(): Shown {
	const model = useModel();
	const { snapshot, router } = model;
	const entry = router.current.value;
	const name = screenOf(snapshot.value, entry.route);
	const shown = useRef<Shown>({ name: 'blank', entry });
	if (isLoaded(name)) shown.current = { name, entry };

	useEffect(() => {
		load(name).catch((reason: unknown) => {
			console.error(reason);
			model.say(model.words.nav.loadFailed);
			if (router.current.peek().id === entry.id) router.back();
		});
	}, [name, entry.id, model, router]);
	return shown.current;
}

/** Focus follows the screen, to where it was when one comes back, and is put back when what had it is gone. */
function useFocusKept({ name, entry }: Shown) {
	// What is opened over the screen may take the place from which it was opened with it.
	const isCovered = useModel().overlay.content.value !== null;
	const main = useRef<HTMLElement>(null);
	const before = useRef('');
	useLayoutEffect(() => {
		const screen = `${name} ${entry.id}`;
		const isSame = screen === before.current;
		before.current = screen;
		const { activeElement, body } = document;
		if (isCovered || (isSame && activeElement !== body)) return;
		if (!isSame && (focusIn(entry.kept.focusId) || main.current?.contains(activeElement))) return;
		main.current?.focus({ preventScroll: true });
	});
	// A window that is not on the screen yet may not take it.
	useEffect(() => {
		const takeFocus = (): void => {
			if (document.activeElement === document.body) main.current?.focus({ preventScroll: true });
		};
		window.addEventListener('focus', takeFocus);
		return () => window.removeEventListener('focus', takeFocus);
	}, []);
	return main;
}

function nameOf(name: ScreenName, { welcome, player, nav, settings }: Messages): string {
	switch (name) {
		case 'blank':
			return 'Baton';
		case 'welcome':
			return welcome.title;
		case 'player':
			return player.nowPlaying;
		case 'settings':
			return settings.title;
		case 'shelf':
		case 'category':
			return nav.home;
		case 'page':
			return nav.page;
		default:
			return nav[name];
	}
}
