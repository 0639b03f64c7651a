import { describe, expect, it } from 'vitest';
import { type Api, openSignedIn, valueAt } from '../open-spotify.ts';

const LAG_MS = 200;

const commands = [
	['PUT', '/me/player/play'],
	['PUT', '/me/player/pause'],
	['POST', '/me/player/next'],
	['POST', '/me/player/previous'],
	['PUT', '/me/player/seek?position_ms=1000'],
	['PUT', '/me/player/volume?volume_percent=10'],
	['PUT', '/me/player/shuffle?state=true'],
	['PUT', '/me/player/repeat?state=context'],
] as const;

async function open() {
	const opened = await openSignedIn();
	const [computer, phone, speaker, tablet] = opened.spotify.listener.devices().map(({ id }) => id);
	const state = async () => (await opened.api('GET', '/me/player?additional_types=track,episode')).body;
	/** Sends a command, expects its acceptance, and waits until it has taken effect. */
	const command: Api = async (method, path, body) => {
		const answer = await opened.api(method, path, body);
		expect(answer).toMatchObject({ status: 204, text: '' });
		opened.clock.advance(LAG_MS);
		return answer;
	};
	const { albums, playlists, artists, shows } = opened.spotify.catalogue;
	const [album, playlist, artist, show] = [albums, playlists, artists, shows].map(
		(all) => [...all.keys()][0],
	);
	return {
		...opened,
		computer,
		phone,
		speaker,
		tablet,
		state,
		command,
		ids: { album, playlist, artist, show },
	};
}

describe('commands', () => {
	it('take effect after the lag', async () => {
		const { api, clock, state } = await open();
		expect((await api('PUT', '/me/player/pause')).status).toBe(204);
		clock.advance(LAG_MS - 1);
		expect(await state()).toMatchObject({ is_playing: true });
		clock.advance(1);
		expect(await state()).toMatchObject({ is_playing: false, progress_ms: 47_200 });
	});

	it('pause, resume, seek, set volume, shuffle and repeat', async () => {
		const { command, state } = await open();
		await command('PUT', '/me/player/pause');
		await command('PUT', '/me/player/seek?position_ms=90000');
		await command('PUT', '/me/player/volume?volume_percent=0');
		await command('PUT', '/me/player/shuffle?state=true');
		await command('PUT', '/me/player/repeat?state=track');
		expect(await state()).toMatchObject({
			is_playing: false,
			progress_ms: 90_000,
			device: { volume_percent: 0 },
			shuffle_state: true,
			repeat_state: 'track',
			actions: { disallows: { pausing: true } },
		});
		await command('PUT', '/me/player/play');
		expect(await state()).toMatchObject({ is_playing: true, progress_ms: 90_000 });
	});

	it('skip forth and back', async () => {
		const { command, state } = await open();
		const uri = valueAt(await state(), 'item.uri');
		await command('POST', '/me/player/next');
		expect(await state()).toMatchObject({ progress_ms: 0 });
		expect(valueAt(await state(), 'item.uri')).not.toBe(uri);
		await command('POST', '/me/player/previous');
		expect(valueAt(await state(), 'item.uri')).toBe(uri);
	});

	it('seek beyond the end to the next track', async () => {
		const { command, api, state } = await open();
		const next = valueAt((await api('GET', '/me/player/queue')).body, 'queue.0.uri');
		await command('PUT', '/me/player/seek?position_ms=99999999');
		expect(valueAt(await state(), 'item.uri')).toBe(next);
	});

	it('queue a track and an episode', async () => {
		const { command, api, spotify } = await open();
		const track = `spotify:track:${[...spotify.catalogue.tracks.keys()].at(-1)}`;
		const episode = `spotify:episode:${[...spotify.catalogue.episodes.keys()].at(-1)}`;
		await command('POST', `/me/player/queue?uri=${track}`);
		await command('POST', `/me/player/queue?uri=${episode}`);
		const { body } = await api('GET', '/me/player/queue');
		expect(body).toMatchObject({ queue: expect.arrayContaining([expect.anything()]) });
		expect([valueAt(body, 'queue.0.uri'), valueAt(body, 'queue.1.uri')]).toEqual([track, episode]);
	});

	it('may answer with something that is no JSON', async () => {
		const { api } = await openSignedIn({ randomSuccessBodies: true });
		const { status, text } = await api('PUT', '/me/player/pause');
		expect(status).toBe(200);
		expect(text).not.toBe('');
		expect(() => JSON.parse(text)).toThrow();
	});
});

