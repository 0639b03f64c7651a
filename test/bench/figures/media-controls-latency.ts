import { setTimeout as delay } from 'node:timers/promises';
import { systemClock } from '../../../app/clock.ts';
import { sessionBusSockets } from '../../../app/dbus/address.ts';
import { type Bus, connectToBus } from '../../../app/dbus/bus.ts';
import { createSessionBus } from '../../../app/dbus/session-bus.ts';
import { MPRIS_NAME, MPRIS_PATH, PLAYER_INTERFACE } from '../../../app/mpris/names.ts';
import { hasMessageBus, startPrivateBus } from '../../support/private-bus.ts';
import { startMediaControls } from '../measure/media-controls.ts';
import { percentile } from '../measure/percentile.ts';
import { startPressedBaton } from '../measure/pressed-baton.ts';
import { sharedMs } from '../measure/shared-clock.ts';
import { withSpotifyProcess } from '../measure/spotify-process.ts';
import { type Figure, lower } from './figure.ts';

const WARM_UP = 20;
const PRESSES = 200;

/** Nobody presses faster; by then the last request is answered and its connection free again. */
const REST_MS = 50;

const playPause = {
	destination: MPRIS_NAME,
	path: MPRIS_PATH,
	interface: PLAYER_INTERFACE,
	member: 'PlayPause',
};

/**
 * From `PlayPause`, the one call that `playerctl play-pause` and the media keys of a desktop come to, to the arrival
 * of the request at the embedded Spotify, which runs in a process of its own. The caller is already on the bus, of the
 * reference implementation, as a desktop is; `playerctl` first has to start and to ask who is there.
 */
export function measureMediaControlsLatency(): Promise<Figure[]> {
	if (!hasMessageBus) throw new Error('There is no dbus-daemon on this computer.');
	return withSpotifyProcess(async ({ addresses, clientId, nextArrivalMs }) => {
		const clock = systemClock;
		const messageBus = await startPrivateBus();
		const environment = { DBUS_SESSION_BUS_ADDRESS: messageBus.address };
		const userId = process.getuid?.() ?? 0;
		const { baton, playing } = startPressedBaton({ clock, addresses, clientId });
		await playing;
		const bus = createSessionBus({ environment, userId, clock });
		const mpris = startMediaControls({ bus, clock, baton });
		const sockets = sessionBusSockets(environment);
		const desktop = await connectToBus({ sockets, userId, clock, ended() {} });
		try {
			while (mpris.status.get() !== 'shown') await delay(REST_MS);
			const latenciesMs: number[] = [];
			for (let round = 0; round < WARM_UP + PRESSES; round += 1) {
				latenciesMs.push(await timeToArrival(desktop, nextArrivalMs('PUT')));
			}
			const p95Ms = percentile(latenciesMs.slice(WARM_UP), 95);
			return [lower('play/pause over MPRIS to request received, p95', 'ms', p95Ms, 30)];
		} finally {
			desktop.close();
			mpris.dispose();
			bus.dispose();
			baton.dispose();
			await messageBus.close();
		}
	});
}

async function timeToArrival(desktop: Bus, arrival: Promise<number>): Promise<number> {
	const startedMs = sharedMs();
	const answered = desktop.call(playPause);
	const latencyMs = (await arrival) - startedMs;
	await answered;
	await delay(REST_MS);
	return latencyMs;
}
