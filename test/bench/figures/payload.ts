import { readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { onSignedInStage } from '../measure/signed-in-stage.ts';
import { type Figure, lower } from './figure.ts';

const renderer = fileURLToPath(new URL('../renderer', import.meta.url));

/** The scripts and styles of the popover, as the build minifies them: all there are, and those of the first song. */
export async function measurePayload(): Promise<Figure[]> {
	const bytes = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
		.filter((name) => ['.js', '.css'].includes(extname(name)))
		.reduce((sum, name) => sum + statSync(join(renderer, name)).size, 0);
	return [
		lower('renderer payload, JS and CSS minified', 'kB', bytes / 1_000, 110),
		lower('renderer payload before the first painted song', 'kB', (await bytesOfFirstSong()) / 1_000, 60),
	];
}

/** What Chromium has asked for until the song is there; the preload, which comes from the stage, is none of it. */
function bytesOfFirstSong(): Promise<number> {
	return onSignedInStage(({ body }) => body.evaluate(bytesLoaded), { prepare: keepFromIdling });
}

/** So that nothing is loaded which the song does not wait for. */
async function keepFromIdling(page: Page): Promise<void> {
	await page.addInitScript(() => {
		window.requestIdleCallback = () => 0;
	});
}

/** Runs in the popover's document. */
function bytesLoaded(): number {
	return performance
		.getEntriesByType('resource')
		.filter((entry) => entry instanceof PerformanceResourceTiming)
		.filter(({ name }) => /\/assets\/[^/]+\.(js|css)$/.test(new URL(name).pathname))
		.reduce((sum, { decodedBodySize }) => sum + decodedBodySize, 0);
}
