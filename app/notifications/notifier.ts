import type { Cancel } from '../clock.ts';
import type { Intent } from '../intents.ts';
import type { NotificationStatus } from '../state.ts';
import type { Readable } from '../store.ts';
import type { NotificationButton } from './buttons.ts';

export interface NotificationContent {
	/** Plain text of any length, as is the body. */
	readonly title: string;
	readonly body: string;
	/** JPEG, PNG or WebP. */
	readonly cover: Uint8Array | null;
	/** Out of date in a moment, so that nobody wants to find it in a list of missed ones. */
	readonly isFleeting: boolean;
	/** Those that the desktop has no place for are left out. */
	readonly buttons: readonly NotificationButton[];
}

export type NotificationEvent =
	/** Anywhere but on a button. */
	| { readonly kind: 'clicked' }
	/** With what the button asks for. */
	| { readonly kind: 'pressed'; readonly intent: Intent };

/** Shows one notification at a time, without a sound: there is music already. Never takes the focus. */
export interface Notifier {
	/** Replaces the one before. Of several in a row at least the last is shown. */
	show(content: NotificationContent): void;
	/** Puts other buttons on the one that is shown. Nothing where it is gone, or would pop up anew. */
	relabel(buttons: readonly NotificationButton[]): void;
	dismiss(): void;
	/** Whether the desktop shows no notifications for now, as far as it tells; false where nobody knows. */
	isHeldBack(): Promise<boolean>;
	readonly status: Readable<NotificationStatus>;
	onEvent(listener: (event: NotificationEvent) => void): Cancel;
	dispose(): void;
}
