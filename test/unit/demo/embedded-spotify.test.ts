import { describe, expect, it } from 'vitest';
import { startEmbeddedSpotify } from '../../../app/demo/embedded-spotify.ts';
import { createFakeClock } from '../../support/fake-clock.ts';
import { openSignedIn, openSpotify, valueAt } from './open-spotify.ts';

describe('the embedded Spotify', () => {
	it('listens on the loopback address only, with an app registered', async () => {
		const { spotify } = await openSpotify();
		expect(spotify.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
		expect(spotify.addresses).toEqual({ accountsUrl: spotify.origin, apiUrl: `${spotify.origin}/v1` });
		expect(spotify.clientId).toMatch(/^[0-9a-f]{32}$/);
	});

	it('says when its port is taken', async () => {
		const { spotify } = await openSpotify();
		const port = Number(new URL(spotify.origin).port);
		await expect(startEmbeddedSpotify({ clock: createFakeClock(), port })).rejects.toThrow('EADDRINUSE');
	});

	it('frees its port on closing', async () => {
		const clock = createFakeClock();
		const first = await startEmbeddedSpotify({ clock });
		const port = Number(new URL(first.origin).port);
		await fetch(first.origin);
		await first.close();
		const second = await startEmbeddedSpotify({ clock, port });
		expect(second.origin).toBe(first.origin);
		await second.close();
	});

	it('is out of reach when told so, and later back at its address', async () => {
		const { spotify } = await openSpotify();
		await spotify.setReachable(false);
		await spotify.setReachable(false);
		await expect(fetch(spotify.origin)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
		await spotify.setReachable(true);
		expect((await fetch(spotify.origin)).status).toBe(404);
	});

	it('says when its port was taken while it was out of reach', async () => {
		const { spotify } = await openSpotify();
		await spotify.setReachable(false);
		await openSpotify({ port: Number(new URL(spotify.origin).port) });
		await expect(spotify.setReachable(true)).rejects.toThrow('EADDRINUSE');
	});

	it('has as many liked songs as are asked for', async () => {
		const { api } = await openSignedIn({ likedSongs: 10_000 });
		const page = (await api('GET', '/me/tracks?limit=50&offset=9980')).body;
		expect(page).toMatchObject({ total: 10_000, next: null });
		expect(valueAt(page, 'items.19.track.name')).toEqual(expect.any(String));
		expect(valueAt(page, 'items.20')).toBeUndefined();
	});

	it('knows nothing outside its services', async () => {
		const { spotify } = await openSpotify();
		for (const path of ['/', '/api/token', '/v2/me'])
			expect((await fetch(spotify.origin + path)).status).toBe(404);
	});

	it('refuses a body larger than any call needs', async () => {
		const { api } = await openSignedIn();
		expect((await api('PUT', '/me/player/play', 'x'.repeat(600_000))).status).toBe(413);
	});

	it('waits for no timer of the clock', async () => {
		const { api, clock } = await openSignedIn();
		await api('PUT', '/me/player/pause');
		await api('GET', '/me/player');
		expect(clock.timers()).toBe(0);
	});
});

describe('the log of requests', () => {
	it('names what arrived, with its query and the time', async () => {
		const { api, spotify } = await openSignedIn();
		const arrived: string[] = [];
		const stop = spotify.requests.subscribe(({ path }) => arrived.push(path));
		const before = performance.now();
		await api('PUT', '/me/player/seek?position_ms=5');
		stop();
		await api('GET', '/me');
		expect(arrived).toEqual(['/v1/me/player/seek']);
		const [first, second] = spotify.requests.list();
		expect(first).toMatchObject({ method: 'PUT', path: '/v1/me/player/seek', query: { position_ms: '5' } });
		expect(first?.atMs).toBeGreaterThanOrEqual(before);
		expect(second).toMatchObject({ method: 'GET', path: '/v1/me', query: {} });
		spotify.requests.clear();
		expect(spotify.requests.list()).toEqual([]);
	});

	it('holds what a fault answered, and no cover', async () => {
		const { api, spotify } = await openSignedIn();
		spotify.faults.add({ on: '*', times: 1, fault: { kind: 'rateLimit' } });
		await api('GET', '/me');
		await fetch(`${spotify.origin}/covers/${[...spotify.catalogue.albums.keys()][0]}/64`);
		expect(spotify.requests.list().map(({ path }) => path)).toEqual(['/v1/me']);
	});
});

describe('the listener at another device', () => {
	it('plays, skips, seeks, mixes and turns the volume, at once', async () => {
		const { api, spotify } = await openSignedIn();
		const { listener } = spotify;
		const [albumId = ''] = spotify.catalogue.albums.keys();
		const tracks = spotify.catalogue.albums.get(albumId)?.tracks ?? [];
		listener.playContext(`spotify:album:${albumId}`, 2);
		listener.skip();
		listener.skip();
		listener.previous();
		listener.seek(12_000);
		listener.pause();
		listener.setVolume(33);
		listener.setRepeat('context');
		expect((await api('GET', '/me/player')).body).toMatchObject({
			item: { id: tracks[3]?.id },
			progress_ms: 12_000,
			is_playing: false,
			repeat_state: 'context',
			device: { volume_percent: 33 },
		});
		listener.resume();
		listener.setShuffle(true);
		listener.queue(`spotify:track:${tracks[0]?.id}`);
		expect((await api('GET', '/me/player')).body).toMatchObject({ is_playing: true, shuffle_state: true });
		expect(valueAt((await api('GET', '/me/player/queue')).body, 'queue.0.id')).toBe(tracks[0]?.id);
	});

	it('sees on the device what plays there, and how long it goes on', async () => {
		const { spotify, clock } = await openSpotify();
		const { listener } = spotify;
		const first = listener.display();
		clock.advance(1_000);
		expect(listener.display()).toEqual({ ...first, remainingMs: (first?.remainingMs ?? 0) - 1_000 });
		clock.advance(first?.remainingMs ?? 0);
		expect(listener.display()?.uri).not.toBe(first?.uri);
		listener.pause();
		expect(listener.display()).toMatchObject({ isPlaying: false });
		listener.goIdle();
		expect(listener.display()).toBeNull();
	});

	it('cannot play what does not exist', async () => {
		const { spotify } = await openSpotify();
		expect(() => spotify.listener.playContext('spotify:album:none')).toThrow('spotify:album:none');
		expect(() => spotify.listener.queue('spotify:track:none')).toThrow('spotify:track:none');
	});
});
