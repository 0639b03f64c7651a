import { createEmitter } from '../../app/emitter.ts';
import type { NotificationButton } from '../../app/notifications/buttons.ts';
import type { NotificationContent, NotificationEvent, Notifier } from '../../app/notifications/notifier.ts';
import type { NotificationStatus } from '../../app/state.ts';
import { createStore, type Store } from '../../app/store.ts';

/** Keeps what it is told. */
export interface StandInNotifier extends Notifier {
	readonly shown: NotificationContent[];
	readonly relabelled: (readonly NotificationButton[])[];
	readonly status: Store<NotificationStatus>;
	dismissals(): number;
	isDisposed(): boolean;
	emit(event: NotificationEvent): void;
	heldBack: boolean;
}

export function standInNotifier(): StandInNotifier {
	const { emit, subscribe } = createEmitter<NotificationEvent>();
	const shown: NotificationContent[] = [];
	const relabelled: (readonly NotificationButton[])[] = [];
	let dismissals = 0;
	let isDisposed = false;
	const notifier: StandInNotifier = {
		shown,
		relabelled,
		status: createStore<NotificationStatus>('unknown'),
		heldBack: false,
		show: (content) => void shown.push(content),
		relabel: (buttons) => void relabelled.push(buttons),
		dismiss() {
			dismissals += 1;
		},
		isHeldBack: async () => notifier.heldBack,
		onEvent: subscribe,
		emit,
		dismissals: () => dismissals,
		isDisposed: () => isDisposed,
		dispose() {
			isDisposed = true;
		},
	};
	return notifier;
}
