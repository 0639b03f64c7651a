import { randomBytes } from 'node:crypto';
import { globalShortcut, systemPreferences } from 'electron';
import type { Clock } from '../clock.ts';
import type { SessionBus } from '../dbus/session-bus.ts';
import type { HotkeyRegistrar } from '../ports.ts';
import { onWayland } from './display-server.ts';

/** How this desktop gives hotkeys. Once Electron is ready. */
export async function openHotkeys(parts: {
	readonly bus: SessionBus | null;
	readonly clock: Clock;
}): Promise<HotkeyRegistrar> {
	const { bus, clock } = parts;
	if (!bus || !onWayland()) return electronHotkeys(process.platform);
	// Electron's own way to the desktop there cannot tell what the person answered, nor that nobody was asked.
	// https://github.com/electron/electron/issues/52218
	// `--ozone-platform=x11` is the way out for desktops that ask anew on every start, as some versions of KDE do.
	// https://github.com/OpenWhispr/openwhispr/pull/425
	const { createPortalHotkeys } = await import('../hotkeys/portal/portal-hotkeys.ts');
	return createPortalHotkeys({ bus, clock, randomToken: () => `baton_${randomBytes(16).toString('hex')}` });
}

/** Electron's global shortcuts, whose answers come at once. */
export function electronHotkeys(platform: NodeJS.Platform): HotkeyRegistrar {
	return {
		backend: 'direct',
		register: ({ accelerator }, run) => (globalShortcut.register(accelerator, run) ? 'active' : 'taken'),
		unregister: (accelerator) => globalShortcut.unregister(accelerator),
		setSuspended: (suspended) => globalShortcut.setSuspended(suspended),
		// Without the permission macOS takes the registration and sends no key.
		// https://github.com/electron/electron/issues/20788
		mediaKeysPermitted: () => platform !== 'darwin' || isTrusted(false),
		askToPermitMediaKeys() {
			if (platform === 'darwin') isTrusted(true);
		},
		// It is never told.
		onAnswer: () => () => {},
		dispose() {
			// Suspended, Electron would forget to unregister them.
			globalShortcut.setSuspended(false);
			globalShortcut.unregisterAll();
		},
	};
}

/**
 * Whether macOS lets Baton have media keys. With `prompt` it shows its own question, and the way to the right page of
 * the System Settings, where it has not been answered with yes.
 * https://www.electronjs.org/docs/latest/api/system-preferences#systempreferencesistrustedaccessibilityclientprompt-macos
 */
const isTrusted = (prompt: boolean): boolean => systemPreferences.isTrustedAccessibilityClient(prompt);
