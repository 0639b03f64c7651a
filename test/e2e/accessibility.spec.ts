import { sceneNames } from '../../app/demo/scene-names.ts';
import { findViolations } from '../support/axe.ts';
import type { Desktop } from './desktop.ts';
import { showScene } from './looks/scenes.ts';
import { closeOverlay, settle, views } from './looks/views.ts';
import { openPopover } from './popover.ts';
import { expect, test } from './test.ts';

async function expectNoViolations(desktop: Desktop, name: string): Promise<void> {
	const body = desktop.popover().locator('body');
	await settle(desktop);
	for (const theme of ['light', 'dark'] as const) {
		await body.evaluate((_, chosen) => window.baton.changeSettings({ theme: chosen }), theme);
		await expect(desktop.popover().locator('html')).toHaveAttribute('data-theme', theme);
		expect.soft(await findViolations(body), `${name}, ${theme}`).toEqual([]);
	}
}

for (const scene of sceneNames) {
	test(`the scene ${scene} is accessible, light and dark`, async ({ launch, page }) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		const desktop = await launch({ args: ['--demo', `--scene=${scene}`, '--stage-language=en'] });
		await showScene(desktop, scene);
		await expectNoViolations(desktop, scene);
	});
}

test('every view is accessible, light and dark', async ({ launch, page }) => {
	test.setTimeout(300_000);
	await page.emulateMedia({ reducedMotion: 'reduce' });
	const desktop = await launch({ args: ['--demo', '--stage-language=en'] });
	await openPopover(desktop);
	for (const { name, show } of views) {
		await show(desktop);
		await expectNoViolations(desktop, name);
		await closeOverlay(desktop);
	}
});
