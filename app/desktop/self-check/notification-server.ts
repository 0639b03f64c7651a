import type { Bus, Call } from '../../dbus/bus.ts';
import { BusFailure } from '../../dbus/bus-problem.ts';
import { textOf, textsOf } from '../../dbus/value.ts';
import type { NotificationServer } from '../../self-check/facts.ts';

const server = {
	destination: 'org.freedesktop.Notifications',
	path: '/org/freedesktop/Notifications',
	interface: 'org.freedesktop.Notifications',
} satisfies Omit<Call, 'member'>;

/**
 * Asks what shows notifications what it is; null where nothing answers within 5 s.
 * https://specifications.freedesktop.org/notification-spec/latest/protocol.html
 */
export async function askNotificationServer(bus: Bus): Promise<NotificationServer | null> {
	try {
		const [[name, , version], [capabilities]] = await Promise.all([
			bus.call({ ...server, member: 'GetServerInformation' }),
			bus.call({ ...server, member: 'GetCapabilities' }),
		]);
		return {
			name: textOf(name) ?? '',
			version: textOf(version) ?? '',
			capabilities: textsOf(capabilities),
		};
	} catch (error) {
		if (error instanceof BusFailure) return null;
		throw error;
	}
}
