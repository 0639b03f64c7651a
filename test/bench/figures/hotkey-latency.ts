import { setTimeout as delay } from 'node:timers/promises';
import { systemClock } from '../../../app/clock.ts';
import { median, percentile } from '../measure/percentile.ts';
import { startPressedBaton } from '../measure/pressed-baton.ts';
import { sharedMs } from '../measure/shared-clock.ts';
import { withSpotifyProcess } from '../measure/spotify-process.ts';
import { type Figure, lower } from './figure.ts';

const WARM_UP = 20;
const PRESSES = 200;

/** Nobody presses faster; by then the last request is answered and its connection free again. */
const REST_MS = 50;

/**
 * From the call that the desktop makes for a key to the arrival of the request at the embedded Spotify, which runs
 * in a process of its own. Each press is followed by a bare `fetch` of this process to the same server, over
 * connections that stay open, so that both meet the same load.
 */
export function measureHotkeyLatency(): Promise<Figure[]> {
	return withSpotifyProcess(async ({ addresses, clientId, nextArrivalMs }) => {
		const { baton, press, playing } = startPressedBaton({ clock: systemClock, addresses, clientId });
		await playing;

		/** Refused on arrival for want of a token, so that it changes nothing. */
		async function sendBare(): Promise<void> {
			const answer = await fetch(`${addresses.apiUrl}/me/player/pause`, { method: 'PUT' });
			await answer.text();
		}

		async function timeToArrival(send: () => void | Promise<void>): Promise<number> {
			const arrival = nextArrivalMs('PUT');
			const startedMs = sharedMs();
			const sent = send();
			const latencyMs = (await arrival) - startedMs;
			await sent;
			await delay(REST_MS);
			return latencyMs;
		}

		const pressed: number[] = [];
		const bare: number[] = [];
		for (let round = 0; round < WARM_UP + PRESSES; round += 1) {
			pressed.push(await timeToArrival(() => press('togglePlay')));
			bare.push(await timeToArrival(sendBare));
		}
		baton.dispose();

		const latencies = pressed.slice(WARM_UP);
		const ratio = median(latencies) / median(bare.slice(WARM_UP));
		return [
			lower('hotkey to request received, p50', 'ms', median(latencies), null),
			lower('hotkey to request received, p95', 'ms', percentile(latencies, 95), 20),
			lower('hotkey to request received, ratio to a bare request', 'ratio', ratio, 1.5),
		];
	});
}
