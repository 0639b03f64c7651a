import { app, Notification, nativeImage } from 'electron';
import { notificationBody } from './notification-text.ts';

export interface NotificationContent {
	readonly title: string;
	/** Plain text. */
	readonly body: string;
	/** JPEG or PNG. */
	readonly cover: Uint8Array | null;
	/** No sound. True unless said otherwise: there is music already. */
	readonly silent?: boolean;
}

export interface Notifier {
	/** Replaces the one before. Does nothing on a desktop without notifications. */
	show(content: NotificationContent): void;
	dismiss(): void;
}

/** The same as the installer's, or Windows shows no notification. https://github.com/electron/electron/issues/5313 */
const APP_USER_MODEL_ID = 'app.baton.tray';

/** Ties notifications and taskbar to the app on Windows. First thing at start. */
export function setAppUserModelId(): void {
	if (process.platform !== 'win32') return;
	// A start from source has no shortcut in the Start menu; Electron's own path serves there.
	// https://www.electronjs.org/docs/latest/tutorial/notifications#windows
	app.setAppUserModelId(app.isPackaged ? APP_USER_MODEL_ID : process.execPath);
}

/** One notification at a time. Never takes the focus. */
export function createNotifier({ onClick }: { readonly onClick: () => void }): Notifier {
	/** Held from here, since a collected notification reports no click. */
	let last: Notification | null = null;

	function dismiss(): void {
		last?.close();
		last = null;
	}

	return {
		show({ title, body, cover, silent = true }) {
			if (!Notification.isSupported()) return;
			dismiss();
			const notification = new Notification({
				title,
				body: notificationBody(body, process.platform),
				silent,
				...(cover && { icon: nativeImage.createFromBuffer(Buffer.from(cover)) }),
			});
			notification.on('click', onClick);
			// macOS refuses notifications of unsigned builds, and every system those that the person has switched off.
			notification.on('failed', () => {
				if (!app.isPackaged) console.warn('The desktop refused a notification; macOS wants a signed build.');
			});
			notification.show();
			last = notification;
		},
		dismiss,
	};
}
