import { setTimeout as delay } from 'node:timers/promises';
import { systemClock } from '../../../app/clock.ts';
import { startEmbeddedSpotify } from '../../../app/demo/embedded-spotify.ts';
import type { HotkeyAction } from '../../../app/hotkeys/actions.ts';
import { percentile } from '../measure/percentile.ts';
import { startPressedBaton } from '../measure/pressed-baton.ts';
import { type Figure, lower } from './figure.ts';

const ROUNDS = 5;
const LOCKED_OUT_SECONDS = 3_600;
const REST_MS = 50;
const PATIENCE_MS = 10_000;
const keys: readonly HotkeyAction[] = [
	'togglePlay',
	'next',
	'volumeUp',
	'seekForward',
	'shuffle',
	'toggleLike',
];

/**
 * From the press of a key to the announcement why it does nothing, on the real clock, while Spotify refuses all for
 * a spent quota. The first press of each kind of endpoint still asks Spotify; the others are refused by Baton.
 */
export async function measureRefusedKey(): Promise<Figure[]> {
	const embedded = await startEmbeddedSpotify({ clock: systemClock });
	const { addresses, clientId, faults } = embedded;
	const { baton, press, playing } = startPressedBaton({ clock: systemClock, addresses, clientId });

	async function timeToReason(key: HotkeyAction): Promise<number> {
		const startedMs = performance.now();
		const reason = new Promise<number>((resolve) => {
			const cancel = baton.onAnnounce((announcement) => {
				if (announcement.kind !== 'problem' || announcement.problem.kind !== 'quotaSpent') return;
				cancel();
				resolve(performance.now() - startedMs);
			});
		});
		press(key);
		return Promise.race([reason, giveUp(key)]);
	}

	try {
		await playing;
		faults.add({
			on: '* /v1/*',
			times: 'always',
			fault: { kind: 'quota', retryAfterSeconds: LOCKED_OUT_SECONDS },
		});
		const latencies: number[] = [];
		for (let round = 0; round < ROUNDS; round += 1) {
			for (const key of keys) {
				latencies.push(await timeToReason(key));
				await delay(REST_MS);
			}
		}
		return [lower('key press while locked out to the reason, p95', 'ms', percentile(latencies, 95), 1_000)];
	} finally {
		baton.dispose();
		await embedded.close();
	}
}

async function giveUp(key: HotkeyAction): Promise<never> {
	await delay(PATIENCE_MS, undefined, { ref: false });
	throw new Error(`Nobody said why ${key} did nothing.`);
}
