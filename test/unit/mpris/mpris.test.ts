import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { systemClock } from '../../../app/clock.ts';
import { sessionBusSockets } from '../../../app/dbus/address.ts';
import { type Bus, connectToBus } from '../../../app/dbus/bus.ts';
import { followOwners } from '../../../app/dbus/name-owners.ts';
import { type Dictionary, entryOf, isDictionary, textsOf, type Value } from '../../../app/dbus/value.ts';
import { messageBus, PROPERTIES_INTERFACE } from '../../../app/dbus/well-known.ts';
import type { Intent } from '../../../app/intents.ts';
import { zhCN } from '../../../app/messages/zh-CN.ts';
import { MPRIS_NAME, MPRIS_PATH, PLAYER_INTERFACE, ROOT_INTERFACE } from '../../../app/mpris/names.ts';
import type { LocalSong } from '../../../app/playback/signals/local-signal.ts';
import type { Playback } from '../../../app/state.ts';
import { eventually } from '../../support/eventually.ts';
import { createFakeClock, type FakeClock } from '../../support/fake-clock.ts';
import { type MprisWorld, startMpris } from '../../support/mpris-world.ts';
import { hasMessageBus, type PrivateBus, startPrivateBus } from '../../support/private-bus.ts';
import { hasProgram, runOnBus } from '../../support/programs.ts';
import {
	status as playerStatus,
	SPOTIFY_NAME,
	startStandInPlayer,
	trackMetadata,
} from '../../support/stand-in-player.ts';
import { computer, otherTrack, paused, playing } from '../playback/playbacks.ts';

const phone = { ...computer, type: 'phone', name: 'Phone' } as const;
const onPhone: Playback = { ...playing, device: phone, progress: { positionMs: 0, atMonotonicMs: 0 } };
const song: LocalSong = { uri: null, title: 'Evening Train', artists: [], isPlaying: true };

describe('the media controls without a session bus', () => {
	it('are opening at first, then unavailable, and cost one line in the log', async () => {
		const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
		const clock = createFakeClock();
		const world = startMpris({ address: 'unix:path=/nowhere/bus', playback: onPhone, clock });
		expect(world.status.get()).toBe('opening');
		await eventually(() => expect(world.status.get()).toBe('unavailable'));
		world.set({ mediaControls: false });
		expect(world.status.get()).toBe('off');
		world.set({ mediaControls: true });
		expect(world.status.get()).toBe('unavailable');
		world.show(paused);
		expect(warn).toHaveBeenCalledOnce();
		world.dispose();
		expect(clock.timers()).toBe(0);
	});
});

