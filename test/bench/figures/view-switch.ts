import type { Locator } from '@playwright/test';
import { en } from '../../../app/messages/en.ts';
import { awaitView } from '../measure/in-popover.ts';
import { median, percentile } from '../measure/percentile.ts';
import { onSignedInStage } from '../measure/signed-in-stage.ts';
import { type Figure, lower } from './figure.ts';

/** The first round reads what the others find in memory. */
const WARM_UP = 2;
const ROUNDS = 20;

/**
 * From the click on the way to another view until its document has drawn it with all rows in sight, on the stage in
 * Chromium: through the tabs, two sections of the library, a playlist and back, of which everything was read before.
 */
export function measureViewSwitch(): Promise<Figure[]> {
	return onSignedInStage(async ({ popover, body }) => {
		const tabs = popover.getByRole('navigation', { name: en.nav.tabs });
		const tab = (name: string): Locator => tabs.getByRole('button', { name, exact: true });
		const section = (name: string): Locator =>
			popover.getByRole('radiogroup').getByText(name, { exact: true });
		const gridOf = (name: string): string => `main.library [role="grid"][aria-label="${name}"]`;

		await tab(en.nav.search).click();
		await popover.getByRole('textbox', { name: en.nav.search }).fill('a');
		await body.locator('main.search [role="row"]:not([data-loading="true"])').first().waitFor();

		const ways: readonly (readonly [way: Locator, leadsTo: string])[] = [
			[tab(en.nav.home), 'main.home [role="row"]'],
			[tab(en.nav.library), gridOf(en.section.playlists)],
			[section(en.section.tracks), gridOf(en.section.tracks)],
			[section(en.section.playlists), gridOf(en.section.playlists)],
			[popover.getByRole('grid').getByRole('button').first(), 'main.page [role="row"]'],
			[popover.getByRole('button', { name: en.nav.back, exact: true }), gridOf(en.section.playlists)],
			[tab(en.nav.search), 'main.search [role="row"]'],
			[tab(en.nav.player), 'main.player h1'],
		];

		const latencies: number[] = [];
		for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
			for (const [way, leadsTo] of ways) {
				const view = await body.evaluateHandle(awaitView, leadsTo);
				await way.click();
				const tookMs = await view.evaluate((awaited) => awaited.tookMs);
				if (round >= WARM_UP) latencies.push(tookMs);
			}
		}
		return [
			lower('view switch with cached data to painted, p50', 'ms', median(latencies), null),
			lower('view switch with cached data to painted, p95', 'ms', percentile(latencies, 95), 50),
		];
	});
}
