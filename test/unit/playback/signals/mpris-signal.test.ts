import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Clock } from '../../../../app/clock.ts';
import { systemClock } from '../../../../app/clock.ts';
import { createSessionBus, type SessionBus } from '../../../../app/dbus/session-bus.ts';
import type { Value } from '../../../../app/dbus/value.ts';
import { messageBus } from '../../../../app/dbus/well-known.ts';
import type { LocalSignal, LocalSong } from '../../../../app/playback/signals/local-signal.ts';
import { createMprisSignal } from '../../../../app/playback/signals/mpris-signal.ts';
import { BURST_MS } from '../../../../app/playback/signals/song-teller.ts';
import { eventually } from '../../../support/eventually.ts';
import { createFakeClock, type FakeClock } from '../../../support/fake-clock.ts';
import { hasMessageBus, type PrivateBus, startPrivateBus } from '../../../support/private-bus.ts';
import {
	changedBody,
	SPOTIFY_NAME,
	type StandInPlayer,
	startStandInPlayer,
	status,
	trackMetadata,
} from '../../../support/stand-in-player.ts';

const TRAIN = '4GKJALTXTwhZgLPp0usd5C';
const FERRY = '0VjIjW4GlUZAMYd2vXMi3b';

const train: LocalSong = {
	uri: `spotify:track:${TRAIN}`,
	title: 'Evening Train',
	artists: ['The Lanterns', 'Ida Moor'],
	isPlaying: true,
};
const ferry: LocalSong = { ...train, uri: `spotify:track:${FERRY}`, title: 'Morning Ferry' };

const trainMetadata = trackMetadata(TRAIN, 'Evening Train', ['The Lanterns', 'Ida Moor']);
const ferryMetadata = trackMetadata(FERRY, 'Morning Ferry', ['The Lanterns', 'Ida Moor']);
const trainPlaying = { PlaybackStatus: status('Playing'), Metadata: trainMetadata };

