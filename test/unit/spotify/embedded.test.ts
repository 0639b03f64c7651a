import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type EmbeddedSpotify, startEmbeddedSpotify } from '../../../app/demo/embedded-spotify.ts';
import { createFunnel } from '../../../app/spotify/funnel.ts';
import { createLedger } from '../../../app/spotify/ledger/ledger.ts';
import { memoryLedgerFile } from '../../../app/spotify/ledger/memory-ledger-file.ts';
import { createLimits } from '../../../app/spotify/limits.ts';
import { normalisePlayback } from '../../../app/spotify/normalise.ts';
import { createSpotify, type Spotify } from '../../../app/spotify/spotify.ts';
import type { ActivePlayback } from '../../../app/state.ts';
import { consentTo } from '../../support/consent.ts';
import { createFakeClock } from '../../support/fake-clock.ts';
import { memoryDocument, nothingClosed, problemOf, settle } from './setup.ts';

const clock = createFakeClock();
const scopes = [
	'user-read-playback-state',
	'user-read-currently-playing',
	'user-modify-playback-state',
	'user-library-read',
];

let embedded: EmbeddedSpotify;
let spotify: Spotify;

beforeAll(async () => {
	embedded = await startEmbeddedSpotify({ clock, randomSuccessBodies: true });
	const accessToken = await consentTo(embedded, scopes, clock);
	const tokens = { accessToken: async () => accessToken, renew: async () => accessToken };
	const limits = createLimits({ document: memoryDocument(), clock });
	const ledger = createLedger({ file: memoryLedgerFile(), clock });
	const { apiUrl } = embedded.addresses;
	spotify = createSpotify(createFunnel({ apiUrl, tokens, limits, ledger, clock, closed: nothingClosed }));
});

afterEach(() => embedded.faults.clear());

afterAll(() => embedded.close());

async function readPlayback() {
	const state = await settle(spotify.player.getPlaybackState(), clock);
	return normalisePlayback(state.value, state);
}

async function readActive(): Promise<ActivePlayback> {
	const playback = await readPlayback();
	if (playback.kind === 'idle') throw new Error('Idle');
	return playback;
}

/** Commands take effect a little after their answer. */
const takeEffect = (): void => clock.advance(1000);

