import { simulate } from '../measure/simulation.ts';
import { playTracksFor } from '../measure/tracks.ts';
import { type Figure, lower } from './figure.ts';

const PRESSES = 20;
/** Slow enough for the half minute over which Spotify counts. */
const BETWEEN_MS = 5_000;
const QUIET_MS = 10_000;
const MINUTE_MS = 60_000;

/**
 * On a simulated clock, apart: what a press needs to be carried out, which takes no time here, and whatever reaches
 * the server afterwards to see what came of it.
 */
export function measureRequestsPerKey(): Promise<Figure[]> {
	return simulate(async ({ embedded, press, run, takeRequests }) => {
		playTracksFor(embedded, 5 * MINUTE_MS, 5 * MINUTE_MS);
		await run(2 * MINUTE_MS);
		let needed = 0;
		let confirming = 0;
		takeRequests();
		for (let count = 1; count <= PRESSES; count += 1) {
			press('togglePlay');
			await run(0);
			needed += takeRequests().length;
			await run(count < PRESSES ? BETWEEN_MS : QUIET_MS);
			confirming += takeRequests().length;
		}
		return [
			lower('requests per play/pause key', 'requests', needed / PRESSES, 1),
			lower('confirming reads per play/pause key', 'requests', confirming / PRESSES, 1),
		];
	});
}
