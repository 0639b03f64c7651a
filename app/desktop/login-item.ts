import { app } from 'electron';
import { setAutostart } from './linux/autostart.ts';
import { loginCommand } from './login-command.ts';

/**
 * Starts Baton at login, to the tray alone, or no longer. Throws on Linux when the file cannot be written.
 *
 * On macOS only a packaged app can be a login item; from source it would be Electron itself.
 */
export function setLoginItem(startAtLogin: boolean): void {
	const [program, ...args] = loginCommand({
		execPath: process.execPath,
		sourceFolder: app.isPackaged ? null : app.getAppPath(),
		env: process.env,
	});
	switch (process.platform) {
		case 'linux':
			// Electron has no login items there. https://www.electronjs.org/docs/latest/api/app#appsetloginitemsettingssettings-macos-windows
			setAutostart(app.getPath('appData'), startAtLogin ? [program, ...args] : null);
			break;
		case 'win32':
			app.setLoginItemSettings({ openAtLogin: startAtLogin, path: program, args: args.map(quoteIfNeeded) });
			break;
		case 'darwin':
			if (app.isPackaged) app.setLoginItemSettings({ openAtLogin: startAtLogin });
			break;
	}
}

/** Windows gets the arguments as one line. */
function quoteIfNeeded(argument: string): string {
	return argument.includes(' ') ? `"${argument}"` : argument;
}
