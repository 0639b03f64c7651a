import type { Page } from '@playwright/test';
import type { Desktop } from '../../e2e/desktop.ts';
import { awaitSong, firstSongPaintedAtMs, hide, playAnother, watchFirstSong } from '../measure/in-popover.ts';
import { awaitWindow } from '../measure/on-desktop.ts';
import { median, percentile } from '../measure/percentile.ts';
import { onStage } from '../measure/stage-browser.ts';
import { type Figure, lower } from './figure.ts';

const WARM_UP = 3;
const SHOWS = 30;
const REBUILDS = 15;

/**
 * From the click on the tray icon until both the desktop has drawn the window and its document has drawn the
 * song, on the stage in Chromium. The song is another one each time, which began while the popover was hidden.
 * Rebuilt: its window is gone, as after it was hidden for long, and so are window, document and script to be made.
 */
export function measurePopoverPaint(): Promise<Figure[]> {
	return onStage(measureOnStage, {
		async prepare(page) {
			await page.addInitScript(watchFirstSong);
		},
	});
}

async function measureOnStage(desktop: Desktop, page: Page): Promise<Figure[]> {
	const body = desktop.popover().locator('body');
	await body.locator('.player h1').waitFor({ state: 'attached' });

	async function show(): Promise<number> {
		const title = await body.evaluate(playAnother);
		const song = await body.evaluateHandle(awaitSong, title);
		const window = await page.evaluateHandle(awaitWindow);
		await desktop.clickTray();
		const songPaintedAtMs = await song.evaluate(({ paintedAtMs }) => paintedAtMs);
		const { clickedAtMs, paintedAtMs } = await window.evaluate(({ shown }) => shown);
		await body.evaluate(hide);
		await page.locator('.window.hidden').waitFor({ state: 'attached' });
		return Math.max(paintedAtMs, songPaintedAtMs) - clickedAtMs;
	}

	async function rebuild(): Promise<number> {
		await desktop.closeWindow();
		const window = await page.evaluateHandle(awaitWindow);
		await desktop.clickTray();
		const { clickedAtMs, paintedAtMs } = await window.evaluate(({ shown }) => shown);
		const latencyMs = Math.max(paintedAtMs, await body.evaluate(firstSongPaintedAtMs)) - clickedAtMs;
		await body.evaluate(hide);
		await page.locator('.window.hidden').waitFor({ state: 'attached' });
		return latencyMs;
	}

	const latencies: number[] = [];
	for (let count = 0; count < WARM_UP + SHOWS; count += 1) latencies.push(await show());
	const counted = latencies.slice(WARM_UP);
	const rebuilt: number[] = [];
	for (let count = 0; count < WARM_UP + REBUILDS; count += 1) rebuilt.push(await rebuild());
	return [
		lower('popover show to painted song, p50', 'ms', median(counted), null),
		lower('popover show to painted song, p95', 'ms', percentile(counted, 95), 120),
		lower('popover rebuilt to painted song, p95', 'ms', percentile(rebuilt.slice(WARM_UP), 95), 400),
	];
}
