import { setTimeout as delay } from 'node:timers/promises';
import { chromium, type Page } from '@playwright/test';
import { browserArguments, browserPath, NO_BROWSER } from '../../e2e/browser.ts';
import type { Desktop } from '../../e2e/desktop.ts';
import { launchStage } from '../../e2e/stage-desktop.ts';
import { inTemporaryFolder } from './temporary-folder.ts';

const PATIENCE_MS = 180_000;

/** Runs the demo on the stage in a browser; both end with `use`. Rejects where there is no browser, and when `use` hangs. */
export async function onStage<Result>(
	use: (desktop: Desktop, page: Page) => Promise<Result>,
): Promise<Result> {
	if (browserPath === null) throw new Error(NO_BROWSER);
	const browser = await chromium.launch({ executablePath: browserPath, args: browserArguments });
	try {
		const page = await browser.newPage({ viewport: { width: 1720, height: 900 } });
		return await inTemporaryFolder(async (userDataFolder) => {
			const desktop = await launchStage({ args: ['--demo'], userDataFolder, page });
			try {
				return await Promise.race([use(desktop, page), giveUp()]);
			} finally {
				await desktop.close();
			}
		});
	} finally {
		await browser.close();
	}
}

async function giveUp(): Promise<never> {
	await delay(PATIENCE_MS, undefined, { ref: false });
	throw new Error(`The browser was not through after ${PATIENCE_MS / 1_000} s.`);
}
