import type { Bus } from '../../dbus/bus.ts';
import { BusFailure } from '../../dbus/bus-problem.ts';
import type { Signal } from '../../dbus/message.ts';
import { textOf, textsOf, type Value } from '../../dbus/value.ts';
import { messageBus } from '../../dbus/well-known.ts';
import { createStore, type Readable } from '../../store.ts';
import { NOTIFICATIONS_INTERFACE, NOTIFICATIONS_NAME, NOTIFICATIONS_PATH } from './names.ts';
import type { Capabilities } from './notify.ts';

/** The program that shows notifications on a bus. */
export interface NotificationServer {
	/** Its unique name. */
	readonly owner: string;
	readonly capabilities: Capabilities;
}

/** `startable`: there is none, but the bus knows how to start one. */
export type Presence = 'unknown' | 'present' | 'startable' | 'absent';

export interface ServerFollower {
	readonly presence: Readable<Presence>;
	/** The unique name of the one that is there; null without any. */
	owner(): string | null;
	/** The one that is there, or is started for this; null without any. Rejects with a `BusFailure`. */
	ready(): Promise<NotificationServer | null>;
	stop(): void;
}

/** `StartServiceByName` knows none. */
const NO_FLAGS = 0;

/** Follows the server of a bus, which may go at any time and come back as another program. */
export function followServer(
	bus: Bus,
	told: {
		/** A signal of the present server: nobody else is listened to. */
		readonly signal: (signal: Signal) => void;
		/** Another server, or none any more. What the last one has shown is gone. */
		readonly changed: () => void;
	},
): ServerFollower {
	const presence = createStore<Presence>('unknown');
	let owner: string | null = null;
	/** How often the bus has told of another owner: newer than what it answers. */
	let changes = 0;
	/** What the present one can do, asked once. */
	let asked: Promise<Capabilities> | null = null;
	let cancelSignals = (): void => {};

	function follow(now: string | null): void {
		if (now === owner) return;
		cancelSignals();
		owner = now;
		asked = null;
		told.changed();
		if (now === null) {
			cancelSignals = () => {};
			return;
		}
		const rule = { sender: now, path: NOTIFICATIONS_PATH, interface: NOTIFICATIONS_INTERFACE };
		cancelSignals = bus.subscribe(rule, told.signal);
		presence.update(() => 'present');
	}

	const cancelOwners = bus.subscribe(
		{
			sender: messageBus.destination,
			path: messageBus.path,
			interface: messageBus.interface,
			member: 'NameOwnerChanged',
			arg0: NOTIFICATIONS_NAME,
		},
		({ body }) => {
			changes += 1;
			follow(textOf(body.values[2]) || null);
			if (owner === null) void lookForStartable().catch(unlessBus);
		},
	);

	async function look(): Promise<void> {
		const changesBefore = changes;
		const found = await askBus('GetNameOwner', 's', [NOTIFICATIONS_NAME]).catch(unlessRefused);
		if (changes === changesBefore) follow(textOf(found?.[0]));
		if (owner === null) await lookForStartable();
	}

	async function lookForStartable(): Promise<void> {
		const [names] = await askBus('ListActivatableNames', '', []);
		if (owner !== null) return;
		presence.update(() => (textsOf(names).includes(NOTIFICATIONS_NAME) ? 'startable' : 'absent'));
	}

	async function start(): Promise<void> {
		await askBus('StartServiceByName', 'su', [NOTIFICATIONS_NAME, NO_FLAGS]).catch(unlessRefused);
		if (owner === null) await look();
	}

	function askBus(member: string, signature: string, values: readonly Value[]): Promise<readonly Value[]> {
		return bus.call({ ...messageBus, member, body: { signature, values } });
	}

	async function capabilitiesOf(destination: string): Promise<Capabilities> {
		const [capabilities] = await bus.call({
			destination,
			path: NOTIFICATIONS_PATH,
			interface: NOTIFICATIONS_INTERFACE,
			member: 'GetCapabilities',
		});
		return new Set(textsOf(capabilities));
	}

	void look().catch(unlessBus);

	return {
		presence,
		owner: () => owner,
		async ready() {
			if (owner === null) await start();
			if (owner === null) return null;
			const present = owner;
			const mine = asked ?? capabilitiesOf(present);
			asked = mine;
			try {
				return { owner: present, capabilities: await mine };
			} catch (error) {
				// It may answer another time.
				if (asked === mine) asked = null;
				throw error;
			}
		},
		stop() {
			cancelOwners();
			cancelSignals();
		},
	};
}

/** Nothing where the bus failed: it is closed, or as good as that, and the next connection looks anew. */
function unlessBus(error: unknown): void {
	if (!(error instanceof BusFailure)) throw error;
}

/** Nothing where the bus said no. */
function unlessRefused(error: unknown): undefined {
	if (!(error instanceof BusFailure) || error.problem.kind !== 'error') throw error;
}
