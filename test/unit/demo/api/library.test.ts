import { describe, expect, it } from 'vitest';
import { apiWith, openSignedIn, openSpotify, signIn } from '../open-spotify.ts';

const unknown = 'spotify:track:0000000000000000000000';

describe('the library', () => {
	it('saves, checks and removes, in the order asked', async () => {
		const { api, spotify } = await openSignedIn();
		const [first, second] = [...spotify.catalogue.tracks.keys()].map((id) => `spotify:track:${id}`);
		spotify.listener.unlike(first ?? '');
		spotify.listener.like(second ?? '');
		const contains = async () => (await api('GET', `/me/library/contains?uris=${first},${second}`)).body;
		expect(await contains()).toEqual([false, true]);
		expect(await api('PUT', `/me/library?uris=${first}`)).toMatchObject({ status: 200, text: '' });
		expect(await contains()).toEqual([true, true]);
		expect(spotify.listener.hasLiked(first ?? '')).toBe(true);
		expect((await api('DELETE', `/me/library?uris=${first},${second}`)).status).toBe(200);
		expect(await contains()).toEqual([false, false]);
	});

	it('answers no for what it does not know, and saves none of it', async () => {
		const { api } = await openSignedIn();
		expect((await api('GET', `/me/library/contains?uris=${unknown}`)).body).toEqual([false]);
		expect((await api('PUT', `/me/library?uris=${unknown}`)).status).toBe(404);
	});

	it('wants the URIs in the query, not in a body', async () => {
		const { api } = await openSignedIn();
		for (const method of ['PUT', 'DELETE']) {
			expect(await api(method, '/me/library', { uris: [unknown] })).toMatchObject({
				status: 400,
				body: { error: { status: 400, message: 'Missing required field: uris' } },
			});
		}
	});

	it.each([
		'',
		'uris=',
		'uris=nonsense',
		'uris=spotify:local:a:b:c:1',
		'uris=spotify:track:short',
		'uris=spotify:genre:x',
	])('refuses ?%s', async (query) => {
		const { api } = await openSignedIn();
		expect((await api('GET', `/me/library/contains?${query}`)).status).toBe(400);
		expect((await api('PUT', `/me/library?${query}`)).status).toBe(400);
	});

	it('takes forty URIs and no more', async () => {
		const { api, spotify } = await openSignedIn();
		const uris = [...spotify.catalogue.tracks.keys()].map((id) => `spotify:track:${id}`);
		const contains = (count: number) =>
			api('GET', `/me/library/contains?uris=${uris.slice(0, count).join()}`);
		expect((await contains(40)).status).toBe(200);
		expect((await contains(41)).status).toBe(400);
	});

	it.each([
		['track', 'user-library-read', 'user-library-modify'],
		['album', 'user-library-read', 'user-library-modify'],
		['show', 'user-library-read', 'user-library-modify'],
		['episode', 'user-library-read', 'user-library-modify'],
		['artist', 'user-follow-read', 'user-follow-modify'],
		['playlist', 'playlist-read-private', 'playlist-modify-public'],
	] as const)('needs the scope of a %s', async (type, read, modify) => {
		const { spotify } = await openSpotify();
		const [id] = spotify.catalogue[`${type}s`].keys();
		const uri = `spotify:${type}:${id}`;
		const reader = apiWith(spotify, (await signIn(spotify, [read])).accessToken);
		const writer = apiWith(spotify, (await signIn(spotify, [modify])).accessToken);
		expect((await reader('GET', `/me/library/contains?uris=${uri}`)).status).toBe(200);
		expect((await writer('PUT', `/me/library?uris=${uri}`)).status).toBe(200);
		expect((await reader('PUT', `/me/library?uris=${uri}`)).status).toBe(403);
		expect((await writer('GET', `/me/library/contains?uris=${uri}`)).status).toBe(403);
	});
});