describe.skipIf(!hasMessageBus)('the media controls on a real bus (needs dbus-daemon)', () => {
	let bus: PrivateBus;
	let clock: FakeClock;
	let world: MprisWorld;
	const open: Bus[] = [];
	beforeEach(async () => {
		bus = await startPrivateBus();
		clock = createFakeClock();
		world = startMpris({ address: bus.address, playback: onPhone, clock });
	});
	afterEach(async () => {
		world.dispose();
		for (const connection of open.splice(0)) connection.close();
		await bus.close();
	});

	const reaches = (status: string) => eventually(() => expect(world.status.get()).toBe(status));

	async function connect(): Promise<Bus> {
		const connection = await connectToBus({
			sockets: sessionBusSockets({ DBUS_SESSION_BUS_ADDRESS: bus.address }),
			userId: process.getuid?.() ?? 0,
			clock: systemClock,
			ended: () => {},
		});
		open.push(connection);
		return connection;
	}

	async function isOnBus(): Promise<boolean> {
		const [names] = await (await connect()).call({ ...messageBus, member: 'ListNames' });
		return textsOf(names).includes(MPRIS_NAME);
	}

	/** What a program hears that listens to all of Baton's signals, and how to ask it for more. */
	async function listen() {
		const connection = await connect();
		const changes: Dictionary[] = [];
		const seeks: Value[] = [];
		connection.subscribe({ path: MPRIS_PATH, member: 'PropertiesChanged' }, ({ body }) => {
			expect(body.signature).toBe('sa{sv}as');
			const [of, changed, invalidated] = body.values;
			expect([of, invalidated]).toEqual([PLAYER_INTERFACE, []]);
			if (isDictionary(changed)) changes.push(changed);
		});
		connection.subscribe({ path: MPRIS_PATH, interface: PLAYER_INTERFACE, member: 'Seeked' }, ({ body }) =>
			seeks.push(...body.values),
		);
		const ask = (of: string, member: string, signature = '', ...values: Value[]) =>
			connection.call({
				destination: MPRIS_NAME,
				path: MPRIS_PATH,
				interface: of,
				member,
				body: { signature, values },
			});
		/** Whatever was sent before has been heard once this is answered. */
		const caughtUp = () => ask(PROPERTIES_INTERFACE, 'Get', 'ss', ROOT_INTERFACE, 'Identity');
		await caughtUp();
		return { changes, seeks, ask, caughtUp };
	}

	it('have Baton’s name while it runs', async () => {
		await reaches('shown');
		expect(await isOnBus()).toBe(true);
		world.dispose();
		await eventually(async () => expect(await isOnBus()).toBe(false));
	});

	it('tell each change once, in one signal, and only what changed', async () => {
		await reaches('shown');
		const { changes, seeks, caughtUp } = await listen();
		world.show({ ...onPhone, item: otherTrack, shuffle: true, repeat: 'track' });
		world.show({ ...onPhone, item: otherTrack, shuffle: true, repeat: 'track', liked: true });
		world.change({ problem: { kind: 'offline' } });
		world.show({ ...onPhone, isPlaying: false, disallows: [] });
		await caughtUp();
		expect(changes.map((changed) => [...changed.keys()])).toEqual([
			['LoopStatus', 'Shuffle', 'Metadata'],
			['PlaybackStatus', 'LoopStatus', 'Shuffle', 'Metadata'],
		]);
		expect(entryOf(entryOf(changes[0], 'Metadata'), 'xesam:title')).toBe('Morning Ferry');
		expect(seeks).toEqual([]);
	});

	it('tell a jump, and the position when asked', async () => {
		await reaches('shown');
		const { changes, seeks, ask, caughtUp } = await listen();
		clock.advance(5_000);
		world.show({ ...onPhone, progress: { positionMs: 90_000, atMonotonicMs: 5_000 } });
		clock.advance(1_500);
		await caughtUp();
		expect(seeks).toEqual([90_000_000n]);
		expect(changes).toEqual([]);
		expect(await ask(PROPERTIES_INTERFACE, 'Get', 'ss', PLAYER_INTERFACE, 'Position')).toEqual([
			{ signature: 'x', value: 91_500_000n },
		]);
	});

	it('speak the language that is chosen', async () => {
		await reaches('shown');
		world.show({ ...onPhone, item: { kind: 'ad' } });
		const { changes, caughtUp } = await listen();
		world.speak(zhCN);
		await caughtUp();
		expect(entryOf(entryOf(changes[0], 'Metadata'), 'xesam:title')).toBe(zhCN.player.advertisement);
	});

	it.each([
		['Seek', 'i', [5]],
		['Seek', 'd', [5]],
		['Seek', '', []],
		['SetPosition', 'sx', ['/com/spotify/track/one', 5n]],
		['SetPosition', 'x', [5n]],
		['OpenUri', 'o', ['/com/spotify/track/one']],
		['OpenUri', 's', ['file:///etc/passwd']],
		['OpenUri', 's', ['x'.repeat(500_000)]],
		['Next', 's', ['now']],
	])('refuse %s with (%s) and change nothing', async (member, signature, values) => {
		await reaches('shown');
		const { ask } = await listen();
		await expect(ask(PLAYER_INTERFACE, member, signature, ...values)).rejects.toMatchObject({
			problem: { kind: 'error', name: 'org.freedesktop.DBus.Error.InvalidArgs' },
		});
		expect(world.intents).toEqual([]);
	});

	it.each<[name: string, value: Value, error: string]>([
		['Volume', { signature: 'd', value: Number.NaN }, 'InvalidArgs'],
		['Volume', { signature: 'i', value: 1 }, 'InvalidArgs'],
		['Volume', { signature: 'v', value: { signature: 'd', value: 1 } }, 'InvalidArgs'],
		['Volume', { signature: 'ad', value: Array(100_000).fill(1) }, 'InvalidArgs'],
		['Volume', { signature: 'a{sv}', value: new Map() }, 'InvalidArgs'],
		['LoopStatus', { signature: 's', value: 'Everything' }, 'InvalidArgs'],
		['LoopStatus', { signature: 's', value: 'Track'.repeat(100_000) }, 'InvalidArgs'],
		['LoopStatus', { signature: 'as', value: ['Track'] }, 'InvalidArgs'],
		['LoopStatus', { signature: 'u', value: 1 }, 'InvalidArgs'],
		['Shuffle', { signature: 's', value: 'true' }, 'InvalidArgs'],
		['Rate', { signature: 's', value: 'fast' }, 'InvalidArgs'],
		['Metadata', { signature: 'a{sv}', value: new Map() }, 'PropertyReadOnly'],
		['Position', { signature: 'x', value: 0n }, 'PropertyReadOnly'],
		['CanControl', { signature: 'b', value: false }, 'PropertyReadOnly'],
		['Fullscreen', { signature: 'b', value: true }, 'UnknownProperty'],
	])('refuse to set %s: row %#', async (name, value, error) => {
		await reaches('shown');
		const { ask } = await listen();
		await expect(
			ask(PROPERTIES_INTERFACE, 'Set', 'ssv', PLAYER_INTERFACE, name, value),
		).rejects.toMatchObject({ problem: { kind: 'error', name: `org.freedesktop.DBus.Error.${error}` } });
		expect(world.intents).toEqual([]);
	});

	it.each<[member: string, signature: string, values: Value[], intents: Intent[]]>([
		['Seek', 'x', [-(2n ** 63n)], [{ type: 'seekBy', deltaMs: -9_223_372_036_854_776 }]],
		['Seek', 'x', [2n ** 63n - 1n], [{ type: 'next' }]],
		['SetPosition', 'ox', ['/com/spotify/track/one', 2n ** 63n - 1n], []],
		['SetPosition', 'ox', ['/com/spotify/track/one', -(2n ** 63n)], []],
		['SetPosition', 'ox', ['/com/spotify/track/two', 1_000_000n], []],
		['SetPosition', 'ox', ['/org/mpris/MediaPlayer2/TrackList/NoTrack', 0n], []],
	])('survive the extremes of %s: row %#', async (member, signature, values, intents) => {
		await reaches('shown');
		const { ask } = await listen();
		expect(await ask(PLAYER_INTERFACE, member, signature, ...values)).toEqual([]);
		expect(world.intents).toEqual(intents);
	});

	it('know one speed, and take a speed of zero for a pause', async () => {
		await reaches('shown');
		const { ask } = await listen();
		const setRate = (value: number) =>
			ask(PROPERTIES_INTERFACE, 'Set', 'ssv', PLAYER_INTERFACE, 'Rate', { signature: 'd', value });
		await setRate(1);
		await setRate(2);
		expect(world.intents).toEqual([]);
		await setRate(0);
		expect(world.intents).toEqual([{ type: 'pause' }]);
	});

	it('raise Baton, and quit it after they answered', async () => {
		await reaches('shown');
		const { ask } = await listen();
		await ask(ROOT_INTERFACE, 'Raise');
		expect(world.raised()).toBe(1);
		await ask(ROOT_INTERFACE, 'Quit');
		expect(world.quits()).toBe(0);
		clock.advance(0);
		expect(world.quits()).toBe(1);
	});

	it('step aside for Spotify’s own client while it plays here, and come back', async () => {
		await reaches('shown');
		world.tell(song);
		expect(world.status.get()).toBe('aside');
		expect(await isOnBus()).toBe(false);
		world.tell({ ...song, isPlaying: false });
		await reaches('shown');
		expect(await isOnBus()).toBe(true);

		world.show({ ...paused, device: { ...computer, name: 'DESK' } });
		expect(world.status.get()).toBe('aside');
		world.tell(null);
		await reaches('shown');
		world.tell(song);
		world.show(onPhone);
		expect(world.status.get()).toBe('aside');
		world.set({ stepAside: false });
		await reaches('shown');
		expect(await isOnBus()).toBe(true);
	});

	it('wait until it is known which clients play here, and not longer than a client takes to answer', async () => {
		const [known, never] = [false, false].map((knowsClient) =>
			startMpris({ address: bus.address, playback: onPhone, clock, knowsClient }),
		);
		world.dispose();
		await eventually(() => expect(known?.bus.connection.get()).not.toBeNull());
		expect(known?.status.get()).toBe('opening');
		known?.learn();
		await eventually(() => expect(known?.status.get()).toBe('shown'));
		known?.dispose();
		expect(never?.status.get()).toBe('opening');
		clock.advance(5_000);
		await eventually(() => expect(never?.status.get()).toBe('shown'));
		never?.dispose();
		expect(clock.timers()).toBe(0);
	});

	it.each<[string, Playback, string]>([
		['is what would play', { ...paused, device: { ...computer, name: 'Desk' } }, 'aside'],
		['is not what plays', onPhone, 'shown'],
	])(
		'wait for Spotify’s first answer while a client rests here, which %s',
		async (_what, playback, status) => {
			world.dispose();
			world = startMpris({ address: bus.address, playback: { kind: 'unknown' }, clock });
			world.tell({ ...song, isPlaying: false });
			await eventually(() => expect(world.bus.connection.get()).not.toBeNull());
			expect(world.status.get()).toBe('opening');
			world.show(playback);
			await reaches(status);
		},
	);

	it('are not on the bus for a moment while Spotify’s client plays here when Baton starts', async () => {
		world.dispose();
		const spotify = await startStandInPlayer(bus.address, {
			PlaybackStatus: playerStatus('Playing'),
			Metadata: trackMetadata('4GKJALTXTwhZgLPp0usd5C', 'Evening Train', ['Ida Moor']),
		});
		await spotify.ownName(SPOTIFY_NAME);
		const watcher = await connect();
		const owners: (string | null)[] = [];
		followOwners(watcher, MPRIS_NAME, (_name, owner) => owners.push(owner));
		await watcher.call({ ...messageBus, member: 'GetId' });
		owners.length = 0;

		world = startMpris({ address: bus.address, playback: onPhone, hearsClients: true });
		await reaches('aside');
		await watcher.call({ ...messageBus, member: 'GetId' });
		expect(owners).toEqual([]);
		spotify.quit();
		await reaches('shown');
		await eventually(() => expect(owners).toHaveLength(1));
	});

	it('are left, and come back, as the person wants', async () => {
		await reaches('shown');
		world.set({ mediaControls: false });
		expect(world.status.get()).toBe('off');
		expect(await isOnBus()).toBe(false);
		world.set({ mediaControls: true });
		await reaches('shown');
		expect(await isOnBus()).toBe(true);
	});

	it('are unavailable while another Baton has them, and come to this one when it quits', async () => {
		await reaches('shown');
		const second = startMpris({ address: bus.address, playback: onPhone, clock });
		await eventually(() => expect(second.status.get()).toBe('unavailable'));
		world.dispose();
		await eventually(() => expect(second.status.get()).toBe('shown'));
		second.dispose();
	});

	it('come back with the bus after it died, with one line in the log each time', async () => {
		const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
		await reaches('shown');
		for (const died of [1, 2]) {
			clock.advance(60_000);
			await bus.kill();
			await reaches('unavailable');
			const playback = died === 1 ? { ...onPhone, item: otherTrack } : onPhone;
			world.show(playback);
			await bus.restart();
			clock.advance(1_000);
			await reaches('shown');
			expect(warn).toHaveBeenCalledTimes(died);
			const { ask, changes, caughtUp } = await listen();
			const [properties] = await ask(PROPERTIES_INTERFACE, 'GetAll', 's', PLAYER_INTERFACE);
			const title = entryOf(entryOf(properties, 'Metadata'), 'xesam:title');
			expect(title).toBe(died === 1 ? 'Morning Ferry' : 'Evening Train');
			world.show({ ...playback, shuffle: true });
			await caughtUp();
			expect(changes).toHaveLength(1);
		}
	});

	it.skipIf(!hasProgram('gdbus', 'help'))('are described for gdbus, all of them (needs gdbus)', async () => {
		await reaches('shown');
		const words = ['introspect', '--session', '--dest', MPRIS_NAME, '--object-path', '/', '--recurse'];
		const described = (await runOnBus(bus.address, 'gdbus', words)).replaceAll(/\s+/g, ' ');
		const members = [
			...['Raise();', 'Quit();', 'b CanQuit = true;', 'b CanRaise = true;', 'b HasTrackList = false;'],
			...["s Identity = 'Baton';", "s DesktopEntry = 'baton';", "as SupportedUriSchemes = ['spotify'];"],
			'as SupportedMimeTypes = [];',
			...['Next();', 'Previous();', 'Pause();', 'PlayPause();', 'Stop();', 'Play();', 'Seek(in x Offset);'],
			...['SetPosition(in o TrackId, in x Position);', 'OpenUri(in s Uri);', 'Seeked(x Position);'],
			...["readonly s PlaybackStatus = 'Playing';", "readwrite s LoopStatus = 'None';"],
			...['readwrite d Rate = 1.0;', 'readwrite b Shuffle = false;', 'readwrite d Volume = 0.5;'],
			...["readonly a{sv} Metadata = {'mpris:trackid': <objectpath '/com/spotify/track/one'>"],
			...['("false") readonly x Position =', 'd MinimumRate = 1.0;', 'd MaximumRate = 1.0;'],
			...['b CanGoNext = true;', 'b CanGoPrevious = true;', 'b CanPlay = true;', 'b CanPause = true;'],
			...['b CanSeek = true;', 'b CanControl = true;', 'interface org.freedesktop.DBus.Properties {'],
			...['interface org.freedesktop.DBus.Introspectable {', 'interface org.freedesktop.DBus.Peer {'],
			...['GetMachineId(out s machine_uuid);', 'Ping();'],
		];
		for (const member of members) expect(described).toContain(member);
	});
});
