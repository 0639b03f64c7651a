import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { hasMessageBus, startPrivateBus } from '../../support/private-bus.ts';
import { SPOTIFY_NAME, startStandInPlayer, status, trackMetadata } from '../../support/stand-in-player.ts';

it.skipIf(!hasMessageBus)('writes what the reference implementation reads (needs dbus-daemon)', async () => {
	const bus = await startPrivateBus();
	const player = await startStandInPlayer(bus.address, {
		PlaybackStatus: status('Playing'),
		Metadata: trackMetadata('4GKJALTXTwhZgLPp0usd5C', 'Évening 🚂', ['The Lanterns', 'Ida Moor']),
		Position: { signature: 'x', value: -1n },
		Everything: {
			signature: '(ybnqiuxtdog)',
			value: [1, true, -2, 3, -4, 5, -6n, 7n, 0.5, '/a/b', 'a{sv}'],
		},
		Counts: { signature: 'a{us}', value: new Map([[1, 'one']]) },
	});
	await player.ownName(SPOTIFY_NAME);
	const words = ['--print-reply', `--dest=${SPOTIFY_NAME}`, '/org/mpris/MediaPlayer2'];
	const { stdout } = await promisify(execFile)('dbus-send', [
		`--bus=${bus.address}`,
		...words,
		'org.freedesktop.DBus.Properties.GetAll',
		'string:org.mpris.MediaPlayer2.Player',
	]);
	const read = stdout.replaceAll(/\s+/g, ' ');
	expect(read).toContain('string "PlaybackStatus" variant string "Playing"');
	expect(read).toContain('string "mpris:length" variant uint64 210000000');
	expect(read).toContain('variant array [ string "The Lanterns" string "Ida Moor" ]');
	expect(read).toContain('string "xesam:title" variant string "Évening 🚂"');
	expect(read).toContain('string "Position" variant int64 -1');
	expect(read).toContain(
		'variant struct { byte 1 boolean true int16 -2 uint16 3 int32 -4 uint32 5 int64 -6 uint64 7 double 0.5 ' +
			'object path "/a/b" signature "a{sv}" }',
	);
	expect(read).toContain('variant array [ dict entry( uint32 1 string "one" ) ]');
	player.quit();
	await bus.close();
});
