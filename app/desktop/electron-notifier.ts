import { app, Notification, nativeImage } from 'electron';
import { createEmitter } from '../emitter.ts';
import type { NotificationEvent, Notifier } from '../notifications/notifier.ts';
import { bodyText, titleText } from '../notifications/text.ts';
import type { NotificationStatus } from '../state.ts';
import { createStore } from '../store.ts';

/** Shows notifications by Electron's own means: on macOS and Windows, and on a Linux without a session bus. */
export function createElectronNotifier(platform: NodeJS.Platform): Notifier {
	const status = createStore<NotificationStatus>('unknown');
	const events = createEmitter<NotificationEvent>();
	/** Held from here, since a collected notification reports nothing. */
	let last: Notification | null = null;

	function dismiss(): void {
		last?.close();
		last = null;
	}

	return {
		status,
		onEvent: events.subscribe,
		show({ title, body, cover, buttons }) {
			if (!Notification.isSupported()) return status.update(() => 'unavailable');
			dismiss();
			const notification = new Notification({
				title: titleText(title),
				// libnotify, which Electron uses there, takes markup.
				body: bodyText(body, platform === 'linux'),
				silent: true,
				// https://www.electronjs.org/docs/latest/api/structures/notification-action
				actions: buttons.map(({ label }) => ({ type: 'button', text: label })),
				...(cover && { icon: nativeImage.createFromBuffer(Buffer.from(cover)) }),
			});
			notification.on('click', () => events.emit({ kind: 'clicked' }));
			notification.on('action', ({ actionIndex }) => {
				const button = buttons[actionIndex];
				if (button) events.emit({ kind: 'pressed', intent: button.intent });
			});
			notification.on('show', () => status.update(() => 'working'));
			// macOS refuses notifications of unsigned builds, and every system those that the person has switched off.
			notification.on('failed', () => {
				status.update(() => 'refused');
				if (!app.isPackaged) console.warn('The desktop refused a notification; macOS wants a signed build.');
			});
			notification.show();
			last = notification;
		},
		/** Another notification would pop up. */
		relabel() {},
		dismiss,
		/** Neither macOS' Focus nor Windows' Do Not Disturb can be asked for, and both are obeyed by the system. */
		isHeldBack: async () => false,
		dispose: dismiss,
	};
}
