import { globalShortcut, systemPreferences } from 'electron';
import type { HotkeyRegistrar } from '../ports.ts';
import { onWayland } from './display-server.ts';
import { switchFeatures } from './features.ts';

/**
 * Lets hotkeys work on Wayland, where programs see no keys of others and have to ask the desktop. To be called before
 * `ready`. `--ozone-platform=x11` is the way out for desktops that ask anew on every start, as some versions of KDE do.
 * https://www.electronjs.org/docs/latest/api/global-shortcut https://github.com/OpenWhispr/openwhispr/pull/425
 */
export function preferPortalShortcuts(): void {
	if (!onWayland()) return;
	switchFeatures('enable-features', ['GlobalShortcutsPortal']);
}

/** Electron's global shortcuts. Once Electron is ready. */
export function electronHotkeys(): HotkeyRegistrar {
	return {
		// The portal may say yes before the person says no. https://github.com/electron/electron/issues/52218
		backend: onWayland() ? 'portal' : 'direct',
		register: (accelerator, run) => globalShortcut.register(accelerator, run),
		unregister: (accelerator) => globalShortcut.unregister(accelerator),
		setSuspended: (suspended) => globalShortcut.setSuspended(suspended),
		// Without the permission macOS takes the registration and sends no key.
		// https://github.com/electron/electron/issues/20788
		mediaKeysPermitted: () =>
			process.platform !== 'darwin' || systemPreferences.isTrustedAccessibilityClient(false),
	};
}
