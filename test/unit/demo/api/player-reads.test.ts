import { describe, expect, it } from 'vitest';
import { apiWith, openSignedIn, openSpotify, signIn, textAt, valueAt } from '../open-spotify.ts';

describe('the state of the player', () => {
	it('opens in the middle of a playlist on the computer', async () => {
		const { api, clock } = await openSignedIn();
		const { status, body } = await api('GET', '/me/player');
		expect(status).toBe(200);
		expect(body).toMatchObject({
			device: { name: 'Desk computer', type: 'Computer', is_active: true, volume_percent: 60 },
			is_playing: true,
			currently_playing_type: 'track',
			progress_ms: 47_000,
			timestamp: clock.now(),
			shuffle_state: false,
			smart_shuffle: false,
			repeat_state: 'off',
			context: { type: 'playlist' },
			actions: { disallows: { resuming: true } },
			item: { type: 'track', is_local: false, preview_url: null },
		});
	});

	it('follows the clock, while the timestamp stays at the last change', async () => {
		const { api, clock } = await openSignedIn();
		const startedAt = clock.now();
		clock.advance(3_000);
		expect((await api('GET', '/me/player')).body).toMatchObject({
			progress_ms: 50_000,
			timestamp: startedAt,
		});
	});

	it('is not moved by somebody setting the clock', async () => {
		const { api, clock } = await openSignedIn();
		const startedAt = clock.now();
		clock.jump(-60_000);
		expect((await api('GET', '/me/player')).body).toMatchObject({
			progress_ms: 47_000,
			timestamp: startedAt,
		});
	});

	it('goes on to the next track by itself', async () => {
		const { api, clock } = await openSignedIn();
		const before = (await api('GET', '/me/player')).body;
		const next = valueAt((await api('GET', '/me/player/queue')).body, 'queue.0.uri');
		clock.advance(Number(valueAt(before, 'item.duration_ms')) - 47_000 + 1_000);
		const after = (await api('GET', '/me/player')).body;
		expect(after).toMatchObject({ progress_ms: 1_000, item: { uri: next }, timestamp: clock.now() - 1_000 });
	});

	it('offers covers in three sizes, widest first, that can be fetched', async () => {
		const { api } = await openSignedIn();
		const { body } = await api('GET', '/me/player');
		expect(valueAt(body, 'item.album.images')).toMatchObject([{ width: 640 }, { width: 300 }, { width: 64 }]);
		expect((await fetch(textAt(body, 'item.album.images.2.url'))).status).toBe(200);
	});

	it('is 204 when idle', async () => {
		const { api, spotify } = await openSignedIn();
		spotify.listener.goIdle();
		for (const path of ['/me/player', '/me/player/currently-playing']) {
			expect(await api('GET', path)).toMatchObject({ status: 204, text: '' });
		}
		expect((await api('GET', '/me/player/queue')).body).toEqual({ currently_playing: null, queue: [] });
	});

	it('in a private session is hidden from the shorter call', async () => {
		const { api, spotify } = await openSignedIn();
		spotify.listener.setPrivateSession(true);
		expect((await api('GET', '/me/player')).body).toMatchObject({ device: { is_private_session: true } });
		expect((await api('GET', '/me/player/currently-playing')).status).toBe(204);
		spotify.listener.setPrivateSession(false);
		expect((await api('GET', '/me/player/currently-playing')).status).toBe(200);
	});

	it('shows an advertisement without an item', async () => {
		const { api, spotify, clock } = await openSignedIn();
		spotify.listener.playAdvertisement();
		expect((await api('GET', '/me/player')).body).toMatchObject({
			item: null,
			currently_playing_type: 'ad',
			actions: { disallows: { skipping_next: true, skipping_prev: true, seeking: true } },
		});
		clock.advance(30_000);
		expect((await api('GET', '/me/player')).body).toMatchObject({ currently_playing_type: 'track' });
	});

	it('shows an episode only to those who ask for episodes', async () => {
		const { api, spotify } = await openSignedIn();
		spotify.listener.playEpisode();
		expect((await api('GET', '/me/player')).body).toMatchObject({
			item: null,
			currently_playing_type: 'episode',
		});
		for (const path of ['/me/player', '/me/player/currently-playing']) {
			expect((await api('GET', `${path}?additional_types=track,episode`)).body).toMatchObject({
				item: { type: 'episode', show: { name: expect.any(String) } },
			});
		}
	});

	it('shows a local file without ids and pictures', async () => {
		const { api, spotify } = await openSignedIn();
		spotify.listener.playLocalFile('spotify:local:Uncle+Ferdi:Tapes:A+Song:187');
		expect((await api('GET', '/me/player')).body).toMatchObject({
			currently_playing_type: 'track',
			item: {
				is_local: true,
				id: null,
				href: null,
				name: 'A Song',
				duration_ms: 187_000,
				uri: 'spotify:local:Uncle+Ferdi:Tapes:A+Song:187',
				artists: [{ name: 'Uncle Ferdi', id: null }],
				album: { name: 'Tapes', id: null, images: [] },
			},
		});
	});

	it('survives what nobody knows yet', async () => {
		const { api, spotify } = await openSignedIn();
		spotify.listener.playUnknownType();
		expect((await api('GET', '/me/player')).body).toMatchObject({
			item: null,
			progress_ms: null,
			currently_playing_type: 'unknown',
		});
	});

	it.each(['additional_types=album', 'market=germany', 'market='])('refuses ?%s', async (query) => {
		const { api } = await openSignedIn();
		for (const path of ['/me/player', '/me/player/currently-playing']) {
			expect((await api('GET', `${path}?${query}`)).status).toBe(400);
		}
	});

	it('without device, shuffle and repeat is the shorter call', async () => {
		const { api } = await openSignedIn();
		const { body } = await api('GET', '/me/player/currently-playing');
		expect(body).toMatchObject({ is_playing: true, progress_ms: 47_000 });
		for (const field of ['device', 'shuffle_state', 'repeat_state']) expect(body).not.toHaveProperty(field);
	});
});

