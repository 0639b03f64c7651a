import { setTimeout as delay } from 'node:timers/promises';
import { systemClock } from '../../../app/clock.ts';
import { createSessionBus } from '../../../app/dbus/session-bus.ts';
import { startEmbeddedSpotify } from '../../../app/demo/embedded-spotify.ts';
import { createMprisSignal } from '../../../app/playback/signals/mpris-signal.ts';
import { hasMessageBus, startPrivateBus } from '../../support/private-bus.ts';
import { startLinuxSpotify } from '../measure/linux-spotify.ts';
import { percentile } from '../measure/percentile.ts';
import { startPressedBaton } from '../measure/pressed-baton.ts';
import { watchTitles } from '../measure/title-watch.ts';
import { playTracksFor } from '../measure/tracks.ts';
import { type Figure, lower } from './figure.ts';

const SKIPS = 10;
/** Nobody who listens goes on faster, and Baton reads no more than once a second for it. */
const BETWEEN_SKIPS_MS = 1_200;
const MINUTE_MS = 60_000;

/**
 * From a skip in the Spotify client on this computer to the new item in the state, popover closed: on the real
 * clock, over a message bus of the reference implementation.
 */
export async function measureSignalDelay(): Promise<Figure[]> {
	if (!hasMessageBus) throw new Error('There is no dbus-daemon on this computer.');
	const clock = systemClock;
	const messageBus = await startPrivateBus();
	const embedded = await startEmbeddedSpotify({ clock });
	playTracksFor(embedded, 10 * MINUTE_MS);
	const client = await startLinuxSpotify(messageBus.address, embedded);
	const bus = createSessionBus({
		environment: { DBUS_SESSION_BUS_ADDRESS: messageBus.address },
		userId: process.getuid?.() ?? 0,
		clock,
	});
	const { addresses, clientId } = embedded;
	const localSignal = createMprisSignal({ bus, clock });
	const { baton, playing } = startPressedBaton({ clock, addresses, clientId, localSignal });
	try {
		await playing;
		const titles = watchTitles({ baton, embedded, clock });
		for (let count = 0; count < SKIPS; count += 1) {
			await delay(BETWEEN_SKIPS_MS);
			client.skip();
			titles.began();
		}
		await delay(BETWEEN_SKIPS_MS);
		titles.stop();
		const p95Ms = percentile(titles.delaysMs, 95);
		return [lower('skip to the new title with a local signal, popover closed, p95', 'ms', p95Ms, 300)];
	} finally {
		baton.dispose();
		bus.dispose();
		client.quit();
		await embedded.close();
		await messageBus.close();
	}
}
