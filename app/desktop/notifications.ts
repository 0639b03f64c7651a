import { app } from 'electron';
import type { Bus } from '../dbus/bus.ts';
import type { SessionBus } from '../dbus/session-bus.ts';
import { type Announcer, type AnnouncerParts, createAnnouncer } from '../notifications/announcer.ts';
import type { Notifier } from '../notifications/notifier.ts';
import { createBusNotifier } from '../notifications/server/bus-notifier.ts';
import { createElectronNotifier } from './electron-notifier.ts';
import { decodePicture } from './picture.ts';

/** The same as the installer's, or Windows shows no notification. https://github.com/electron/electron/issues/5313 */
const APP_USER_MODEL_ID = 'app.baton.tray';

/** Ties notifications and taskbar to the app on Windows. First thing at start. */
export function setAppUserModelId(): void {
	if (process.platform !== 'win32') return;
	// A start from source has no shortcut in the Start menu; Electron's own path serves there.
	// https://www.electronjs.org/docs/latest/tutorial/notifications#windows
	app.setAppUserModelId(app.isPackaged ? APP_USER_MODEL_ID : process.execPath);
}

/** Notifications as this desktop shows them. */
export function announceOnDesktop(
	parts: Omit<AnnouncerParts, 'notifier' | 'isFullscreen'> & { readonly bus: SessionBus | null },
): Announcer {
	const { bus, baton } = parts;
	const openLabel = (): string => baton.messages.get().tray.show;
	const byElectron = (): Notifier => createElectronNotifier(process.platform);
	/** Read from disk on Linux only. */
	const onServer = async (connection: Bus): Promise<Notifier> => {
		const { createServerNotifier } = await import('../notifications/server/server-notifier.ts');
		return createServerNotifier({ bus: connection, decodePicture, openLabel });
	};
	const notifier = bus
		? createBusNotifier({
				bus,
				onBus: onServer,
				withoutBus: byElectron,
			})
		: byElectron();
	return createAnnouncer({ ...parts, notifier, isFullscreen });
}

/** Read from disk by those only who want to know. */
async function isFullscreen(): Promise<boolean> {
	const [{ isFullscreen }, { runProgram }] = await Promise.all([
		import('../notifications/fullscreen/fullscreen.ts'),
		import('../notifications/fullscreen/program.ts'),
	]);
	return isFullscreen({ platform: process.platform, environment: process.env, run: runProgram });
}
