import { en } from '../../app/messages/en.ts';
import { button, openPopover, title } from './popover.ts';
import { commandsTo, eventually, expect, test } from './spotify.ts';

/** As after it was given up, which takes longer than any test: page and window are gone, and Baton runs on. */
test('a popover whose window is gone opens anew with what plays, and conducts', async ({
	startSignedIn,
	embedded,
	songs,
}) => {
	const desktop = await startSignedIn();
	await openPopover(desktop);
	await button(desktop, en.settings.title).click();
	await desktop.closeWindow();

	// Nobody sees it, so that only asking tells the new page.
	embedded.listener.skip();
	await desktop.setPower('suspend');
	await desktop.setPower('resume');
	await eventually(() => desktop.trayToolTip()).toContain(songs.next.name);
	await desktop.clickTray();
	await eventually(() => desktop.isPopoverVisible()).toBe(true);
	await expect(title(desktop)).toHaveText(songs.next.name);

	await button(desktop, en.player.next).click();
	await eventually(() => commandsTo(embedded)).toEqual(['POST /me/player/next']);
	await expect(title(desktop)).toHaveText(songs.afterNext.name);

	await desktop.clickTray();
	await eventually(() => desktop.isPopoverVisible()).toBe(false);
	await desktop.chooseFromTrayMenu(en.tray.settings);
	await expect(desktop.popover().getByRole('heading', { name: en.settings.hotkeys })).toBeVisible();
});

test('a popover whose window was closed hidden opens anew at the view that is asked for', async ({
	startSignedIn,
}) => {
	const desktop = await startSignedIn();
	await desktop.closeWindow();
	await desktop.chooseFromTrayMenu(en.tray.settings);
	await expect(desktop.popover().getByRole('heading', { name: en.settings.hotkeys })).toBeVisible();
	await desktop.clickTray();
	await eventually(() => desktop.isPopoverVisible()).toBe(false);
	await desktop.closeWindow();
	await openPopover(desktop);
	expect(desktop.output()).not.toMatch(/gone|could not be shown/);
});
