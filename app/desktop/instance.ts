import { app } from 'electron';

/**
 * True in the first instance, which then shows itself at every later start, as soon as it has `started`. In a later
 * one it asks Electron to quit and gives false; the caller has to return, since the rest of the start-up would still
 * run. https://github.com/pear-devs/pear-desktop/issues/576
 */
export function takeInstanceLock(started: Promise<{ show(): void }>): boolean {
	if (!app.requestSingleInstanceLock()) {
		app.quit();
		return false;
	}
	app.on('second-instance', () => void started.then(({ show }) => show()));
	// macOS starts no second process; opening the app again only activates this one, as may its own start.
	void started.then(({ show }) => app.on('activate', () => show()));
	return true;
}
