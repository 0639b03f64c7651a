import { defineConfig } from '@playwright/test';
import { browserArguments, browserPath, NO_BROWSER } from './test/e2e/browser.ts';
import type { Runtime } from './test/e2e/test.ts';

// What the person’s desktop sends or takes, as media keys, is none of the tests’ business.
process.env.DBUS_SESSION_BUS_ADDRESS = 'disabled:';

if (browserPath === null) {
	if (process.env.CI) throw new Error(`The end-to-end tests cannot run: ${NO_BROWSER}`);
	// Each worker reads this file again.
	if (!process.env.TEST_WORKER_INDEX) console.warn(`The end-to-end tests are left out: ${NO_BROWSER}`);
}

export default defineConfig<{ runtime: Runtime }>({
	testDir: 'test/e2e',
	testMatch: '*.spec.ts',
	snapshotPathTemplate: 'test/e2e/looks/pictures/{arg}{ext}',
	fullyParallel: true,
	workers: 2,
	forbidOnly: process.env.CI !== undefined,
	// Real programs on a busy machine; what fails once is named as flaky in the report.
	retries: process.env.CI ? 1 : 0,
	reporter: 'list',
	timeout: 30_000,
	expect: { timeout: 5_000 },
	use: {
		actionTimeout: 5_000,
		viewport: { width: 1720, height: 900 },
		launchOptions: {
			args: browserArguments,
			...(browserPath !== null && { executablePath: browserPath }),
		},
	},
	projects: [
		{ name: 'stage', use: { runtime: 'stage' } },
		{ name: 'electron', use: { runtime: 'electron' }, testIgnore: ['stage.spec.ts', 'screenshots.spec.ts'] },
	],
});
