import { setTimeout } from 'node:timers/promises';
import type { Track } from '../../app/demo/catalogue/model.ts';
import type { EmbeddedSpotify } from '../../app/demo/embedded-spotify.ts';
import { en } from '../../app/messages/en.ts';
import type { Desktop } from './desktop.ts';
import { button, openPopover, openSettings, title, wakeUp } from './popover.ts';
import { eventually, expect, test } from './spotify.ts';

const titles = async (desktop: Desktop): Promise<string[]> =>
	(await desktop.notifications()).map(({ title }) => title);

/** Lets the song end in a moment, and Baton know of it, as after sleep. */
async function endSoon(
	{ listener }: EmbeddedSpotify,
	desktop: Desktop,
	{ durationMs }: Track,
): Promise<void> {
	listener.seek(durationMs - 700);
	await wakeUp(desktop);
}

/** Looks again and again for as long as a cover may take. */
async function expectNone(desktop: Desktop): Promise<void> {
	for (let look = 0; look < 10; look += 1) {
		expect(await desktop.notifications()).toEqual([]);
		await setTimeout(50);
	}
}

test('tells of the song after one that ended by itself, and replaces the last notification', async ({
	startSignedIn,
	embedded,
	songs,
}) => {
	const desktop = await startSignedIn();
	await eventually(() => desktop.trayToolTip()).toContain(songs.current.name);
	await endSoon(embedded, desktop, songs.current);
	await eventually(() => titles(desktop)).toEqual([songs.next.name]);
	const [{ body } = { body: '' }] = await desktop.notifications();
	expect(body).toContain(songs.next.artists[0]?.name);
	expect(await desktop.isPopoverVisible()).toBe(false);

	await endSoon(embedded, desktop, songs.next);
	await eventually(() => titles(desktop)).toEqual([songs.afterNext.name]);
});

test('a click on it opens the popover, and it goes', async ({ startSignedIn, embedded, songs }) => {
	const desktop = await startSignedIn();
	await eventually(() => desktop.trayToolTip()).toContain(songs.current.name);
	await endSoon(embedded, desktop, songs.current);
	await eventually(() => titles(desktop)).toEqual([songs.next.name]);
	await desktop.clickNotification();
	await eventually(() => desktop.isPopoverVisible()).toBe(true);
	await expect(title(desktop)).toHaveText(songs.next.name);
	await expectNone(desktop);
});

test('its buttons control the player', async ({ startSignedIn, embedded, songs }) => {
	const desktop = await startSignedIn();
	await eventually(() => desktop.trayToolTip()).toContain(songs.current.name);
	await endSoon(embedded, desktop, songs.current);
	await eventually(() => titles(desktop)).toEqual([songs.next.name]);
	await desktop.pressNotification(en.player.next);
	await eventually(() => titles(desktop)).toEqual([songs.afterNext.name]);
	await desktop.pressNotification(en.player.pause);
	await eventually(() => desktop.trayToolTip()).toMatch(/^Paused: /);
});

test('shows the song to whoever presses its hotkey', async ({ startSignedIn, songs }) => {
	const desktop = await startSignedIn();
	await eventually(() => desktop.trayToolTip()).toContain(songs.current.name);
	await desktop.pressHotkey('CommandOrControl+Alt+Shift+N');
	await eventually(() => titles(desktop)).toEqual([songs.current.name]);
});

test('tells of a song that a hotkey skipped to', async ({ startSignedIn, songs }) => {
	const desktop = await startSignedIn();
	await eventually(() => desktop.trayToolTip()).toContain(songs.current.name);
	await desktop.pressHotkey('MediaNextTrack');
	await eventually(() => titles(desktop)).toEqual([songs.next.name]);
});

test('says nothing while the popover is open', async ({ startSignedIn, embedded, songs }) => {
	const desktop = await startSignedIn();
	await openPopover(desktop);
	await expect(title(desktop)).toHaveText(songs.current.name);
	embedded.listener.skip();
	await wakeUp(desktop);
	await expect(title(desktop)).toHaveText(songs.next.name);
	await expectNone(desktop);
});

test('says nothing of what the person skipped to in the popover', async ({ startSignedIn, songs }) => {
	const desktop = await startSignedIn();
	await openPopover(desktop);
	await button(desktop, en.player.next).click();
	await desktop.clickTray();
	await eventually(() => desktop.trayToolTip()).toContain(songs.next.name);
	expect(await desktop.isPopoverVisible()).toBe(false);
	await expectNone(desktop);
});

test('says nothing when switched off in Settings', async ({ startSignedIn, embedded, songs }) => {
	const desktop = await startSignedIn();
	await openSettings(desktop);
	const never = desktop.popover().getByRole('radio', { name: en.settings.notifyNever });
	await never.click();
	await expect(never).toBeChecked();
	await desktop.clickTray();
	await endSoon(embedded, desktop, songs.current);
	await eventually(() => desktop.trayToolTip()).toContain(songs.next.name);
	await expectNone(desktop);
});

test('tells that a key press failed when nothing else would', async ({ startSignedIn, embedded, songs }) => {
	const desktop = await startSignedIn();
	await eventually(() => desktop.trayToolTip()).toContain(songs.current.name);
	embedded.listener.setPremium(false);
	await desktop.pressHotkey('MediaNextTrack');
	await eventually(() => desktop.notifications()).toEqual([
		{ title: en.notification.failed, body: en.problem.listenerNotPremium },
	]);
});
