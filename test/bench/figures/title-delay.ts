import { intervalMs } from '../../../app/playback/interval.ts';
import { percentile } from '../measure/percentile.ts';
import { watchPlayer } from '../measure/player-watch.ts';
import { simulate } from '../measure/simulation.ts';
import { watchTitles } from '../measure/title-watch.ts';
import { playTracksFor } from '../measure/tracks.ts';
import { type Figure, lower } from './figure.ts';

const MINUTE_MS = 60_000;
const ENDS_WITHIN_MS = 45 * MINUTE_MS;
/** As long as Spotify takes at its slower times. */
const ANSWER_MS = 200;

const SKIPS = 40;
/** Falls on another moment between two reads each time. */
const BETWEEN_SKIPS_MS = 317_000;
/** Too long for one to end before the next skip, which would give the skip away. */
const LONG_TRACK_MS = 10 * MINUTE_MS;

/** From the change at the device to the new item in the state, popover closed, on a simulated clock. */
export async function measureTitleDelay(): Promise<Figure[]> {
	return [await afterEnds(), await afterSkips()];
}

function afterEnds(): Promise<Figure> {
	return simulate(async (simulation) => {
		const { baton, embedded, clock, run } = simulation;
		embedded.faults.add({
			on: 'GET /v1/me/player',
			times: 'always',
			fault: { kind: 'delay', ms: ANSWER_MS },
		});
		playTracksFor(embedded, ENDS_WITHIN_MS);
		// Nobody told Baton of the first one.
		void baton.refresh();
		await run(MINUTE_MS);
		const titles = watchTitles(simulation);
		const cancel = watchPlayer(embedded, clock, titles.began);
		await run(ENDS_WITHIN_MS);
		cancel();
		titles.stop();
		const p95Ms = percentile(titles.delaysMs, 95);
		return lower('end of a song to its successor’s title, popover closed, p95', 'ms', p95Ms, 1_500);
	});
}

function afterSkips(): Promise<Figure> {
	return simulate(async (simulation) => {
		const { baton, embedded, run } = simulation;
		playTracksFor(embedded, 2 * SKIPS * LONG_TRACK_MS, LONG_TRACK_MS);
		await baton.refresh();
		const titles = watchTitles(simulation);
		for (let count = 0; count < SKIPS; count += 1) {
			await run(BETWEEN_SKIPS_MS);
			embedded.listener.skip();
			titles.began();
		}
		await run(BETWEEN_SKIPS_MS);
		titles.stop();
		const { playback } = baton.state.get();
		const goalMs = intervalMs({ playback, popoverOpen: false, isVouchedFor: false, restedMs: 0, hour: 12 });
		const p95Ms = percentile(titles.delaysMs, 95);
		return lower('skip on another device to the new title, popover closed, p95', 'ms', p95Ms, goalMs);
	});
}