describe('playing something', () => {
	it.each(['album', 'playlist', 'artist', 'show'] as const)('plays %s contexts', async (type) => {
		const { command, state, ids } = await open();
		await command('PUT', '/me/player/play', { context_uri: `spotify:${type}:${ids[type]}` });
		expect(await state()).toMatchObject({ context: { type }, progress_ms: 0, is_playing: true });
	});

	it('begins at a position in the context and in the track', async () => {
		const { command, state, ids, spotify } = await open();
		const body = { context_uri: `spotify:album:${ids.album}`, offset: { position: 3 }, position_ms: 30_000 };
		await command('PUT', '/me/player/play', body);
		const track = spotify.catalogue.albums.get(ids.album ?? '')?.tracks[3];
		expect(await state()).toMatchObject({ item: { id: track?.id }, progress_ms: 30_000 });
	});

	it('begins at a URI of the context', async () => {
		const { command, state, ids, spotify } = await open();
		const uri = spotify.catalogue.playlists.get(ids.playlist ?? '')?.itemUris[5];
		await command('PUT', '/me/player/play', {
			context_uri: `spotify:playlist:${ids.playlist}`,
			offset: { uri },
		});
		expect(await state()).toMatchObject({ item: { uri } });
	});

	it('plays tracks without a context', async () => {
		const { command, state, clock, spotify } = await open();
		const uris = [...spotify.catalogue.tracks.keys()].slice(0, 3).map((id) => `spotify:track:${id}`);
		await command('PUT', '/me/player/play', { uris, offset: { position: 1 } });
		expect(await state()).toMatchObject({ item: { uri: uris[1] }, context: null });
		clock.advance(20 * 60_000);
		expect(await state()).toMatchObject({ item: { uri: uris[0] }, is_playing: false });
	});

	it('resumes from another position', async () => {
		const { command, state } = await open();
		await command('PUT', '/me/player/play', { position_ms: 60_000 });
		expect(await state()).toMatchObject({ is_playing: true, progress_ms: 60_000 });
	});

	it('loses the queue to an empty object', async () => {
		const { command, api, spotify } = await open();
		const [id] = spotify.catalogue.tracks.keys();
		spotify.listener.pause();
		await command('POST', `/me/player/queue?uri=spotify:track:${id}`);
		await command('PUT', '/me/player/play', {});
		expect(valueAt((await api('GET', '/me/player/queue')).body, 'queue.0.id')).not.toBe(id);
	});

	it.each([
		['a track as context', { context_uri: 'spotify:track:TRACK' }, 400],
		['a context that is none', { context_uri: 'nonsense' }, 400],
		['an unknown context', { context_uri: 'spotify:album:0000000000000000000000' }, 404],
		['a context that is no text', { context_uri: 5 }, 400],
		['an offset on an artist', { context_uri: 'spotify:artist:ARTIST', offset: { position: 0 } }, 400],
		['an offset beyond the end', { context_uri: 'spotify:album:ALBUM', offset: { position: 999 } }, 404],
		['a negative offset', { context_uri: 'spotify:album:ALBUM', offset: { position: -1 } }, 400],
		['both offsets', { context_uri: 'spotify:album:ALBUM', offset: { position: 0, uri: 'x' } }, 400],
		['an offset outside the context', { context_uri: 'spotify:album:ALBUM', offset: { uri: 'x' } }, 404],
		['a context and tracks', { context_uri: 'spotify:album:ALBUM', uris: ['spotify:track:TRACK'] }, 400],
		['tracks that are no list', { uris: 'spotify:track:TRACK' }, 400],
		['no tracks', { uris: [] }, 400],
		['a malformed track', { uris: ['spotify:track:TRACK', 'x'] }, 400],
		['an album among tracks', { uris: ['spotify:album:ALBUM'] }, 400],
		['an unknown track', { uris: ['spotify:track:0000000000000000000000'] }, 404],
		['a negative position', { position_ms: -1 }, 400],
		['a fractional position', { position_ms: 1.5 }, 400],
		['a position that is text', { position_ms: '1' }, 400],
		['a list', [], 400],
		['broken JSON', '{"context_uri":', 400],
		[
			'one track twice from an early offset',
			{ uris: ['spotify:track:TRACK', 'spotify:track:TRACK'], offset: { position: 0 } },
			403,
		],
	])('refuses %s', async (_what, body, status) => {
		const { api, clock, ids, state, spotify } = await open();
		const [track = ''] = spotify.catalogue.tracks.keys();
		const filled = JSON.stringify(body)
			.replaceAll('TRACK', track)
			.replaceAll('ALBUM', ids.album ?? '')
			.replaceAll('ARTIST', ids.artist ?? '');
		const before = valueAt(await state(), 'item.uri');
		const answer = await api('PUT', '/me/player/play', typeof body === 'string' ? body : filled);
		expect(answer).toMatchObject({ status, body: { error: { status } } });
		clock.advance(LAG_MS);
		expect(valueAt(await state(), 'item.uri')).toBe(before);
	});
});

