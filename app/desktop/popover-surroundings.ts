import { app, type Event, screen } from 'electron';
import type { Cancel } from '../clock.ts';

/** Tells what happens around the popover and bears on it, and keeps the app alive without a window. */
export function followSurroundings({
	onAppLeft,
	onDisplaysChanged,
}: {
	/** Another app is the active one now; macOS alone tells. */
	readonly onAppLeft: () => void;
	/** A display came or went, or is of another size, so that the icon is elsewhere. */
	readonly onDisplaysChanged: () => void;
}): Cancel {
	function onMetrics(_event: Event, _display: unknown, changed: readonly string[]): void {
		// An auto-hidden menu bar that comes and goes changes the work area alone, and must not close the popover.
		// https://github.com/kmikiy/SpotMenu/issues/243
		if (changed.some((metric) => metric !== 'workArea')) onDisplaysChanged();
	}

	// Electron quits with its last window unless somebody listens, and a tray app lives on without any.
	const stayAlive = (): void => {};
	app.on('window-all-closed', stayAlive);
	// macOS sends no blur when another status item is opened. https://github.com/electron/electron/issues/7759
	app.on('did-resign-active', onAppLeft);
	screen.on('display-added', onDisplaysChanged);
	screen.on('display-removed', onDisplaysChanged);
	screen.on('display-metrics-changed', onMetrics);
	return () => {
		app.off('window-all-closed', stayAlive);
		app.off('did-resign-active', onAppLeft);
		screen.off('display-added', onDisplaysChanged);
		screen.off('display-removed', onDisplaysChanged);
		screen.off('display-metrics-changed', onMetrics);
	};
}
