import { BURST_SPACING_MS } from '../../app/playback/lane.ts';
import { commandsTo, eventually, expect, test } from './spotify.ts';

const own = (key: string): string => `CommandOrControl+Alt+Shift+${key}`;

test('media keys conduct, with one request for each press', async ({
	startSignedIn,
	embedded,
	player,
	songs,
}) => {
	const desktop = await startSignedIn();
	await eventually(() => desktop.trayToolTip()).toContain(songs.current.name);
	const expected: string[] = [];
	for (const [key, command, song, is_playing] of [
		['MediaNextTrack', 'POST /me/player/next', songs.next, true],
		['MediaPreviousTrack', 'POST /me/player/previous', songs.current, true],
		['MediaPlayPause', 'PUT /me/player/pause', songs.current, false],
		['MediaPlayPause', 'PUT /me/player/play', songs.current, true],
		['MediaStop', 'PUT /me/player/pause', songs.current, false],
	] as const) {
		await desktop.pressHotkey(key);
		expected.push(command);
		await eventually(player).toMatchObject({ item: { name: song.name }, is_playing });
		await eventually(() => desktop.trayToolTip()).toContain(song.name);
		expect(commandsTo(embedded)).toEqual(expected);
	}
});

test('stop pauses, and pressed again changes nothing', async ({ startSignedIn, embedded, player, songs }) => {
	const desktop = await startSignedIn();
	await eventually(() => desktop.trayToolTip()).toContain(songs.current.name);
	for (let press = 0; press < 3; press += 1) await desktop.pressHotkey('MediaStop');
	await eventually(player).toMatchObject({ is_playing: false });
	await desktop.pressHotkey('MediaPlayPause');
	await eventually(player).toMatchObject({ is_playing: true });
	expect(commandsTo(embedded)).toEqual(['PUT /me/player/pause', 'PUT /me/player/play']);
});

test('own keys conduct, with one request for each press', async ({ startSignedIn, embedded, songs }) => {
	embedded.listener.pause();
	embedded.listener.seek(60_000);
	const uri = `spotify:track:${songs.current.id}`;
	embedded.listener.unlike(uri);
	const desktop = await startSignedIn();
	await eventually(() => desktop.trayToolTip()).toContain(songs.current.name);
	const expected: string[] = [];
	for (const [key, command] of [
		['Up', 'PUT /me/player/volume?volume_percent=65'],
		['Right', 'PUT /me/player/seek?position_ms=75000'],
		['S', 'PUT /me/player/shuffle?state=true'],
		['Down', 'PUT /me/player/volume?volume_percent=60'],
		['Left', 'PUT /me/player/seek?position_ms=60000'],
		['R', 'PUT /me/player/repeat?state=context'],
		['M', 'PUT /me/player/volume?volume_percent=0'],
		['L', `PUT /me/library?uris=${uri}`],
		['R', 'PUT /me/player/repeat?state=track'],
		['S', 'PUT /me/player/shuffle?state=false'],
		['M', 'PUT /me/player/volume?volume_percent=60'],
		['L', `DELETE /me/library?uris=${uri}`],
		['R', 'PUT /me/player/repeat?state=off'],
	] as const) {
		await desktop.pressHotkey(own(key));
		expected.push(command);
		await eventually(() => commandsTo(embedded)).toEqual(expected);
	}
});

test('two quick presses of a key are two', async ({ startSignedIn, embedded, player, songs }) => {
	const desktop = await startSignedIn();
	await eventually(() => desktop.trayToolTip()).toContain(songs.current.name);
	await desktop.pressHotkey('MediaNextTrack');
	await desktop.pressHotkey('MediaNextTrack');
	await eventually(() => desktop.trayToolTip()).toContain(songs.afterNext.name);
	expect(commandsTo(embedded)).toEqual(['POST /me/player/next', 'POST /me/player/next']);
	await desktop.pressHotkey('MediaPlayPause');
	await desktop.pressHotkey('MediaPlayPause');
	await eventually(() => commandsTo(embedded)).toContain('PUT /me/player/play');
	// The player that was just paused takes the second one only once it has come to rest.
	await eventually(player).toMatchObject({ is_playing: true, item: { name: songs.afterNext.name } });
});

test('many volume steps cost few requests, and the last one is right', async ({
	startSignedIn,
	embedded,
	songs,
}) => {
	embedded.listener.setVolume(10);
	const desktop = await startSignedIn({ settings: { volumeStepPercent: 4 } });
	await eventually(() => desktop.trayToolTip()).toContain(songs.current.name);
	const beganAt = performance.now();
	for (let press = 0; press < 20; press += 1) await desktop.pressHotkey(own('Up'));
	const tookMs = performance.now() - beganAt;
	await eventually(() => commandsTo(embedded).at(-1)).toBe('PUT /me/player/volume?volume_percent=90');
	// Four when it took two seconds, as long as a key that is held down.
	expect(commandsTo(embedded).length).toBeLessThanOrEqual(2 + Math.floor(tookMs / BURST_SPACING_MS));
});
