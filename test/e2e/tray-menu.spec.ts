import { en } from '../../app/messages/en.ts';
import { phrase } from '../../app/messages/phrase.ts';
import { button, openPopover } from './popover.ts';
import { commandsTo, eventually, expect, test } from './spotify.ts';

const { action, pins, player, tray } = en;

test('conducts, with one request for each choice', async ({ startSignedIn, embedded }) => {
	embedded.listener.pause();
	embedded.listener.seek(60_000);
	const desktop = await startSignedIn();
	const expected: string[] = [];
	for (const [path, command] of [
		[[player.seekForward], 'PUT /me/player/seek?position_ms=75000'],
		[[action.volumeUp], 'PUT /me/player/volume?volume_percent=65'],
		[[player.shuffle], 'PUT /me/player/shuffle?state=true'],
		[[action.repeat, player.repeatTrack], 'PUT /me/player/repeat?state=track'],
		[[player.mute], 'PUT /me/player/volume?volume_percent=0'],
		[[player.shuffle], 'PUT /me/player/shuffle?state=false'],
		[[player.seekBack], 'PUT /me/player/seek?position_ms=60000'],
		[[player.unmute], 'PUT /me/player/volume?volume_percent=65'],
		[[action.repeat, player.repeatOff], 'PUT /me/player/repeat?state=off'],
		[[player.play], 'PUT /me/player/play'],
		[[player.previous], 'POST /me/player/previous'],
		[[player.next], 'POST /me/player/next'],
		[[action.volumeDown], 'PUT /me/player/volume?volume_percent=60'],
	] satisfies [string[], string][]) {
		await eventually(() => desktop.trayMenu()).toContain(path[0]);
		await desktop.chooseFromTrayMenu(...path);
		expected.push(command);
		await eventually(() => commandsTo(embedded)).toEqual(expected);
	}
});

test('likes what plays, once the popover has shown whether it is liked', async ({
	startSignedIn,
	embedded,
	songs,
}) => {
	const uri = `spotify:track:${songs.current.id}`;
	embedded.listener.like(uri);
	const desktop = await startSignedIn();
	await openPopover(desktop);
	await expect(button(desktop, player.unlike)).toBeEnabled();
	await desktop.clickTray();
	await desktop.chooseFromTrayMenu(player.unlike);
	await eventually(() => embedded.listener.hasLiked(uri)).toBe(false);
	expect(commandsTo(embedded)).toEqual([`DELETE /me/library?uris=${uri}`]);
});

test('names the song, in menu and tooltip, and follows it', async ({ startSignedIn, songs }) => {
	const desktop = await startSignedIn();
	await eventually(() => desktop.trayMenu()).toContainEqual(expect.stringContaining(songs.current.name));
	expect(await desktop.trayToolTip()).toContain(songs.current.name);
	await desktop.chooseFromTrayMenu(player.next);
	await eventually(() => desktop.trayToolTip()).toContain(songs.next.name);
	await desktop.chooseFromTrayMenu(player.pause);
	await eventually(() => desktop.trayToolTip()).toMatch(
		phrase(en, 'tray', 'paused', { song: songs.next.name }),
	);
});

test('offers signing in to who is not', async ({ startNew }) => {
	const desktop = await startNew();
	expect(await desktop.trayMenu()).toEqual([
		tray.notConnected,
		tray.signIn,
		tray.show,
		tray.settings,
		tray.quit,
	]);
	expect(await desktop.trayToolTip()).toBe(tray.notConnected);
});

test('moves the music to a device, with one request to look for them and one to move', async ({
	startSignedIn,
	embedded,
}) => {
	const desktop = await startSignedIn();
	// What plays is known without a request.
	await eventually(() => desktop.trayMenu(tray.devices)).toEqual(['Desk computer', tray.lookForDevices]);
	await desktop.chooseFromTrayMenu(tray.devices, tray.lookForDevices);
	await eventually(() => desktop.trayMenu(tray.devices)).toEqual([
		'Desk computer',
		'Pocket phone',
		'Kitchen speaker',
		tray.lookForDevices,
	]);
	expect(embedded.requests.list().filter(({ path }) => path === '/v1/me/player/devices')).toHaveLength(1);
	await desktop.chooseFromTrayMenu(tray.devices, 'Pocket phone');
	await eventually(() => commandsTo(embedded)).toEqual(['PUT /me/player']);
});

test('plays what is pinned, and then has it among the playlists of late', async ({
	startSignedIn,
	embedded,
	songs,
}) => {
	const [playlist] = embedded.catalogue.playlists.values();
	if (!playlist) throw new Error('The catalogue has no playlist.');
	const uri = `spotify:playlist:${playlist.id}`;
	const desktop = await startSignedIn({ settings: { pins: [{ uri, title: 'Mornings' }] } });
	await eventually(() => desktop.trayToolTip()).toContain(songs.current.name);
	expect(await desktop.trayMenu()).toContain(pins.title);
	expect(await desktop.trayMenu()).not.toContain(tray.recentPlaylists);
	await desktop.chooseFromTrayMenu(pins.title, 'Mornings');
	await eventually(() => commandsTo(embedded)).toEqual(['PUT /me/player/play']);
	await eventually(() => desktop.trayMenu()).toContain(tray.recentPlaylists);
	expect(await desktop.trayMenu(tray.recentPlaylists)).toEqual(['Mornings']);
	// What is kept of a run is there in the next.
	await desktop.restart();
	await eventually(() => desktop.trayMenu()).toContain(tray.recentPlaylists);
});

test('quits', async ({ startSignedIn }) => {
	const desktop = await startSignedIn();
	await desktop.chooseFromTrayMenu(tray.quit);
	expect(await desktop.waitForQuit()).toBe(0);
});