describe('devices', () => {
	it('are a computer, a phone without volume and a restricted speaker', async () => {
		const { api } = await openSignedIn();
		expect((await api('GET', '/me/player/devices')).body).toMatchObject({
			devices: [
				{ type: 'Computer', supports_volume: true, is_restricted: false, is_active: true },
				{ type: 'Smartphone', supports_volume: false, is_restricted: false, is_active: false },
				{ type: 'Speaker', is_restricted: true, is_active: false },
			],
		});
	});

	it('appear and vanish', async () => {
		const { api, spotify } = await openSignedIn();
		const ids = spotify.listener.devices().map(({ id }) => id);
		for (const id of ids) spotify.listener.setDevice(id, 'off');
		expect((await api('GET', '/me/player/devices')).body).toEqual({ devices: [] });
		expect((await api('GET', '/me/player')).status).toBe(204);
		spotify.listener.setDevice(ids[1] ?? '', 'listed');
		expect((await api('GET', '/me/player/devices')).body).toMatchObject({ devices: [{ id: ids[1] }] });
	});
});

describe('the queue', () => {
	it('shows what plays and twenty more', async () => {
		const { api } = await openSignedIn();
		const playing = (await api('GET', '/me/player')).body;
		const { body } = await api('GET', '/me/player/queue');
		expect(valueAt(body, 'currently_playing.uri')).toBe(valueAt(playing, 'item.uri'));
		expect(valueAt(body, 'queue')).toHaveLength(20);
	});
});

