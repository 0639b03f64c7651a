import { sceneNames } from '../../app/demo/scene-names.ts';
import { expectPictures, prepareForPictures } from './looks/picture.ts';
import { showScene } from './looks/scenes.ts';
import { closeOverlay, views } from './looks/views.ts';
import { openPopover } from './popover.ts';
import { test } from './test.ts';

test.use({ deviceScaleFactor: 0.5 });

/** Another version draws letters and edges a little differently. Take the pictures anew with `--update-snapshots`. */
const CHROMIUM = '156.';

test.beforeEach(async ({ page, browser }) => {
	test.skip(process.platform !== 'linux', 'The pictures were taken with the fonts of Linux');
	const version = browser.version();
	test.skip(
		!version.startsWith(CHROMIUM),
		`The pictures were taken with Chromium ${CHROMIUM}x, not ${version}`,
	);
	await prepareForPictures(page);
});

for (const scene of sceneNames) {
	test(`the scene ${scene} looks as before`, async ({ launch, page }) => {
		const desktop = await launch({ args: ['--demo', `--scene=${scene}`, '--stage-language=en'] });
		await showScene(desktop, scene);
		await expectPictures(desktop, page, scene);
	});
}

test('every view looks as before', async ({ launch, page }) => {
	test.setTimeout(300_000);
	const desktop = await launch({ args: ['--demo', '--stage-language=en'] });
	await openPopover(desktop);
	for (const { name, show } of views) {
		await show(desktop);
		await expectPictures(desktop, page, `view-${name}`);
		await desktop
			.popover()
			.locator('html')
			.evaluate(() => window.baton.changeSettings({ language: 'en' }));
		await closeOverlay(desktop);
	}
});
