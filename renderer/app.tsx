import { useLayoutEffect, useRef } from 'preact/hooks';
import { useModel } from './model.ts';
import { SETTINGS_BUTTON_ID } from './parts/top-bar.tsx';
import { NowPlaying } from './views/now-playing/now-playing.tsx';
import { SettingsView } from './views/settings/settings.tsx';
import { Welcome } from './views/welcome/welcome.tsx';

type Screen = 'blank' | 'welcome' | 'player' | 'settings';

/** The popover: one screen at a time, and the short confirmations at its lower edge. */
export function App() {
	const { snapshot, view, words, toast } = useModel();
	const current = snapshot.value;
	const screen: Screen = !current
		? 'blank'
		: view.value === 'settings'
			? 'settings'
			: current.state.session.kind === 'signedIn'
				? 'player'
				: 'welcome';
	const main = useFocusKept(screen);

	const names = {
		blank: 'Baton',
		welcome: words.welcome.title,
		player: words.player.nowPlaying,
		settings: words.settings.title,
	};
	return (
		<>
			<main ref={main} class={screen} tabIndex={-1} aria-label={names[screen]}>
				{current && screen === 'settings' && <SettingsView state={current.state} />}
				{current && screen === 'welcome' && <Welcome snapshot={current} />}
				{current && screen === 'player' && <NowPlaying state={current.state} />}
			</main>
			{/* Always there, so that screen readers hear it change. */}
			<div class="toast-place" role="status">
				{toast.value && <p class="toast">{toast}</p>}
			</div>
		</>
	);
}

/** Focus follows the screen, and is put back when what had it is gone. */
function useFocusKept(screen: Screen) {
	const main = useRef<HTMLElement>(null);
	const before = useRef(screen);
	useLayoutEffect(() => {
		const cameFrom = before.current;
		before.current = screen;
		if (screen === cameFrom && document.activeElement !== document.body) return;
		const settingsButton = cameFrom === 'settings' && document.getElementById(SETTINGS_BUTTON_ID);
		(settingsButton || main.current)?.focus({ preventScroll: true });
	});
	return main;
}
