/** `fork('many-starts.js')`: starts and ends Baton a thousand times on a bus of its own, and tells what is held before and after. */
import { setTimeout as delay } from 'node:timers/promises';
import { type Clock, systemClock } from '../../app/clock.ts';
import { sessionBusSockets } from '../../app/dbus/address.ts';
import { type Bus, connectToBus } from '../../app/dbus/bus.ts';
import { createSessionBus } from '../../app/dbus/session-bus.ts';
import { messageBus } from '../../app/dbus/well-known.ts';
import { startEmbeddedSpotify } from '../../app/demo/embedded-spotify.ts';
import type { Readable } from '../../app/store.ts';
import { heldAtRest } from '../support/held.ts';
import { startPrivateBus } from '../support/private-bus.ts';
import type { HeldByStarts } from './figures/leaks.ts';
import { startMediaControls } from './measure/media-controls.ts';
import { startPressedBaton } from './measure/pressed-baton.ts';

const WARM_UP = 20;
const STARTS = 1_000;
/** Connections of HTTP that are kept for a next request are closed by then. */
const KEPT_ALIVE_MS = 7_000;

const userId = process.getuid?.() ?? 0;
let timers = 0;

/** Counts the timers that wait; those of `systemClock` among them that keep no process alive. */
const clock: Clock = {
	...systemClock,
	after(delayMs, run) {
		timers += 1;
		let isOver = false;
		const end = (): void => {
			if (!isOver) timers -= 1;
			isOver = true;
		};
		const cancel = systemClock.after(delayMs, () => {
			end();
			run();
		});
		return () => {
			end();
			cancel();
		};
	},
};

const becomes = <T>(value: Readable<T>, isSo: (now: T) => boolean): Promise<void> =>
	new Promise((resolve) => {
		if (isSo(value.get())) {
			resolve();
			return;
		}
		const stop = value.subscribe((now) => {
			if (!isSo(now)) return;
			stop();
			resolve();
		});
	});

const messageDaemon = await startPrivateBus();
const environment = { DBUS_SESSION_BUS_ADDRESS: messageDaemon.address };
const embedded = await startEmbeddedSpotify({ clock: systemClock });
const { addresses, clientId } = embedded;

async function startAndEnd(): Promise<void> {
	const bus = createSessionBus({ environment, userId, clock });
	const { baton, playing } = startPressedBaton({ clock, addresses, clientId });
	const mpris = startMediaControls({ bus, clock, baton });
	await Promise.all([playing, becomes(mpris.status, (status) => status === 'shown')]);
	mpris.dispose();
	baton.dispose();
	bus.dispose();
}

async function held(watcher: Bus): Promise<HeldByStarts['before']> {
	embedded.requests.clear();
	await delay(KEPT_ALIVE_MS);
	const { listeners, connections, ...atRest } = await heldAtRest(() => []);
	const [names] = await watcher.call({ ...messageBus, member: 'ListNames' });
	const busNames = Array.isArray(names) ? names.length : 0;
	return { listeners, connections, timers: timers + atRest.timers, busNames };
}

const watcher = await connectToBus({
	sockets: sessionBusSockets(environment),
	userId,
	clock: systemClock,
	ended() {},
});
for (let start = 0; start < WARM_UP; start += 1) await startAndEnd();
const before = await held(watcher);
for (let start = 0; start < STARTS; start += 1) await startAndEnd();
const told: HeldByStarts = { before, after: await held(watcher) };
process.send?.(told);
watcher.close();
await embedded.close();
await messageDaemon.close();
process.disconnect?.();