describe('recently played', () => {
	it('begins with the track before this one', async () => {
		const { api, clock } = await openSignedIn();
		const { body } = await api('GET', '/me/player/recently-played?limit=3');
		expect(valueAt(body, 'items')).toHaveLength(3);
		expect(body).toMatchObject({
			items: [
				{ played_at: new Date(clock.now() - 47_000).toISOString(), context: { type: 'playlist' } },
				{},
				{},
			],
			cursors: { after: String(clock.now() - 47_000) },
		});
	});

	it('can be read to its end by cursor, each play once', async () => {
		const { api } = await openSignedIn();
		const seen: string[] = [];
		let before = '';
		for (let page = 0; page < 10; page++) {
			const { body } = await api('GET', `/me/player/recently-played?limit=5${before}`);
			const items = valueAt(body, 'items');
			for (const item of Array.isArray(items) ? items : []) seen.push(textAt(item, 'played_at'));
			if (valueAt(body, 'next') === null) break;
			before = `&before=${textAt(body, 'cursors.before')}`;
		}
		expect(seen).toHaveLength(22);
		expect(seen).toEqual([...new Set(seen)].sort().reverse());
	});

	it('gives what came after a cursor', async () => {
		const { api, clock } = await openSignedIn();
		const startedAt = clock.now();
		clock.advance(600_000);
		const { body } = await api('GET', `/me/player/recently-played?after=${startedAt}`);
		const items = valueAt(body, 'items');
		expect(Array.isArray(items) && items.length).toBeGreaterThan(0);
		expect(await api('GET', `/me/player/recently-played?after=${clock.now()}`)).toMatchObject({
			body: { items: [], cursors: null, next: null },
		});
	});

	it.each(['limit=0', 'limit=51', 'limit=x', 'limit=', 'before=x', 'after=-1', 'after=1&before=2'])(
		'refuses ?%s',
		async (query) => {
			const { api } = await openSignedIn();
			expect((await api('GET', `/me/player/recently-played?${query}`)).status).toBe(400);
		},
	);
});

describe('metadata', () => {
	it('of a track, an album and its tracks agree', async () => {
		const { api, spotify } = await openSignedIn();
		const [track] = spotify.catalogue.tracks.values();
		const albumId = track?.album.id;
		expect((await api('GET', `/tracks/${track?.id}?market=SE`)).body).toMatchObject({
			name: track?.name,
			album: { id: albumId },
			external_urls: { spotify: `https://open.spotify.com/track/${track?.id}` },
		});
		expect((await api('GET', `/albums/${albumId}`)).body).toMatchObject({
			album_type: 'album',
			total_tracks: track?.album.tracks.length,
			tracks: { offset: 0, total: track?.album.tracks.length },
		});
		const page = (await api('GET', `/albums/${albumId}/tracks?limit=2&offset=2`)).body;
		expect(page).toMatchObject({
			offset: 2,
			limit: 2,
			items: [{ track_number: 3 }, { track_number: 4 }],
			next: expect.stringContaining('offset=4&limit=2'),
			previous: expect.stringContaining('offset=0&limit=2'),
		});
	});

	it.each([
		['/tracks/short', 400],
		['/tracks/0000000000000000000000', 404],
		['/albums/0000000000000000000000', 404],
		['/albums/no-base62-no-base62-no/tracks', 400],
		['/tracks/ID?market=sweden', 400],
	])('%s is answered with %i', async (path, status) => {
		const { api, spotify } = await openSignedIn();
		const [id = ''] = spotify.catalogue.tracks.keys();
		expect((await api('GET', path.replace('ID', id))).status).toBe(status);
	});

	it.each(['limit=0', 'limit=51', 'limit=1.5', 'offset=-1'])('of an album refuses ?%s', async (query) => {
		const { api, spotify } = await openSignedIn();
		const [id] = spotify.catalogue.albums.keys();
		const { status, body } = await api('GET', `/albums/${id}/tracks?${query}`);
		expect([status, textAt(body, 'error.message')]).toEqual([400, expect.stringMatching(/^Invalid /)]);
	});

	it('of the listener is what development mode leaves of it', async () => {
		const { spotify } = await openSpotify();
		const { accessToken } = await signIn(spotify, []);
		const { body } = await apiWith(spotify, accessToken)('GET', '/me');
		expect(body).toMatchObject({ display_name: 'Robin Demo', account_id: expect.any(String), type: 'user' });
		for (const field of ['product', 'country', 'email']) expect(body).not.toHaveProperty(field);
	});
});
