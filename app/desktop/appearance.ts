import { app, Menu } from 'electron';

/** No icon in the dock of macOS, and nothing of Electron's default menu. Once Electron is ready. */
export function showAsTrayApp(): void {
	app.dock?.hide();
	Menu.setApplicationMenu(applicationMenu());
}

/**
 * The default menu reloads and closes the popover by key. macOS takes copy and paste from the menu as well, and the
 * client id has to be pasted; its first menu is the app's own.
 */
function applicationMenu(): Menu | null {
	if (process.platform !== 'darwin') return null;
	return Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }]);
}
