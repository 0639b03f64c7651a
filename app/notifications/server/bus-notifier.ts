import type { Cancel } from '../../clock.ts';
import type { Bus } from '../../dbus/bus.ts';
import type { SessionBus } from '../../dbus/session-bus.ts';
import { createEmitter } from '../../emitter.ts';
import type { NotificationStatus } from '../../state.ts';
import { createStore } from '../../store.ts';
import type { NotificationEvent, Notifier } from '../notifier.ts';

/** Shows notifications over the session bus while there is one, and by other means without. */
export function createBusNotifier(parts: {
	readonly bus: SessionBus;
	/** Does not reject. Until it is there, the other means serve. */
	readonly onBus: (bus: Bus) => Promise<Notifier>;
	readonly withoutBus: () => Notifier;
}): Notifier {
	const { bus, onBus, withoutBus } = parts;
	const status = createStore<NotificationStatus>('unknown');
	const events = createEmitter<NotificationEvent>();
	let cancels: readonly Cancel[] = [];
	let present = adopt(withoutBus());
	/** Counts connections and their ends, so that what was made for an earlier one is told apart. */
	let changes = 0;

	function adopt(notifier: Notifier): Notifier {
		// What becomes of one that was given up is no news any more.
		for (const cancel of cancels) cancel();
		cancels = [notifier.onEvent(events.emit), notifier.status.subscribe((now) => status.update(() => now))];
		status.update(notifier.status.get);
		return notifier;
	}

	async function follow(connection: Bus | null): Promise<void> {
		const mine = ++changes;
		const next = connection ? await onBus(connection) : withoutBus();
		if (mine !== changes) return next.dispose();
		present.dispose();
		present = adopt(next);
	}

	const cancelConnection = bus.connection.subscribe((connection) => void follow(connection));
	const first = bus.connection.get();
	if (first) void follow(first);

	return {
		status,
		onEvent: events.subscribe,
		show: (content) => present.show(content),
		relabel: (buttons) => present.relabel(buttons),
		dismiss: () => present.dismiss(),
		isHeldBack: () => present.isHeldBack(),
		dispose() {
			changes += 1;
			cancelConnection();
			present.dispose();
		},
	};
}