describe.skipIf(!hasMessageBus)('Spotify on a real session bus (needs dbus-daemon)', () => {
	let bus: PrivateBus;
	let clock: FakeClock;
	const cleanups: (() => void)[] = [];
	beforeEach(async () => {
		bus = await startPrivateBus();
		clock = createFakeClock();
	});
	afterEach(async () => {
		for (const cleanup of cleanups.splice(0)) cleanup();
		await bus.close();
	});

	interface Listening extends LocalSignal {
		readonly told: LocalSong[];
		/** Each change of it. */
		readonly presence: boolean[];
		readonly session: SessionBus;
	}

	function listen(time: Clock = clock): Listening {
		const userId = process.getuid?.() ?? 0;
		const session = createSessionBus({
			environment: { DBUS_SESSION_BUS_ADDRESS: bus.address },
			userId,
			clock: time,
		});
		const signal = createMprisSignal({ bus: session, clock: time });
		const told: LocalSong[] = [];
		const presence: boolean[] = [];
		signal.subscribe((song) => told.push(song));
		signal.present.subscribe((present) => presence.push(present));
		cleanups.push(signal.dispose, session.dispose);
		return { ...signal, told, presence, session };
	}

	async function spotify(
		properties: Readonly<Record<string, Value>> = trainPlaying,
		name = SPOTIFY_NAME,
	): Promise<StandInPlayer> {
		const player = await startStandInPlayer(bus.address, properties);
		cleanups.push(player.quit);
		await player.ownName(name);
		return player;
	}

	/** Until the client was heard, and its burst is over. */
	async function hear(): Promise<void> {
		await eventually(() => expect(clock.nextTimerMs()).toBe(BURST_MS));
		clock.advance(BURST_MS);
	}

	/** Lets time run on by and by until everything is known. */
	const knows = (isKnown: Listening['isKnown']): Promise<void> =>
		eventually(() => {
			clock.advance(1);
			expect(isKnown.get()).toBe(true);
		});

	/** Whatever the player has said before is heard now. */
	async function caughtUp(player: StandInPlayer, { session }: Listening): Promise<void> {
		await player.dropName('org.example.Nothing');
		await session.connection.get()?.call({ ...messageBus, member: 'GetId' });
	}

	it('tells what plays when Baton starts after it', async () => {
		await spotify();
		const { told, present } = listen();
		await hear();
		expect(told).toEqual([train]);
		expect(present.get()).toBe(true);
	});

	it('tells what plays when it starts after Baton', async () => {
		const { told, presence, session } = listen();
		await eventually(() => expect(session.connection.get()).not.toBeNull());
		await spotify();
		await hear();
		expect(told).toEqual([train]);
		expect(presence).toEqual([true]);
	});

	it('is known to be missing as soon as the bus has said so, and not before', async () => {
		vi.spyOn(console, 'warn').mockImplementation(() => {});
		const { isKnown, session } = listen();
		expect(isKnown.get()).toBe(false);
		await eventually(() => expect(isKnown.get()).toBe(true));
		expect(clock.timers()).toBe(0);
		session.connection.get()?.close();
		expect(isKnown.get()).toBe(false);
	});

	it('is known once all that plays already was heard', async () => {
		await spotify({ ...trainPlaying, PlaybackStatus: status('Paused') });
		await spotify(trainPlaying, `${SPOTIFY_NAME}.second`);
		const { isKnown, told } = listen();
		isKnown.subscribe(() => told.push(ferry));
		await knows(isKnown);
		expect(told).toEqual([train, ferry]);
		expect(clock.monotonicMs()).toBeGreaterThanOrEqual(BURST_MS);
	});

	it('is known to say nothing where it does not answer in time', async () => {
		const player = await spotify();
		player.answer(null);
		const listening = listen();
		const { isKnown, present } = listening;
		await eventually(() => expect(present.get()).toBe(true));
		await caughtUp(player, listening);
		clock.advance(4_999);
		expect(isKnown.get()).toBe(false);
		await knows(isKnown);
	});

	it('tells of another song, and of each other status', async () => {
		const player = await spotify();
		const { told } = listen();
		await hear();
		player.change({ Metadata: ferryMetadata });
		await hear();
		player.change({ PlaybackStatus: status('Paused') });
		await hear();
		player.change({ PlaybackStatus: status('Playing') });
		await hear();
		expect(told).toEqual([train, ferry, { ...ferry, isPlaying: false }, ferry]);
	});

	it('tells a song once, however many signals it sends for it', async () => {
		const player = await spotify();
		const listening = listen();
		await hear();
		player.change({ PlaybackStatus: status('Paused') });
		player.change({ Metadata: trainMetadata });
		player.change({ Metadata: ferryMetadata });
		player.change({ PlaybackStatus: status('Playing'), Metadata: ferryMetadata });
		player.change({ Volume: { signature: 'd', value: 0.5 } });
		await caughtUp(player, listening);
		clock.advance(BURST_MS);
		expect(listening.told).toEqual([train, ferry]);
	});

	it('is gone when its name is, and news again when it comes back', async () => {
		const player = await spotify();
		const { told, present, presence } = listen();
		await hear();
		await player.dropName(SPOTIFY_NAME);
		await eventually(() => expect(present.get()).toBe(false));
		player.change({ Metadata: ferryMetadata });
		await player.ownName(SPOTIFY_NAME);
		await hear();
		expect(told).toEqual([train, ferry]);
		expect(presence).toEqual([true, false, true]);
	});

	it('is gone when it ends, with what it said last', async () => {
		const player = await spotify();
		const { told, present } = listen();
		await hear();
		player.change({ Metadata: ferryMetadata });
		await eventually(() => expect(clock.timers()).toBe(1));
		player.quit();
		await eventually(() => expect(present.get()).toBe(false));
		expect(clock.timers()).toBe(0);
		expect(told).toEqual([train]);
	});

	it('is followed to the next owner of its name, and the last one is not heard any more', async () => {
		const old = await spotify();
		const listening = listen();
		await hear();
		await old.dropName(SPOTIFY_NAME);
		await spotify({ ...trainPlaying, Metadata: ferryMetadata });
		await hear();
		old.change({ PlaybackStatus: status('Stopped') });
		await caughtUp(old, listening);
		clock.advance(BURST_MS);
		expect(listening.told).toEqual([train, ferry]);
		expect(listening.present.get()).toBe(true);
	});

	it('may run twice, under a name of its own', async () => {
		const first = await spotify();
		const second = await spotify({ PlaybackStatus: status('Stopped') }, `${SPOTIFY_NAME}.instance42`);
		const { told, present, presence } = listen();
		await hear();
		second.change({ ...trainPlaying, Metadata: ferryMetadata });
		await hear();
		expect(told.at(-1)).toEqual(ferry);
		second.quit();
		first.quit();
		await eventually(() => expect(present.get()).toBe(false));
		expect(presence).toEqual([true, false]);
	});

	it('is not mistaken for other players, nor for programs that only speak like it', async () => {
		await spotify(trainPlaying, 'org.mpris.MediaPlayer2.vlc');
		await spotify(trainPlaying, 'org.mpris.MediaPlayer2.spotifyd');
		const listening = listen();
		await eventually(() => expect(listening.session.connection.get()).not.toBeNull());
		const stranger = await startStandInPlayer(bus.address);
		cleanups.push(stranger.quit);
		stranger.change(trainPlaying);
		await caughtUp(stranger, listening);
		expect(listening.present.get()).toBe(false);
		await spotify();
		await hear();
		stranger.change({ PlaybackStatus: status('Stopped') });
		await caughtUp(stranger, listening);
		clock.advance(BURST_MS);
		expect(listening.told).toEqual([train]);
	});

	it('is heard by its signals where it does not answer', async () => {
		const player = await startStandInPlayer(bus.address);
		cleanups.push(player.quit);
		player.answer(null);
		await player.ownName(SPOTIFY_NAME);
		const { told, present } = listen();
		await eventually(() => expect(present.get()).toBe(true));
		player.change(trainPlaying);
		await eventually(() => expect(clock.nextTimerMs()).toBe(BURST_MS));
		clock.advance(60_000);
		expect(told).toEqual([train]);
	});

	it('is asked again for what it calls outdated', async () => {
		const player = await spotify();
		const { told } = listen();
		await hear();
		player.answer({
			signature: 'a{sv}',
			values: [new Map(Object.entries({ ...trainPlaying, Metadata: ferryMetadata }))],
		});
		player.tell(changedBody({}, ['Metadata']));
		await hear();
		expect(told).toEqual([train, ferry]);
	});

	describe('is survived', () => {
		const player = 'org.mpris.MediaPlayer2.Player';
		const metadata = (signature: string, value: Value) =>
			changedBody({ Metadata: { signature, value }, PlaybackStatus: status('Paused') });
		const variants = (entries: Readonly<Record<string, Value>>) =>
			metadata('a{sv}', new Map(Object.entries(entries)));

		it.each([
			['metadata that is text', metadata('s', 'spotify:track:x')],
			['metadata that is a list', metadata('as', ['mpris:trackid'])],
			['metadata with numbers as keys', metadata('a{uv}', new Map([[1, status('Playing')]]))],
			['metadata of text', metadata('a{ss}', new Map([['xesam:title', 'Evening Train']]))],
			['empty metadata', variants({})],
			['a track id that is a number', variants({ 'mpris:trackid': { signature: 'u', value: 7 } })],
			['a track id of another player', variants({ 'mpris:trackid': { signature: 'o', value: '/vlc/3' } })],
			['artists in a list of lists', variants({ 'xesam:artist': { signature: 'aas', value: [['a']] } })],
			['a title in variants', variants({ 'xesam:title': { signature: 'v', value: status('Playing') } })],
			['an endless title', variants({ 'xesam:title': { signature: 's', value: 'x'.repeat(500_000) } })],
			['no body', { signature: '', values: [] }],
			['a body of text', { signature: 's', values: [player] }],
			['properties in a list', { signature: 'sas', values: [player, ['Metadata']] }],
			['a status that is a number', changedBody({ PlaybackStatus: { signature: 'i', value: 1 } })],
			['more than it may say', variants({ 'xesam:title': { signature: 's', value: 'x'.repeat(2 ** 21) } })],
		])('with %s', async (_name, body) => {
			const speaker = await spotify();
			const { told, present } = listen();
			await hear();
			speaker.tell(body);
			// Older versions of Spotify send the third argument of this type.
			speaker.tell({
				signature: 'sa{sv}an',
				values: [player, new Map(Object.entries({ ...trainPlaying, Metadata: ferryMetadata })), []],
			});
			await eventually(() => {
				clock.advance(BURST_MS);
				expect(told.at(-1)).toEqual(ferry);
			});
			expect(present.get()).toBe(true);
		});

		it.each([
			['nothing', { signature: '', values: [] }],
			['text', { signature: 's', values: ['Playing'] }],
			['a dictionary of text', { signature: 'a{ss}', values: [new Map([['PlaybackStatus', 'Playing']])] }],
		])('when it answers with %s', async (_name, body) => {
			const speaker = await startStandInPlayer(bus.address);
			cleanups.push(speaker.quit);
			speaker.answer(body);
			await speaker.ownName(SPOTIFY_NAME);
			const { told, present } = listen();
			await eventually(() => expect(present.get()).toBe(true));
			speaker.change(trainPlaying);
			await eventually(() => {
				clock.advance(BURST_MS);
				expect(told).toEqual([train]);
			});
		});
	});

	it('is gone with the bus, and found again on the next one', async () => {
		vi.spyOn(console, 'warn').mockImplementation(() => {});
		await spotify();
		const { told, present, presence } = listen();
		await hear();
		await bus.kill();
		await eventually(() => expect(present.get()).toBe(false));
		await bus.restart();
		await spotify({ ...trainPlaying, Metadata: ferryMetadata });
		await eventually(() => expect(clock.nextTimerMs()).toBe(1_000));
		clock.advance(1_000);
		await hear();
		expect(told).toEqual([train, ferry]);
		expect(presence).toEqual([true, false, true]);
	});

	it('is not heard after the end', async () => {
		const player = await spotify();
		const { told, dispose, present } = listen();
		await hear();
		player.change({ Metadata: ferryMetadata });
		await eventually(() => expect(clock.timers()).toBe(1));
		dispose();
		expect(present.get()).toBe(false);
		clock.advance(60_000);
		expect(told).toEqual([train]);
	});

	it('is heard within 300 ms of a change', async () => {
		const player = await spotify();
		const { told, subscribe } = listen(systemClock);
		await eventually(() => expect(told).toHaveLength(1));
		const delaysMs: number[] = [];
		for (let count = 0; count < 10; count += 1) {
			const { promise, resolve } = Promise.withResolvers<void>();
			const cancel = subscribe(() => resolve());
			const sentMs = performance.now();
			player.change({ Metadata: count % 2 === 0 ? ferryMetadata : trainMetadata });
			await promise;
			delaysMs.push(performance.now() - sentMs);
			cancel();
		}
		const median = delaysMs.sort((a, b) => a - b)[5];
		expect(median).toBeGreaterThanOrEqual(BURST_MS - 5);
		expect(median).toBeLessThan(300);
	});
});
