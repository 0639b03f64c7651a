import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import { desktop } from '../desktop/desktop.ts';
import { createEvent } from './event.ts';
import { imageFrom, type NativeImage } from './native-image.ts';

type Options = Omit<Electron.NotificationConstructorOptions, 'icon'> & { icon?: NativeImage | string };

const shown = new Map<number, Notification>();
let lastId = 0;

const publish = (): void =>
	desktop.change({ notifications: [...shown.values()].map((notification) => notification.describe()) });

type Covered = Pick<Electron.Notification, 'title' | 'body' | 'silent' | 'actions' | 'show' | 'close'>;

/** A notification in the corner of the stage's screen; it stays until it is answered or closed. */
export class Notification extends EventEmitter implements Covered {
	readonly #id = ++lastId;
	readonly #icon: string;
	title: string;
	body: string;
	silent: boolean;
	actions: Electron.NotificationAction[];

	constructor(options: Options = {}) {
		super();
		this.title = options.title ?? '';
		this.body = options.body ?? '';
		this.silent = options.silent ?? false;
		this.actions = options.actions ?? [];
		this.#icon = options.icon === undefined ? '' : imageFrom(options.icon).toDataURL();
	}

	static isSupported(): boolean {
		return true;
	}

	static removeAll(): void {
		for (const notification of shown.values()) notification.close();
	}

	describe() {
		return {
			id: this.#id,
			title: this.title,
			body: this.body,
			icon: this.#icon,
			silent: this.silent,
			actions: this.actions.map(({ text = '' }) => text),
		};
	}

	show(): void {
		shown.set(this.#id, this);
		publish();
		this.emit('show', createEvent());
	}

	close(): void {
		this.#remove('applicationHidden');
	}

	/** The person clicked it or closed it. */
	answer(action: 'click' | 'close'): void {
		if (action === 'click') this.emit('click', createEvent());
		this.#remove('userCanceled');
	}

	/** The person pressed one of its buttons; as on macOS and Windows, it goes. */
	press(actionIndex: number): void {
		if (this.actions[actionIndex])
			this.emit('action', Object.assign(createEvent(), { actionIndex, selectionIndex: -1 }));
		this.#remove('userCanceled');
	}

	#remove(reason: string): void {
		if (!shown.delete(this.#id)) return;
		publish();
		this.emit('close', Object.assign(createEvent(), { reason }));
	}
}

desktop.onCommand((command) => {
	if (command.type === 'notification') shown.get(command.notificationId)?.answer(command.action);
	if (command.type === 'notificationAction') shown.get(command.notificationId)?.press(command.actionIndex);
});
