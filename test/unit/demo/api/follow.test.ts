import { describe, expect, it } from 'vitest';
import { apiWith, openSignedIn, signIn, valueAt } from '../open-spotify.ts';
import { openPlaylists } from './open-playlists.ts';

const scopes = ['user-follow-read', 'user-follow-modify'];

async function open() {
	const opened = await openSignedIn({ scopes });
	const ids = {
		artist: [...opened.spotify.catalogue.artists.keys()].slice(-3),
		user: ['dagny.demo', 'orchard.radio', 'bellwether.records'],
	};
	return { ...opened, ids };
}

describe('followed artists', () => {
	it('come page by page after the last one seen, each once', async () => {
		const { api, spotify } = await openSignedIn({ scopes });
		const seen: unknown[] = [];
		let path: string | null = '/me/following?type=artist&limit=5';
		while (path !== null) {
			const { body } = await api('GET', path);
			expect(body).toMatchObject({ artists: { limit: 5, total: 16 } });
			expect(body).not.toHaveProperty('artists.offset');
			const items = valueAt(body, 'artists.items');
			if (Array.isArray(items)) seen.push(...items.map((item) => valueAt(item, 'id')));
			const after = valueAt(body, 'artists.cursors.after');
			if (after !== null) expect(after).toBe(seen.at(-1));
			const next = valueAt(body, 'artists.next');
			path = typeof next === 'string' ? next.replace(spotify.addresses.apiUrl, '') : null;
		}
		expect(seen).toHaveLength(16);
		expect(new Set(seen).size).toBe(16);
	});

	it('go on after an artist who was left in between', async () => {
		const { api } = await openSignedIn({ scopes });
		const page = async (query: string) => (await api('GET', `/me/following?type=artist&${query}`)).body;
		const first = await page('limit=2');
		const [last, third] = [
			valueAt(first, 'artists.items.1.id'),
			valueAt(await page('limit=3'), 'artists.items.2.id'),
		];
		await api('DELETE', `/me/following?type=artist&ids=${last}`);
		expect(valueAt(await page(`limit=2&after=${last}`), 'artists.items.0.id')).toBe(third);
	});

	it.each(['', 'type=user', 'type=artist&limit=0', 'type=artist&limit=51', 'type=artist&after=x'])(
		'refuse ?%s',
		async (query) => {
			const { api } = await openSignedIn({ scopes });
			expect((await api('GET', `/me/following?${query}`)).status).toBe(400);
		},
	);
});

describe.each(['artist', 'user'] as const)('following (%s)', (type) => {
	it('begins, is seen, and ends, for the calls of any type', async () => {
		const { api, ids } = await open();
		const some = ids[type];
		const uris = some.map((id) => `spotify:${type}:${id}`);
		const path = `/me/following?type=${type}`;
		const check = async () => (await api('GET', `/me/following/contains?type=${type}&ids=${some}`)).body;
		expect((await api('DELETE', `${path}&ids=${some}`)).status).toBe(204);
		expect(await check()).toEqual([false, false, false]);
		expect((await api('PUT', `${path}&ids=${some[0]}`)).status).toBe(204);
		expect((await api('PUT', path, { ids: [some[2]] })).status).toBe(204);
		expect(await check()).toEqual([true, false, true]);
		expect((await api('GET', `/me/library/contains?uris=${uris}`)).body).toEqual([true, false, true]);
		expect((await api('DELETE', path, { ids: [some[0]] })).status).toBe(204);
		expect(await check()).toEqual([false, false, true]);
	});

	it.each([
		['PUT', '', undefined, 400],
		['PUT', '&ids=', undefined, 400],
		['PUT', '', { ids: [] }, 400],
		['PUT', '', ['x'], 400],
		['PUT', '&ids=a/b', undefined, 400],
		['PUT', '', { ids: ['0000000000000000000000'] }, 404],
		['PUT', '', { ids: Array.from({ length: 51 }, () => '0000000000000000000000') }, 400],
		['DELETE', '&ids=', undefined, 400],
		['DELETE', '', { ids: 5 }, 400],
	])('%s ?type%s with %j is answered with %i', async (method, query, body, status) => {
		const { api } = await open();
		expect((await api(method, `/me/following?type=${type}${query}`, body)).status).toBe(status);
	});

	it('is closed to an app in development mode, but for the list', async () => {
		const { api } = await openSignedIn({ scopes, mode: 'development-2026' });
		const path = `/me/following?type=${type}&ids=x`;
		expect((await api('PUT', path)).status).toBe(403);
		expect((await api('DELETE', path)).status).toBe(403);
		expect((await api('GET', `/me/following/contains?type=${type}&ids=x`)).status).toBe(403);
		expect((await api('GET', '/me/following?type=artist')).status).toBe(200);
	});
});

