import { setTimeout as delay } from 'node:timers/promises';
import { chromium, type Page } from '@playwright/test';
import { browserArguments, browserPath, NO_BROWSER } from '../../e2e/browser.ts';
import type { Desktop } from '../../e2e/desktop.ts';
import { launchStage } from '../../e2e/stage-desktop.ts';
import { inTemporaryFolder } from './temporary-folder.ts';

const PATIENCE_MS = 180_000;

export interface StageOptions {
	/** For Baton; the demo when left out. */
	readonly args?: readonly string[];
	/** For Chromium, beside the usual ones. */
	readonly browserArgs?: readonly string[];
	/** Before Baton starts. */
	readonly prepare?: (page: Page, userDataFolder: string) => Promise<void>;
	/** How long `use` may take. */
	readonly patienceMs?: number;
}

/** Runs Baton on the stage in a browser; both end with `use`. Rejects where there is no browser, and when `use` hangs. */
export async function onStage<Result>(
	use: (desktop: Desktop, page: Page) => Promise<Result>,
	options: StageOptions = {},
): Promise<Result> {
	const { args = ['--demo'], browserArgs = [], prepare, patienceMs = PATIENCE_MS } = options;
	if (browserPath === null) throw new Error(NO_BROWSER);
	const browser = await chromium.launch({
		executablePath: browserPath,
		args: [...browserArguments, ...browserArgs],
	});
	try {
		const page = await browser.newPage({ viewport: { width: 1720, height: 900 } });
		return await inTemporaryFolder(async (userDataFolder) => {
			await prepare?.(page, userDataFolder);
			const desktop = await launchStage({
				args: [...args, '--stage-language=en'],
				userDataFolder,
				page,
			});
			try {
				return await Promise.race([use(desktop, page), giveUp(patienceMs)]);
			} finally {
				await desktop.close();
			}
		});
	} finally {
		await browser.close();
	}
}

async function giveUp(patienceMs: number): Promise<never> {
	await delay(patienceMs, undefined, { ref: false });
	throw new Error(`The browser was not through after ${patienceMs / 1_000} s.`);
}
