import { spawn } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Intent } from '../../../app/intents.ts';
import type { ActivePlayback, Playback, TrackItem } from '../../../app/state.ts';
import { eventually } from '../../support/eventually.ts';
import { type MprisWorld, startMpris } from '../../support/mpris-world.ts';
import { hasMessageBus, type PrivateBus, startPrivateBus } from '../../support/private-bus.ts';
import { hasProgram, runOnBus } from '../../support/programs.ts';
import { computer, episode, localFile, paused, playing, track } from '../playback/playbacks.ts';

const ALBUM = 'spotify:album:4aawyAB9vmqN3uQ7FjRGTy';
const SONG = 'spotify:track:4GKJALTXTwhZgLPp0usd5C';

const hasPlayerctl = hasMessageBus && hasProgram('playerctl');

describe.skipIf(!hasPlayerctl)('playerctl (needs playerctl and dbus-daemon)', () => {
	let bus: PrivateBus;
	let world: MprisWorld;
	const cleanups: (() => void)[] = [];
	beforeEach(async () => {
		bus = await startPrivateBus();
	});
	afterEach(async () => {
		for (const cleanup of cleanups.splice(0)) cleanup();
		world.dispose();
		await bus.close();
	});

	async function start(playback: Playback = paused): Promise<void> {
		world = startMpris({ address: bus.address, playback });
		await eventually(() => expect(world.status.get()).toBe('shown'));
	}

	/** What it has printed so far while it follows. */
	function follow(...words: string[]): () => string {
		const env = { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', DBUS_SESSION_BUS_ADDRESS: bus.address };
		const follower = spawn('playerctl', [...words, '--follow'], {
			env,
			stdio: ['ignore', 'pipe', 'inherit'],
		});
		cleanups.push(() => follower.kill());
		let printed = '';
		follower.stdout.setEncoding('utf8').on('data', (text) => {
			printed += text;
		});
		return () => printed;
	}

	const playerctl = async (...words: string[]): Promise<string> =>
		(await runOnBus(bus.address, 'playerctl', words)).trimEnd();

	it('finds Baton, by name and among others', async () => {
		await start();
		expect(await playerctl('--list-all')).toBe('baton');
		expect(await playerctl('--player=spotify,baton', 'status')).toBe('Paused');
		expect(await playerctl('--all-players', '--no-messages', 'status')).toBe('Paused');
		await expect(playerctl('--ignore-player=baton', 'status')).rejects.toThrow('No players found');
	});

	it('reaches Baton through its own daemon as well', async () => {
		await start();
		const env = { PATH: process.env.PATH, DBUS_SESSION_BUS_ADDRESS: bus.address };
		const daemon = spawn('playerctld', { env, stdio: 'ignore' });
		cleanups.push(() => daemon.kill());
		await eventually(async () =>
			expect(await playerctl('--player=playerctld', 'metadata', 'title')).toBe('Evening Train'),
		);
		await playerctl('--player=playerctld', 'next');
		expect(world.intents).toEqual([{ type: 'next' }]);
	});

	it('prints everything that there is to know', async () => {
		await start();
		const lines = (await playerctl('metadata')).split('\n').map((line) => line.split(/\s+/).slice(0, 2));
		expect(lines).toEqual(
			['trackid', 'length', 'artUrl', 'title', 'artist', 'artist', 'album', 'url'].map((key) => [
				'baton',
				expect.stringMatching(new RegExp(`^(mpris|xesam):${key}$`)),
			]),
		);
	});

	it.each<[words: string[], intents: Intent[]]>([
		[['play'], [{ type: 'play' }]],
		[['pause'], [{ type: 'pause' }]],
		[['play-pause'], [{ type: 'togglePlay' }]],
		[['stop'], [{ type: 'pause' }]],
		[['next'], [{ type: 'next' }]],
		[['previous'], [{ type: 'previous' }]],
		[['position', '30'], [{ type: 'seekTo', positionMs: 30_000 }]],
		[['position', '5+'], [{ type: 'seekBy', deltaMs: 5_000 }]],
		[['position', '5-'], [{ type: 'seekBy', deltaMs: -5_000 }]],
		[['position', '500+'], [{ type: 'next' }]],
		[['position', '500'], []],
		[['position', '99999999999+'], [{ type: 'next' }]],
		[['position', '99999999999-'], [{ type: 'seekBy', deltaMs: -99_999_999_999_000 }]],
		[['volume', '0.3'], [{ type: 'setVolume', volumePercent: 30 }]],
		[['volume', '0.1+'], [{ type: 'setVolume', volumePercent: 60 }]],
		[['volume', '0.1-'], [{ type: 'setVolume', volumePercent: 40 }]],
		[['volume', '1.5'], [{ type: 'setVolume', volumePercent: 100 }]],
		[['loop', 'None'], [{ type: 'setRepeat', repeat: 'off' }]],
		[['loop', 'Track'], [{ type: 'setRepeat', repeat: 'track' }]],
		[['loop', 'Playlist'], [{ type: 'setRepeat', repeat: 'context' }]],
		[['shuffle', 'On'], [{ type: 'setShuffle', shuffle: true }]],
		[['shuffle', 'Off'], [{ type: 'setShuffle', shuffle: false }]],
		[['shuffle', 'Toggle'], [{ type: 'setShuffle', shuffle: true }]],
		[['open', ALBUM], [{ type: 'playContext', contextUri: ALBUM, offset: null }]],
		[['open', SONG], [{ type: 'playItems', uris: [SONG], startUri: null }]],
	])('%s comes to %j', async (words, intents) => {
		await start();
		await playerctl(...words);
		expect(world.intents).toEqual(intents);
		if (intents.length > 0) expect([...world.sources]).toEqual(['mpris']);
	});

	it.each([
		[['status'], 'Paused'],
		[['position'], '60.000000'],
		[['volume'], '0.500000'],
		[['loop'], 'None'],
		[['shuffle'], 'Off'],
		[['metadata', 'title'], 'Evening Train'],
		[['metadata', 'artist'], 'The Lanterns\nIda Moor'.replace('\n', ', ')],
		[['metadata', 'mpris:length'], '210000000'],
		[['metadata', 'mpris:trackid'], "'/com/spotify/track/one'"],
		[
			[
				'metadata',
				'--format',
				'{{playerName}} {{lc(status)}}: {{artist}}, {{album}} {{duration(position)}}/{{duration(mpris:length)}}',
			],
			'baton paused: The Lanterns, Ida Moor, Night Lines 1:00/3:30',
		],
	])('%s prints %s', async (words, printed) => {
		await start();
		expect(await playerctl(...words)).toBe(printed);
		expect(world.intents).toEqual([]);
	});

	it('sees the position run on while it plays', async () => {
		await start({ ...playing, progress: { positionMs: 60_000, atMonotonicMs: performance.now() } });
		const seconds = Number(await playerctl('position'));
		expect(seconds).toBeGreaterThan(60);
		expect(seconds).toBeLessThan(70);
	});

	it.each([
		['an episode', { ...paused, item: episode }, 'Coast Talk: On Tides (30:00)'],
		['a file of the person’s own', { ...paused, item: localFile }, 'Uncle Ferdi: Demo Tape (1:40)'],
		['an advertisement', { ...paused, item: { kind: 'ad' } }, ': Advertisement ()'],
		['something unknown', { ...paused, item: { kind: 'unknown' } }, ': Something Baton does not know ()'],
		[
			'a song of 10,000 characters of markup and direction',
			{ ...paused, item: { ...track, title: '<b>\u202E'.repeat(2_500) } },
			`The Lanterns, Ida Moor: ${'<b>'.repeat(500).slice(0, 1_000)} (3:30)`,
		],
	] as const)('reads %s', async (_name, playback, printed) => {
		await start(playback);
		const format = '{{artist}}: {{title}} ({{duration(mpris:length)}})';
		expect(await playerctl('metadata', '--format', format)).toBe(printed);
	});

	it.each<[string, Playback, string[]]>([
		['seek in an advertisement', { ...playing, item: { kind: 'ad' } }, ['position', '5+']],
		['skip where nothing comes next', { ...playing, disallows: ['next'] }, ['next']],
		['pause while no device is active', { kind: 'idle' }, ['pause']],
		['play on a restricted device', { ...paused, device: { ...computer, isRestricted: true } }, ['play']],
	])('does not even try to %s', async (_name, playback, words) => {
		await start(playback);
		await playerctl(...words).catch(() => {});
		expect(world.intents).toEqual([]);
	});

	it('is told in words why something failed', async () => {
		await start();
		world.answer({ ok: false, problem: { kind: 'noDevice' } });
		await expect(playerctl('play')).rejects.toThrow('No device is ready. Open Spotify on a computer');
		await expect(playerctl('volume', '0.3')).rejects.toThrow('No device is ready');
		await expect(playerctl('open', 'https://example.org/x')).rejects.toThrow('no link to something');
		world.answer({ ok: true });
		expect(await playerctl('play')).toBe('');
	});

	it('follows 100 tracks in order, none lost, none twice', async () => {
		await start(playing);
		const printed = follow('metadata', '--format', '{{title}}|{{artist}}');
		const lines = (): string[] => printed().trimEnd().split('\n');
		await eventually(() => expect(lines()).toEqual(['Evening Train|The Lanterns, Ida Moor']));

		const songs = Array.from({ length: 100 }, (_, index): TrackItem => {
			const artists = [{ name: `Singer ${index}`, url: null }];
			return { ...track, uri: `spotify:track:number${index}`, title: `Song ${index}`, artists };
		});
		for (const item of songs) {
			const progress = { positionMs: 0, atMonotonicMs: performance.now() };
			world.show({ ...playing, item, progress });
		}
		const expected = songs.map(({ title, artists }) => `${title}|${artists[0]?.name}`);
		await eventually(() => expect(lines()).toHaveLength(101));
		expect(lines().slice(1)).toEqual(expected);
	});

	it('follows the status as well, to the end', async () => {
		await start(playing);
		const printed = follow('status');
		await eventually(() => expect(printed()).toBe('Playing\n'));
		world.show(paused);
		await eventually(() => expect(printed()).toBe('Playing\nPaused\n'));
		world.dispose();
		await eventually(() => expect(printed()).toBe('Playing\nPaused\n\n'));
	});

	it.each<[property: string, before: string, change: Partial<ActivePlayback>, after: string]>([
		['volume', '0.500000', { device: { ...computer, volumePercent: 30 } }, '0.300000'],
		['loop', 'None', { repeat: 'track' }, 'Track'],
		['shuffle', 'Off', { shuffle: true }, 'On'],
		['position', '60.000000', { progress: { positionMs: 90_000, atMonotonicMs: 0 } }, '90.000000'],
	])('follows the %s', async (property, before, change, after) => {
		await start(paused);
		const printed = follow(property);
		await eventually(() => expect(printed()).toBe(`${before}\n`));
		world.show({ ...paused, ...change });
		await eventually(() => expect(printed()).toBe(`${before}\n${after}\n`));
	});
});
