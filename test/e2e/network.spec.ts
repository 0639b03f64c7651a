import { setTimeout } from 'node:timers/promises';
import { systemClock } from '../../app/clock.ts';
import { startEmbeddedSpotify } from '../../app/demo/embedded-spotify.ts';
import { en } from '../../app/messages/en.ts';
import { button, openPopover, says, title, wakeUp } from './popover.ts';
import { commandsTo, eventually, expect, readsOf, test } from './spotify.ts';

/** The network is looked at that often, and a little. */
const UNTIL_NOTICED_MS = 7_000;

test('no way to Spotify is said at once, and a press works when it is back', async ({
	startSignedIn,
	embedded,
}) => {
	const desktop = await startSignedIn();
	await openPopover(desktop);
	await embedded.close();
	await button(desktop, en.player.next).click();
	await says(desktop, en.problem.offline);
	await eventually(() => desktop.trayToolTip()).toBe(en.tray.notConnected);

	const back = await startEmbeddedSpotify({
		clock: systemClock,
		port: Number(new URL(embedded.origin).port),
	});
	try {
		await button(desktop, en.player.next).click();
		await eventually(() => commandsTo(back)).toEqual(['POST /me/player/next']);
		await expect(desktop.popover().getByText(en.problem.offline)).toHaveCount(0);
	} finally {
		await back.close();
	}
});

test('without a network nothing is asked, and one read follows its return', async ({
	startSignedIn,
	embedded,
	songs,
}) => {
	const desktop = await startSignedIn();
	await eventually(() => desktop.trayToolTip()).toContain(songs.current.name);
	await desktop.setOnline(false);
	await eventually(() => desktop.trayToolTip(), { timeout: UNTIL_NOTICED_MS }).toBe(en.tray.notConnected);
	const before = readsOf(embedded);
	embedded.listener.skip();
	await openPopover(desktop);
	await says(desktop, en.problem.offline);
	expect(readsOf(embedded)).toBe(before);

	await desktop.setOnline(true);
	await expect(title(desktop)).toHaveText(songs.next.name, { timeout: UNTIL_NOTICED_MS });
	await expect(desktop.popover().getByText(en.problem.offline)).toHaveCount(0);
	expect(readsOf(embedded)).toBe(before + 1);
});

test('asks nothing while the computer sleeps, and once when it wakes up', async ({
	startSignedIn,
	embedded,
	songs,
}) => {
	const desktop = await startSignedIn();
	await eventually(() => desktop.trayToolTip()).toContain(songs.current.name);
	// Baton would look again a second after the end of the song.
	embedded.listener.seek(songs.current.durationMs - 1_500);
	const atStart = readsOf(embedded);
	await wakeUp(desktop);
	await eventually(() => readsOf(embedded)).toBe(atStart + 1);
	await desktop.setPower('suspend');
	const before = embedded.requests.list().length;
	await setTimeout(3_000);
	expect(embedded.requests.list()).toHaveLength(before);

	await desktop.setPower('resume');
	await eventually(() => desktop.trayToolTip()).toContain(songs.next.name);
	await setTimeout(500);
	expect(embedded.requests.list()).toHaveLength(before + 1);
});
