import { BLUR_GRACE_MS } from '../../app/desktop/popover-visibility.ts';
import { en } from '../../app/messages/en.ts';
import { phrase } from '../../app/messages/phrase.ts';
import { button, closeByClickElsewhere, openPopover, title } from './popover.ts';
import { eventually, expect, test } from './spotify.ts';

test('opens at the tray icon with the current song, and the same click closes it', async ({
	startSignedIn,
	songs,
}) => {
	const desktop = await startSignedIn();
	await eventually(() => desktop.trayToolTip()).toContain(songs.current.name);
	expect(await desktop.isPopoverVisible()).toBe(false);
	await desktop.clickTray();
	await eventually(() => desktop.isPopoverVisible()).toBe(true);
	expect(await title(desktop).textContent()).toBe(songs.current.name);
	const [artist] = songs.current.artists;
	await expect(
		desktop
			.popover()
			.getByRole('link', { name: artist?.name ?? '' })
			.first(),
	).toBeVisible();
	await expect(
		desktop
			.popover()
			.getByRole('img', { name: phrase(en, 'player', 'coverOf', { title: songs.current.name }) }),
	).toBeVisible();

	await desktop.clickTray();
	await eventually(() => desktop.isPopoverVisible()).toBe(false);
	await desktop.clickTray();
	await eventually(() => desktop.isPopoverVisible()).toBe(true);
});

test('closes with Escape', async ({ startSignedIn }) => {
	const desktop = await startSignedIn();
	await openPopover(desktop);
	await title(desktop).press('Escape');
	await eventually(() => desktop.isPopoverVisible()).toBe(false);
});

test('closes when the focus goes elsewhere', async ({ startSignedIn }) => {
	const desktop = await startSignedIn();
	await openPopover(desktop);
	await closeByClickElsewhere(desktop);
});

test('stays while it is held, as a file chooser needs it, and closes by the next click elsewhere', async ({
	startSignedIn,
}) => {
	const desktop = await startSignedIn();
	await openPopover(desktop);
	const hold = (held: boolean) =>
		desktop
			.popover()
			.locator('body')
			.evaluate((_, isHeld) => window.baton.holdPopover({ held: isHeld }), held);
	await hold(true);
	// Longer than a blur is taken for the desktop's own doing.
	for (let click = 0; click < 3; click++) {
		await desktop.clickElsewhere();
		await new Promise((resolve) => setTimeout(resolve, BLUR_GRACE_MS));
	}
	expect(await desktop.isPopoverVisible()).toBe(true);
	await hold(false);
	await closeByClickElsewhere(desktop);
});

test('comes back with the song, wherever it was left', async ({ startSignedIn, songs }) => {
	const desktop = await startSignedIn();
	await openPopover(desktop);
	await button(desktop, en.settings.title).click();
	await expect(desktop.popover().getByRole('heading', { name: en.settings.hotkeys })).toBeVisible();
	await desktop.clickTray();
	await eventually(() => desktop.isPopoverVisible()).toBe(false);
	await desktop.clickTray();
	await expect(title(desktop)).toHaveText(songs.current.name);
});

test('opens from the tray menu, and goes straight to Settings', async ({ startSignedIn, songs }) => {
	const desktop = await startSignedIn();
	await desktop.chooseFromTrayMenu(en.tray.show);
	await eventually(() => desktop.isPopoverVisible()).toBe(true);
	await expect(title(desktop)).toHaveText(songs.current.name);
	await desktop.chooseFromTrayMenu(en.tray.settings);
	await expect(desktop.popover().getByRole('heading', { name: en.settings.hotkeys })).toBeVisible();
});

test('opens and closes with its own hotkey', async ({ startSignedIn }) => {
	const desktop = await startSignedIn();
	await desktop.pressHotkey('CommandOrControl+Alt+Shift+B');
	await eventually(() => desktop.isPopoverVisible()).toBe(true);
	await desktop.pressHotkey('CommandOrControl+Alt+Shift+B');
	await eventually(() => desktop.isPopoverVisible()).toBe(false);
});

test('opens links to Spotify in the browser, and nothing else', async ({ startSignedIn, songs }) => {
	const desktop = await startSignedIn();
	await openPopover(desktop);
	const link = `https://open.spotify.com/track/${songs.current.id}`;
	await desktop.popover().getByRole('link', { name: en.player.openInSpotify }).click();
	await eventually(() => desktop.openedLinks()).toEqual([link]);
	// Its name leads to its page in the popover, which links out as well.
	await desktop.popover().getByRole('link', { name: songs.current.name, exact: true }).click();
	await expect(title(desktop)).toHaveText(en.page.track);
	await desktop.popover().getByRole('link', { name: en.player.openInSpotify }).click();
	await eventually(() => desktop.openedLinks()).toEqual([link, link]);
});
