import { app } from 'electron';

/**
 * True in the first instance, which then hears of every later start. In a later one it asks Electron to quit and gives
 * false; the caller has to return, since the rest of the start-up would still run.
 * https://github.com/pear-devs/pear-desktop/issues/576
 */
export function takeInstanceLock(onSecondStart: () => void): boolean {
	if (!app.requestSingleInstanceLock()) {
		app.quit();
		return false;
	}
	// A second start may come before this one is through.
	app.on('second-instance', () => void app.whenReady().then(onSecondStart));
	// macOS starts no second process; opening the app again only activates this one.
	void app.whenReady().then(() => app.on('activate', onSecondStart));
	return true;
}
