import { systemClock } from '../../app/clock.ts';
import { sessionBusSockets } from '../../app/dbus/address.ts';
import { connectToBus } from '../../app/dbus/bus.ts';
import type { Value } from '../../app/dbus/value.ts';
import { messageBus } from '../../app/dbus/well-known.ts';

/** What a desktop with a tray has on its bus. */
export interface StandInTrayHost {
	/** Says that a panel came or went, and whether there is any now. */
	tell(member: 'StatusNotifierHostRegistered' | 'StatusNotifierHostUnregistered', hasPanel: boolean): void;
	/** Leaves the bus, as a panel that ends. */
	quit(): void;
}

const WATCHER = 'org.kde.StatusNotifierWatcher';
const PATH = '/StatusNotifierWatcher';

/** @param hasPanel what it answers when asked whether there is one; null for a watcher that cannot be asked */
export async function startStandInTrayHost(
	address: string,
	hasPanel: { readonly type: string; readonly value: Value } | null = { type: 'b', value: true },
): Promise<StandInTrayHost> {
	const bus = await connectToBus({
		sockets: sessionBusSockets({ DBUS_SESSION_BUS_ADDRESS: address }),
		userId: process.getuid?.() ?? 0,
		clock: systemClock,
		ended() {},
	});
	let value = hasPanel?.value ?? false;
	if (hasPanel) {
		const property = { type: hasPanel.type, get: () => value, emitsChange: 'false' as const };
		const properties = { IsStatusNotifierHostRegistered: property };
		bus.export(PATH, [{ name: WATCHER, methods: {}, properties, signals: {} }]);
	}
	await bus.call({
		...messageBus,
		member: 'RequestName',
		body: { signature: 'su', values: [WATCHER, 0] },
	});
	return {
		tell(member, next) {
			value = next;
			bus.emit({ path: PATH, interface: WATCHER, member, body: { signature: '', values: [] } });
		},
		quit: bus.close,
	};
}