describe('wrong parameters', () => {
	it.each([
		['PUT', '/me/player/seek', 400],
		['PUT', '/me/player/seek?position_ms=-1', 400],
		['PUT', '/me/player/seek?position_ms=soon', 400],
		['PUT', '/me/player/seek?position_ms=1.5', 400],
		['PUT', '/me/player/volume', 400],
		['PUT', '/me/player/volume?volume_percent=101', 400],
		['PUT', '/me/player/volume?volume_percent=-1', 400],
		['PUT', '/me/player/volume?volume_percent=', 400],
		['PUT', '/me/player/repeat', 400],
		['PUT', '/me/player/repeat?state=all', 400],
		['PUT', '/me/player/shuffle', 400],
		['PUT', '/me/player/shuffle?state=on', 400],
		['POST', '/me/player/queue', 400],
		['POST', '/me/player/queue?uri=spotify:album:0000000000000000000000', 400],
		['POST', '/me/player/queue?uri=spotify:track:0000000000000000000000', 404],
	])('%s %s is answered with %i', async (method, path, status) => {
		const { api } = await open();
		expect((await api(method, path)).status).toBe(status);
	});

	it.each([
		[undefined, 400],
		[{}, 400],
		[{ device_ids: [] }, 400],
		[{ device_ids: ['a', 'b'] }, 400],
		[{ device_ids: 'a' }, 400],
		[{ device_ids: ['unknown'] }, 404],
		[{ device_ids: ['unknown'], play: 'yes' }, 400],
	])('transfer with %j is answered with %i', async (body, status) => {
		const { api } = await open();
		expect((await api('PUT', '/me/player', body)).status).toBe(status);
	});
});

