import { simulate } from '../measure/simulation.ts';
import { playTracksOf } from '../measure/tracks.ts';
import { type Figure, lower } from './figure.ts';

const PRESSES = 20;
const BETWEEN_MS = 2_000;
const QUIET_MS = 10_000;
const MINUTE_MS = 60_000;

/** Whatever reaches the server from the first press until all has been quiet, on a simulated clock. */
export function measureRequestsPerKey(): Promise<Figure[]> {
	return simulate(async ({ embedded, press, run, takeRequests }) => {
		playTracksOf(embedded, 5 * MINUTE_MS, 1);
		await run(2 * MINUTE_MS);
		takeRequests();
		for (let count = 0; count < PRESSES; count += 1) {
			press('togglePlay');
			await run(BETWEEN_MS);
		}
		await run(QUIET_MS);
		return [lower('requests per play/pause key', 'requests', takeRequests() / PRESSES, 1)];
	});
}
