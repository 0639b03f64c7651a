import { useLayoutEffect, useRef } from 'preact/hooks';
import { useModel } from './model.ts';
import { Toast } from './parts/toast.tsx';
import { NowPlaying } from './views/now-playing/now-playing.tsx';
import { SettingsView } from './views/settings/settings.tsx';
import { Welcome } from './views/welcome/welcome.tsx';

type Screen = 'blank' | 'welcome' | 'player' | 'settings';

/** The popover: one screen at a time. */
export function App() {
	const { snapshot, view, messages } = useModel();
	const current = snapshot.value;
	const words = messages.value;
	const main = useRef<HTMLElement>(null);
	const settingsButton = useRef<HTMLButtonElement>(null);

	const screen: Screen = !current
		? 'blank'
		: view.value === 'settings'
			? 'settings'
			: current.state.session.kind === 'signedIn'
				? 'player'
				: 'welcome';
	useFocusKept(screen, main, settingsButton);

	const names = {
		blank: 'Baton',
		welcome: words.welcome.title,
		player: words.player.nowPlaying,
		settings: words.settings.title,
	};
	return (
		<>
			<main ref={main} class={`app ${screen}`} tabIndex={-1} aria-label={names[screen]}>
				{current && screen === 'settings' && <SettingsView snapshot={current} />}
				{current && screen === 'welcome' && <Welcome snapshot={current} settingsButton={settingsButton} />}
				{current && screen === 'player' && (
					<NowPlaying state={current.state} settingsButton={settingsButton} />
				)}
			</main>
			<Toast />
		</>
	);
}

/** Focus follows the screen, and is put back when what had it is gone. */
function useFocusKept(
	screen: Screen,
	main: { readonly current: HTMLElement | null },
	settingsButton: { readonly current: HTMLElement | null },
): void {
	const before = useRef<Screen>('blank');
	useLayoutEffect(() => {
		if (screen !== before.current) {
			const cameFromSettings = before.current === 'settings' && settingsButton.current;
			(cameFromSettings || main.current)?.focus({ preventScroll: true });
			before.current = screen;
		} else if (document.activeElement === document.body) {
			main.current?.focus({ preventScroll: true });
		}
	});
}
