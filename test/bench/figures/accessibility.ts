import type { Locator, Page } from '@playwright/test';
import { type SceneName, sceneNames } from '../../../app/demo/scene-names.ts';
import { arrangeScene } from '../../../app/demo/scenes.ts';
import { findViolations } from '../../support/axe.ts';
import { everyView } from '../measure/every-view.ts';
import { onSignedInStage } from '../measure/signed-in-stage.ts';
import { onStage } from '../measure/stage-browser.ts';
import { type Figure, lower } from './figure.ts';

const PATIENCE_MS = 400_000;
/** By then what is asked for is there, or has failed. */
const SETTLE_MS = 700;

const themes = ['light', 'dark'] as const;

/**
 * What axe-core finds in Chromium on the stage, in light and dark: in every view with everything there, still on its
 * way, and failed; and in the first thing that each scene of the demo shows. Each finding is a line on stderr.
 */
export async function measureAccessibility(): Promise<Figure[]> {
	let violations = 0;
	for (const state of ['complete', 'loading', 'failed'] as const) violations += await inEveryView(state);
	for (const scene of sceneNames) violations += await inScene(scene);
	return [lower('accessibility violations in every view and state', 'violations', violations, 0)];
}

function inEveryView(state: 'complete' | 'loading' | 'failed'): Promise<number> {
	return onSignedInStage(
		async (stage) => {
			const { page, body, embedded } = stage;
			if (state === 'loading') embedded.faults.add({ on: '*', times: 'always', fault: { kind: 'hang' } });
			if (state === 'failed') await arrangeScene(embedded, 'spotify-down');
			let violations = 0;
			for (const { name, open } of everyView(stage, state === 'complete')) {
				await open();
				violations += await inBothThemes(`${name}, ${state}`, page, body);
				await closeOverlay(page, body);
			}
			return violations;
		},
		{ patienceMs: PATIENCE_MS },
	);
}

/** Escape would go back from the view where there is none. */
async function closeOverlay(page: Page, body: Locator): Promise<void> {
	const overlay = body.locator('[role="menu"], dialog');
	if ((await overlay.count()) === 0) return;
	await page.keyboard.press('Escape');
	await overlay.waitFor({ state: 'detached' });
}

function inScene(scene: SceneName): Promise<number> {
	return onStage(
		async (desktop, page) => {
			const body = desktop.popover().locator('body');
			await body.locator('main h1').waitFor({ state: 'attached' });
			if (!(await desktop.isPopoverVisible())) await desktop.clickTray();
			return inBothThemes(`scene ${scene}`, page, body);
		},
		{ args: ['--demo', `--scene=${scene}`] },
	);
}

async function inBothThemes(name: string, page: Page, body: Locator): Promise<number> {
	await body.locator('main h1').waitFor();
	await page.waitForTimeout(SETTLE_MS);
	let count = 0;
	for (const colorScheme of themes) {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		const violations = await findViolations(body);
		for (const { rule, where } of violations) {
			console.error(`${name}, ${colorScheme}: ${rule}\n\t${where.join('\n\t')}`);
		}
		count += violations.length;
	}
	return count;
}