describe('with the embedded Spotify', () => {
	it('what plays is read as the app’s own state', async () => {
		const { item, device, isPlaying, progress } = await readActive();
		if (item.kind !== 'track') throw new Error('No track');
		expect(item.url).toMatch(/^https:\/\/open\.spotify\.com\/track\//);
		expect(item.artists[0]?.name).not.toBe('');
		expect(item.cover?.url).toContain(embedded.origin);
		expect(device).toMatchObject({ type: 'computer', supportsVolume: true });
		expect(isPlaying).toBe(true);
		expect(progress.positionMs).toBeGreaterThan(0);
	});

	it('commands do what they are named for', async () => {
		const { player } = spotify;
		await player.setVolume({ volume_percent: 33 });
		await player.setRepeatMode({ state: 'track' });
		await player.setShuffle({ state: true });
		await player.seekToPosition({ position_ms: 90_000 });
		await player.pausePlayback();
		takeEffect();
		expect(await readActive()).toMatchObject({
			isPlaying: false,
			repeat: 'track',
			shuffle: true,
			device: { volumePercent: 33 },
			disallows: expect.arrayContaining(['pause']),
		});
		expect((await readActive()).progress.positionMs).toBeGreaterThanOrEqual(90_000);
		await player.startOrResumePlayback();
		takeEffect();
		expect((await readActive()).isPlaying).toBe(true);
	});

	it('skipping goes on to what the queue has next', async () => {
		const next = (await spotify.player.getQueue())?.queue[0]?.uri;
		await spotify.player.skipToNext();
		takeEffect();
		expect((await readActive()).item).toMatchObject({ uri: next });
	});

	it.each<[string, () => void]>([
		['ad', () => embedded.listener.playAdvertisement()],
		['episode', () => embedded.listener.playEpisode()],
		['local', () => embedded.listener.playLocalFile()],
		['unknown', () => embedded.listener.playUnknownType()],
	])('an item of the kind %s is told', async (kind, play) => {
		play();
		expect((await readActive()).item.kind).toBe(kind);
	});

	it('a private session is told', async () => {
		embedded.listener.setPrivateSession(true);
		expect((await readActive()).device.isPrivateSession).toBe(true);
		embedded.listener.setPrivateSession(false);
	});

	it('devices are listed, and idle ones read as null', async () => {
		expect((await spotify.player.getAvailableDevices())?.devices.length).toBeGreaterThan(0);
		embedded.listener.goIdle();
		expect(await readPlayback()).toEqual({ kind: 'idle' });
		expect(await problemOf(spotify.player.pausePlayback())).toEqual({ kind: 'noDevice' });
		const computer = embedded.listener.devices().find(({ type }) => type === 'Computer');
		await spotify.player.startOrResumePlayback({ device_id: computer?.id ?? '' });
		takeEffect();
		expect((await readActive()).device.id).toBe(computer?.id);
	});

	it('tracks, albums and the profile are read whole', async () => {
		const { catalogue } = embedded;
		const [id] = catalogue.albums.keys();
		if (id === undefined) throw new Error('No album');
		const album = await spotify.albums.getAlbum({ id });
		const tracks = await spotify.albums.getAlbumTracks({ id, limit: 1 });
		expect(tracks?.items[0]?.name).toBe(album?.tracks?.items[0]?.name);
		const track = await spotify.tracks.getTrack({ id: tracks?.items[0]?.id ?? '' });
		expect(track?.album?.id).toBe(id);
		expect((await spotify.users.getCurrentUserProfile())?.account_id).toEqual(expect.any(String));
	});

	it('likes are checked', async () => {
		const [id] = embedded.catalogue.tracks.keys();
		const uri = `spotify:track:${id}`;
		embedded.listener.like(uri);
		expect(await spotify.library.checkLibraryItems({ uris: [uri] })).toEqual([true]);
	});

	it.each<[string, () => Promise<unknown>, object]>([
		[
			'an unknown track',
			() => spotify.tracks.getTrack({ id: '0000000000000000000000' }),
			{ kind: 'notFound' },
		],
		[
			'a scope that was not granted',
			() => spotify.library.saveLibraryItems({ uris: ['spotify:track:0000000000000000000000'] }),
			{ kind: 'forbidden', why: 'missingScope' },
		],
		[
			'playing what plays',
			() => spotify.player.startOrResumePlayback(),
			{ kind: 'restriction', reason: 'unknown' },
		],
	])('%s is refused as what it is', async (_, call, problem) => {
		expect(await problemOf(settle(call(), clock))).toEqual(problem);
	});

	it.each<[string, (on: boolean) => void, string]>([
		['the listener’s Premium', (on) => embedded.listener.setPremium(on), 'listenerNotPremium'],
		['a place on the allowlist', (on) => embedded.listener.setAllowlisted(on), 'notOnAllowlist'],
		['the owner’s Premium', (on) => embedded.listener.setOwnerPremium(on), 'ownerNotPremium'],
	])('a lack of %s is told', async (_, give, why) => {
		give(false);
		expect(await problemOf(spotify.player.skipToNext())).toEqual({ kind: 'forbidden', why });
		give(true);
	});

	it('a skip whose answer got lost is sent once and took effect once', async () => {
		const next = (await spotify.player.getQueue())?.queue[0]?.uri;
		embedded.requests.clear();
		embedded.faults.add({
			on: 'POST /v1/me/player/next',
			times: 'always',
			fault: { kind: 'resetAfterEffect' },
		});
		expect(await problemOf(spotify.player.skipToNext())).toEqual({ kind: 'server', status: null });
		expect(embedded.requests.list().map(({ path }) => path)).toEqual(['/v1/me/player/next']);
		takeEffect();
		expect((await readActive()).item).toMatchObject({ uri: next });
	});
});