describe('refusals', () => {
	const error = (status: number, message: string, reason: string) => ({
		status,
		body: { error: { status, message: `Player command failed: ${message}`, reason } },
	});
	const restriction = error(403, 'Restriction violated', 'UNKNOWN');

	it.each(commands)('%s %s without an active device is NO_ACTIVE_DEVICE', async (method, path) => {
		const { api, spotify } = await open();
		spotify.listener.goIdle();
		expect(await api(method, path)).toMatchObject(error(404, 'No active device found', 'NO_ACTIVE_DEVICE'));
	});

	it.each(commands)('%s %s without Premium is PREMIUM_REQUIRED', async (method, path) => {
		const { api, spotify } = await open();
		spotify.listener.setPremium(false);
		expect(await api(method, path)).toMatchObject(error(403, 'Premium required', 'PREMIUM_REQUIRED'));
	});

	it.each(commands)('%s %s is refused by a restricted device', async (method, path) => {
		const { api, spotify, speaker } = await open();
		spotify.listener.moveTo(speaker ?? '');
		expect(await api(method, path)).toMatchObject(
			error(403, 'Device not controllable', 'DEVICE_NOT_CONTROLLABLE'),
		);
	});

	it.each(commands)('%s %s for an unknown device is 404', async (method, path) => {
		const { api } = await open();
		const answer = await api(method, `${path}${path.includes('?') ? '&' : '?'}device_id=unknown`);
		expect(answer).toMatchObject({ status: 404, body: { error: { message: 'Device not found' } } });
	});

	it('volume on a phone is VOLUME_CONTROL_DISALLOW', async () => {
		const { api, phone } = await open();
		expect(await api('PUT', `/me/player/volume?volume_percent=5&device_id=${phone}`)).toMatchObject(
			error(403, 'Cannot control device volume', 'VOLUME_CONTROL_DISALLOW'),
		);
	});

	it('resuming what plays, pausing what is paused', async () => {
		const { api, command } = await open();
		expect(await api('PUT', '/me/player/play')).toMatchObject(restriction);
		await command('PUT', '/me/player/pause');
		expect(await api('PUT', '/me/player/pause')).toMatchObject(restriction);
	});

	it('going back from the first track', async () => {
		const { api, spotify, ids } = await open();
		spotify.listener.playContext(`spotify:album:${ids.album}`);
		expect(await api('POST', '/me/player/previous')).toMatchObject(restriction);
	});

	it.each(commands.filter(([, path]) => /next|previous|seek|shuffle|repeat/.test(path)))(
		'%s %s during an advertisement',
		async (method, path) => {
			const { api, spotify } = await open();
			spotify.listener.playAdvertisement();
			expect(await api(method, path)).toMatchObject(restriction);
		},
	);
});

describe('other devices', () => {
	it('take over, playing on', async () => {
		const { command, state, phone } = await open();
		await command('PUT', '/me/player', { device_ids: [phone] });
		expect(await state()).toMatchObject({ device: { id: phone }, is_playing: true, progress_ms: 47_200 });
	});

	it('take over paused unless asked to play', async () => {
		const { command, state, phone, computer, spotify } = await open();
		spotify.listener.pause();
		await command('PUT', '/me/player', { device_ids: [phone] });
		expect(await state()).toMatchObject({ device: { id: phone }, is_playing: false });
		await command('PUT', '/me/player', { device_ids: [computer], play: true });
		expect(await state()).toMatchObject({ device: { id: computer }, is_playing: true });
	});

	it('are woken by their id when idle, listed or not', async () => {
		const { command, api, state, tablet, spotify } = await open();
		spotify.listener.goIdle();
		expect(JSON.stringify((await api('GET', '/me/player/devices')).body)).not.toContain(tablet);
		await command('PUT', `/me/player/play?device_id=${tablet}`);
		expect(await state()).toMatchObject({ device: { id: tablet, is_active: true }, is_playing: true });
		expect(JSON.stringify((await api('GET', '/me/player/devices')).body)).toContain(tablet);
	});

	it('play on when asked to, though another one plays', async () => {
		const { command, state, phone } = await open();
		await command('PUT', `/me/player/play?device_id=${phone}`);
		expect(await state()).toMatchObject({ device: { id: phone }, is_playing: true });
	});

	it('cannot be reached when switched off', async () => {
		const { api, tablet, spotify } = await open();
		spotify.listener.setDevice(tablet ?? '', 'off');
		expect((await api('PUT', `/me/player/play?device_id=${tablet}`)).status).toBe(404);
	});
});
