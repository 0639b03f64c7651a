import { createStore, type Readable } from '../store.ts';
import type { Bus } from './bus.ts';
import { BusFailure } from './bus-problem.ts';
import { messageBus } from './well-known.ts';

/** A name under which others find Baton on the bus. */
export interface OwnedName {
	readonly state: Readable<NameState>;
	/** Gives it up, or the place in the queue. */
	release(): void;
}

/** `denied` also while another program has the name; once that gives it up, it is `owned` after all. */
export type NameState = 'asked' | 'owned' | 'denied';

/** `org.freedesktop.DBus.RequestName`, so that the bus hands the name on instead of being asked again and again. */
const WAIT_IN_QUEUE = 0;
const IN_QUEUE = 2;

/**
 * Asks for a name, in a queue behind those who have it.
 * https://dbus.freedesktop.org/doc/dbus-specification.html#bus-messages-request-name
 */
export function ownName(bus: Bus, name: string): OwnedName {
	const state = createStore<NameState>('asked');
	const { destination: sender, path, interface: ofBus } = messageBus;
	const rule = { sender, path, interface: ofBus, arg0: name };
	const cancels = [
		bus.subscribe({ ...rule, member: 'NameAcquired' }, () => state.update(() => 'owned')),
		bus.subscribe({ ...rule, member: 'NameLost' }, () => state.update(() => 'denied')),
	];

	async function ask(): Promise<void> {
		const body = { signature: 'su', values: [name, WAIT_IN_QUEUE] };
		const [reply] = await bus.call({ ...messageBus, member: 'RequestName', body });
		if (reply === IN_QUEUE) state.update((now) => (now === 'asked' ? 'denied' : now));
	}

	ask().catch((error: unknown) => {
		// The policy of a sandbox may be against it.
		if (!(error instanceof BusFailure)) throw error;
		state.update(() => 'denied');
	});

	return {
		state,
		release() {
			for (const cancel of cancels) cancel();
			const body = { signature: 's', values: [name] };
			bus.call({ ...messageBus, member: 'ReleaseName', body }).catch((error: unknown) => {
				// A connection that is over owns no names.
				if (!(error instanceof BusFailure)) throw error;
			});
		},
	};
}
