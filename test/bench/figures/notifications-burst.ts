import { setTimeout as delay } from 'node:timers/promises';
import { systemClock } from '../../../app/clock.ts';
import { sessionBusSockets } from '../../../app/dbus/address.ts';
import { createSessionBus } from '../../../app/dbus/session-bus.ts';
import { hasDunst, startDunst } from '../../support/dunst.ts';
import { startStandInServer } from '../../support/notification-server.ts';
import { hasMessageBus, startPrivateBus } from '../../support/private-bus.ts';
import { startAnnouncingBaton } from '../measure/announcing-baton.ts';
import { countMessages } from '../measure/counted-bus.ts';
import { inTemporaryFolder } from '../measure/temporary-folder.ts';
import { type Figure, lower } from './figure.ts';

const BURST = 100;
const BETWEEN_SKIPS_MS = 100;
const SINGLE = 5;
/** Longer than a song has to stay before it is told of, and than all that goes over the bus for it. */
const REST_MS = 1_500;

/**
 * 100 track changes within 10 s, then some apart from each other. Counted on the way between Baton and a bus of the
 * reference implementation are all messages in both directions: calls and their replies, signals, and those of the
 * media controls as well.
 */
export function measureNotificationsBurst(): Promise<Figure[]> {
	if (!hasMessageBus) throw new Error('There is no dbus-daemon on this computer.');
	return inTemporaryFolder(async (folder) => {
		const clock = systemClock;
		const messageBus = await startPrivateBus();
		const server = await startServer(messageBus.address);
		const [socket = ''] = sessionBusSockets({ DBUS_SESSION_BUS_ADDRESS: messageBus.address });
		const counted = await countMessages(socket, folder);
		const environment = { DBUS_SESSION_BUS_ADDRESS: counted.address };
		const bus = createSessionBus({ environment, userId: process.getuid?.() ?? 0, clock });
		const baton = startAnnouncingBaton(bus, clock);
		try {
			while (!baton.isInMediaControls()) await delay(10);
			// Whatever is asked once is asked by now.
			baton.changeTrack();
			await delay(REST_MS);

			const before = counted.messages();
			for (let change = 0; change < BURST; change += 1) {
				baton.changeTrack();
				await delay(BETWEEN_SKIPS_MS);
			}
			await delay(REST_MS);
			const inBurst = counted.messages() - before;
			const onScreen = await server.displayed();

			const beforeSingle = counted.messages();
			for (let change = 0; change < SINGLE; change += 1) {
				baton.changeTrack();
				await delay(REST_MS);
			}
			const perChange = (counted.messages() - beforeSingle) / SINGLE;
			const burst = `${BURST} track changes in 10 s, ${server.name}`;
			return [
				lower(`notifications on screen after ${burst}`, 'notifications', onScreen, 1),
				lower(`D-Bus messages for each of ${burst}`, 'messages', inBurst / BURST, 6),
				lower(`D-Bus messages for a track change that is told of, ${server.name}`, 'messages', perChange, 6),
			];
		} finally {
			baton.dispose();
			bus.dispose();
			await counted.close();
			await server.stop();
			await messageBus.close();
		}
	});
}

interface Server {
	readonly name: string;
	displayed(): Promise<number>;
	stop(): Promise<void>;
}

async function startServer(address: string): Promise<Server> {
	if (hasDunst) return { name: 'dunst', ...(await startDunst(address)) };
	const { onScreen, leave } = await startStandInServer(address, { capabilities: ['actions', 'body'] });
	return { name: 'stand-in server', displayed: async () => onScreen.size, stop: async () => leave() };
}
