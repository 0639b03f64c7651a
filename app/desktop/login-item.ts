import { app } from 'electron';
import type { Baton } from '../baton.ts';
import type { LoginItem } from '../state.ts';
import { createStore, type Readable } from '../store.ts';
import { createAutostart } from './linux/autostart.ts';
import { loginCommand } from './login-command.ts';
import { type LoginRegistry, mainAppService, runKey } from './login-registry.ts';

/** What starts Baton at login, to the tray alone. */
export interface LoginItemControl {
	readonly state: Readable<LoginItem>;
	/** Never throws: what went wrong is in the state. */
	set(startAtLogin: boolean): void;
	/** Looks at what is there. Where it leads to an earlier place of Baton, as of an AppImage, it is led here. */
	check(startAtLogin: boolean): void;
}

/** @param isDemo whether nothing of this desktop is to be changed */
export function createLoginItem(options: {
	readonly platform: NodeJS.Platform;
	readonly isDemo: boolean;
}): LoginItemControl {
	const registry = registryFor(options);
	const state = createStore<LoginItem>('unknown');

	function attempt(act: () => void): void {
		state.update(() => {
			try {
				act();
				return registry.state();
			} catch {
				return 'failed';
			}
		});
	}

	return {
		state,
		set: (startAtLogin) => attempt(startAtLogin ? registry.add : registry.remove),
		check: (startAtLogin) =>
			attempt(() => {
				if (startAtLogin && registry.hasMoved()) registry.add();
			}),
	};
}

/** Tells Baton what is there, now and whenever that changes. Once Baton has its settings. */
export function showLoginItem({ state, check }: LoginItemControl, baton: Baton): void {
	state.subscribe(baton.setLoginItem);
	check(baton.state.get().settings.startAtLogin);
}

/** Whether the system started Baton at login by itself, which on macOS no argument tells. Once Electron is ready. */
export const wasOpenedAtLogin = (platform: NodeJS.Platform): boolean =>
	platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin;

const noRegistry: LoginRegistry = {
	state: () => 'unavailable',
	hasMoved: () => false,
	add() {},
	remove() {},
};

function registryFor(options: {
	readonly platform: NodeJS.Platform;
	readonly isDemo: boolean;
}): LoginRegistry {
	if (options.isDemo) return noRegistry;
	const command = loginCommand({
		execPath: process.execPath,
		sourceFolder: app.isPackaged ? null : app.getAppPath(),
		env: process.env,
	});
	switch (options.platform) {
		case 'linux':
			// Electron has no login items there.
			// https://www.electronjs.org/docs/latest/api/app#appsetloginitemsettingssettings-macos-windows
			return createAutostart(app.getPath('appData'), command);
		case 'win32':
			return runKey(command, process.env.PORTABLE_EXECUTABLE_FILE !== undefined);
		case 'darwin':
			// From source the login item would be Electron itself.
			return app.isPackaged ? mainAppService : noRegistry;
		default:
			return noRegistry;
	}
}
