import { en } from '../../../app/messages/en.ts';
import { percentile } from '../measure/percentile.ts';
import { type Scrolled, scrollFor } from '../measure/scrolling.ts';
import { onSignedInStage } from '../measure/signed-in-stage.ts';
import { type Figure, lower } from './figure.ts';

const LIKED_SONGS = 10_000;
const LASTING_MS = 5_000;

/** As with strong flicks: faster than anybody reads, slow enough that the rows are drawn with their covers. */
const FLICK_PIXELS = 20_000;

/**
 * Ten thousand liked songs, in Chromium on the stage: flicks back over rows that were read and whose covers the
 * embedded Spotify has painted, which in life is another computer's work; then all of them within five seconds, as
 * by the scrollbar. At rest the same page tells what the computer itself is busy with.
 */
export function measureScrolling(): Promise<Figure[]> {
	return onSignedInStage(
		async ({ popover, body }) => {
			const tabs = popover.getByRole('navigation', { name: en.nav.tabs });
			await tabs.getByRole('button', { name: en.nav.library, exact: true }).click();
			await popover.getByRole('radiogroup').getByText(en.section.tracks, { exact: true }).click();
			const grid = popover.getByRole('grid', { name: en.section.tracks, exact: true });
			await grid.and(body.locator(`[aria-rowcount="${LIKED_SONGS}"]`)).waitFor();

			const scroll = (pixels: number): Promise<Scrolled> =>
				body.evaluate(scrollFor, { lastingMs: LASTING_MS, pixels });
			await scroll(FLICK_PIXELS);
			const atRest = await scroll(0);
			const flicked = await scroll(-FLICK_PIXELS);
			const whole = await scroll(Number.POSITIVE_INFINITY);
			const metric = `scrolling ${LIKED_SONGS} rows for 5 s`;
			const longTasks = flicked.longTasks + whole.longTasks;
			return [
				lower('longest frame at rest for 5 s', 'ms', longest(atRest), null),
				lower(`${metric}, in flicks: frame p99`, 'ms', percentile(flicked.framesMs, 99), null),
				lower(`${metric}, in flicks: longest frame`, 'ms', longest(flicked), 50),
				lower(`${metric}, all of them: frame p99`, 'ms', percentile(whole.framesMs, 99), null),
				lower(`${metric}, all of them: longest frame`, 'ms', longest(whole), 50),
				lower(`${metric}: tasks of the page of more than 50 ms`, 'tasks', longTasks, 0),
				lower(`${metric}: most DOM nodes`, 'nodes', Math.max(flicked.mostNodes, whole.mostNodes), 600),
			];
		},
		{ likedSongs: LIKED_SONGS },
	);
}

const longest = ({ framesMs }: Scrolled): number => Math.max(...framesMs);