it.each(['type=show&ids=x', 'ids=x'])('refuses ?%s', async (query) => {
	const { api } = await open();
	expect((await api('PUT', `/me/following?${query}`)).status).toBe(400);
	expect((await api('GET', `/me/following/contains?${query}`)).status).toBe(400);
});

describe('a playlist', () => {
	it('leaves the library and comes back to its head', async () => {
		const { api, clock, lists } = await openPlaylists();
		const path = `/playlists/${lists.foreign}/followers`;
		const check = async () => (await api('GET', `${path}/contains?ids=robin.demo`)).body;
		expect(await check()).toEqual([true]);
		expect((await api('DELETE', path)).status).toBe(200);
		expect(await check()).toEqual([false]);
		expect((await api('GET', '/me/playlists')).body).toMatchObject({ total: 30 });
		clock.advance(1_000);
		expect((await api('PUT', path, { public: false })).status).toBe(200);
		expect(await check()).toEqual([true]);
		expect(valueAt((await api('GET', '/me/playlists')).body, 'items.0.id')).toBe(lists.foreign);
	});

	it('of one’s own is gone from the library only', async () => {
		const { api, create } = await openPlaylists();
		const id = await create(0);
		expect((await api('DELETE', `/me/library?uris=spotify:playlist:${id}`)).status).toBe(200);
		expect((await api('GET', '/me/playlists')).body).toMatchObject({ total: 31 });
		expect((await api('GET', `/playlists/${id}`)).status).toBe(200);
		expect((await api('PUT', `/me/library?uris=spotify:playlist:${id}`)).status).toBe(200);
		expect((await api('GET', '/me/playlists')).body).toMatchObject({ total: 32 });
	});

	it.each([
		['GET', '/contains?ids=dagny.demo', 403],
		['GET', '/contains?ids=robin.demo,dagny.demo', 400],
		['GET', '/contains', 200],
		['PUT', '', 200],
	])('%s followers%s is answered with %i', async (method, rest, status) => {
		const { api, lists } = await openPlaylists();
		expect((await api(method, `/playlists/${lists.mine}/followers${rest}`)).status).toBe(status);
	});

	it.each([{ public: 'yes' }, ['x'], '{'])('is not followed with %j', async (body) => {
		const { api, lists } = await openPlaylists();
		expect((await api('PUT', `/playlists/${lists.mine}/followers`, body)).status).toBe(400);
	});

	it('that nobody knows cannot be followed', async () => {
		const { api } = await openPlaylists();
		for (const method of ['PUT', 'DELETE']) {
			expect((await api(method, '/playlists/0000000000000000000000/followers')).status).toBe(404);
			expect((await api(method, '/playlists/short/followers')).status).toBe(400);
		}
	});

	it('is followed in public or in private, each with its scope', async () => {
		const { api, spotify, lists } = await openPlaylists({ scopes: ['playlist-modify-private'] });
		const path = `/playlists/${lists.foreign}/followers`;
		expect((await api('PUT', path, { public: false })).status).toBe(200);
		expect((await api('PUT', path)).status).toBe(403);
		expect((await api('DELETE', path)).status).toBe(403);
		const other = apiWith(spotify, (await signIn(spotify, ['playlist-modify-public'])).accessToken);
		expect((await other('PUT', path)).status).toBe(200);
		expect((await other('DELETE', path)).status).toBe(200);
	});
});
