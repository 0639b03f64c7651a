import { type Clock, systemClock } from '../../app/clock.ts';
import { sessionBusSockets } from '../../app/dbus/address.ts';
import { type Bus, connectToBus } from '../../app/dbus/bus.ts';
import { CallRefusal } from '../../app/dbus/export/call-refusal.ts';
import type { ExportedInterface } from '../../app/dbus/export/exported.ts';
import { type OwnedName, ownName } from '../../app/dbus/owned-name.ts';
import type { Value } from '../../app/dbus/value.ts';
import {
	NOTIFICATIONS_INTERFACE,
	NOTIFICATIONS_NAME,
	NOTIFICATIONS_PATH,
} from '../../app/notifications/server/names.ts';

/** A notification server that can whatever the test says, and keeps what it is given. */
export interface StandInServer {
	/** The arguments of each `Notify`. */
	readonly notified: (readonly Value[])[];
	/** The ids of each `CloseNotification`. */
	readonly closed: Value[];
	/** The ids of what is on its screen. */
	readonly onScreen: ReadonlySet<number>;
	/** How often it was asked what it can. */
	asked(): number;
	/** Sends a signal of its interface, of any shape. */
	signal(member: string, signature: string, values: readonly Value[]): void;
	leave(): void;
}

export function connectTo(address: string, clock: Clock = systemClock): Promise<Bus> {
	return connectToBus({
		sockets: sessionBusSockets({ DBUS_SESSION_BUS_ADDRESS: address }),
		userId: process.getuid?.() ?? 0,
		clock,
		ended() {},
	});
}

export async function startStandInServer(
	address: string,
	options: {
		readonly capabilities: readonly string[];
		readonly inhibited?: Value;
		/** Refuses each `Notify`. */
		readonly refuses?: boolean;
		/** Never answers a `Notify`. */
		readonly hangs?: boolean;
		/** Closes each notification before it has answered. */
		readonly closesAtOnce?: boolean;
		/** Gives its name to the next server before it has answered. */
		readonly retires?: boolean;
	},
): Promise<StandInServer> {
	const { capabilities, inhibited = false, refuses = false, closesAtOnce = false, retires = false } = options;
	const bus = await connectTo(address);
	const notified: (readonly Value[])[] = [];
	const closed: Value[] = [];
	const onScreen = new Set<number>();
	let asked = 0;
	let lastId = 0;

	function signal(member: string, signature: string, values: readonly Value[]): void {
		const body = { signature, values };
		bus.emit({ path: NOTIFICATIONS_PATH, interface: NOTIFICATIONS_INTERFACE, member, body });
	}

	function notify(values: readonly Value[]): readonly Value[] | Promise<readonly Value[]> {
		if (refuses) throw new CallRefusal('Failed', 'Too many notifications');
		notified.push(values);
		if (options.hangs) return new Promise(() => {});
		const replaced = values[1];
		const id = typeof replaced === 'number' && onScreen.has(replaced) ? replaced : ++lastId;
		onScreen.add(id);
		if (closesAtOnce) close(id);
		if (retires) name.release();
		return [id];
	}

	function close(id: number): void {
		if (onScreen.delete(id)) signal('NotificationClosed', 'uu', [id, 3]);
	}

	const server: ExportedInterface = {
		name: NOTIFICATIONS_INTERFACE,
		methods: {
			GetCapabilities: {
				takes: [],
				gives: [{ name: 'capabilities', type: 'as' }],
				call() {
					asked += 1;
					return [capabilities];
				},
			},
			Notify: {
				takes: ['s', 'u', 's', 's', 's', 'as', 'a{sv}', 'i'].map((type) => ({ name: type, type })),
				gives: [{ name: 'id', type: 'u' }],
				call: notify,
			},
			CloseNotification: {
				takes: [{ name: 'id', type: 'u' }],
				gives: [],
				call([id = 0]) {
					closed.push(id);
					if (typeof id === 'number') close(id);
					return [];
				},
			},
		},
		properties: { Inhibited: { type: 'b', get: () => inhibited, emitsChange: 'true' } },
		signals: {},
	};
	bus.export(NOTIFICATIONS_PATH, [server]);
	const name = ownName(bus, NOTIFICATIONS_NAME);
	await owned(name);
	return { notified, closed, onScreen, asked: () => asked, signal, leave: () => bus.close() };
}

function owned(name: OwnedName): Promise<void> {
	return new Promise((resolve) => {
		name.state.subscribe((state) => {
			if (state === 'owned') resolve();
		});
	});
}
