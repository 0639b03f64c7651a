/**
 * What `import … from 'electron'` gives on the stage. Each module of Electron's stands in its own file and has
 * what a tray app needs of it; the rest is missing, so that using it fails at once and by name.
 */
import type * as Electron from 'electron';
import { app, becomeReady } from './electron/app.ts';
import { BrowserWindow } from './electron/browser-window.ts';
import { clipboard } from './electron/clipboard.ts';
import { dialog } from './electron/dialog.ts';
import { globalShortcut } from './electron/global-shortcut.ts';
import { ipcMain } from './electron/ipc-main.ts';
import { Menu, MenuItem } from './electron/menu.ts';
import { nativeImage } from './electron/native-image.ts';
import { nativeTheme } from './electron/native-theme.ts';
import { net } from './electron/net.ts';
import { Notification } from './electron/notification.ts';
import { powerMonitor } from './electron/power-monitor.ts';
import { protocol } from './electron/protocol.ts';
import { safeStorage } from './electron/safe-storage.ts';
import { screen } from './electron/screen.ts';
import { session } from './electron/session.ts';
import { shell } from './electron/shell.ts';
import { systemPreferences } from './electron/system-preferences.ts';
import { Tray } from './electron/tray.ts';
import { startServer } from './server/server.ts';

export {
	app,
	BrowserWindow,
	clipboard,
	dialog,
	globalShortcut,
	ipcMain,
	Menu,
	MenuItem,
	Notification,
	nativeImage,
	nativeTheme,
	net,
	powerMonitor,
	protocol,
	safeStorage,
	screen,
	session,
	shell,
	systemPreferences,
	Tray,
};

/** electron-store takes the default export. */
export default {
	app,
	BrowserWindow,
	clipboard,
	dialog,
	globalShortcut,
	ipcMain,
	Menu,
	MenuItem,
	Notification,
	nativeImage,
	nativeTheme,
	net,
	powerMonitor,
	protocol,
	safeStorage,
	screen,
	session,
	shell,
	systemPreferences,
	Tray,
} satisfies Partial<Record<keyof typeof Electron, unknown>>;

void startServer().then(becomeReady);
