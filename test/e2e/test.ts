import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { browserPath, NO_BROWSER } from './browser.ts';
import type { Desktop, LaunchOptions } from './desktop.ts';
import { electronPath, launchElectron } from './electron-desktop.ts';
import { launchStage } from './stage-desktop.ts';

export { expect };

/** Looks again and again, more often than Playwright would, until what it sees is as expected. */
export const eventually = <T>(look: () => T | Promise<T>, options: { timeout?: number } = {}) =>
	expect.poll(look, { intervals: [50], ...options });

/** What the app runs on. */
export type Runtime = 'stage' | 'electron';

interface Fixtures {
	runtime: Runtime;
	skipWhatCannotRun: undefined;
	/** Empty, and the test's own. */
	userDataFolder: string;
	/** Starts the app, on `userDataFolder` unless told; it ends with the test. */
	launch: (options?: Partial<LaunchOptions>) => Promise<Desktop>;
}

export const test = base.extend<Fixtures>({
	runtime: ['stage', { option: true }],
	skipWhatCannotRun: [
		async ({ runtime }, use) => {
			base.skip(browserPath === null, NO_BROWSER);
			base.skip(runtime === 'electron' && electronPath === null, "Electron's runtime has not been fetched");
			await use(undefined);
		},
		{ auto: true },
	],
	// biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture depends on.
	async userDataFolder({}, use) {
		const folder = await mkdtemp(join(tmpdir(), 'end-to-end-'));
		await use(folder);
		await rm(folder, { recursive: true, force: true, maxRetries: 5 });
	},
	async launch({ runtime, page, userDataFolder }, use) {
		const launchOn = runtime === 'stage' ? launchStage : launchElectron;
		const desktops: Desktop[] = [];
		await use(async (options = {}) => {
			const desktop = await launchOn({ args: [], userDataFolder, ...options, page });
			desktops.push(desktop);
			return desktop;
		});
		for (const desktop of desktops) await desktop.close();
	},
});
