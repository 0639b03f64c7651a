import { describe, expect, it } from 'vitest';
import { openSignedIn, valueAt } from '../open-spotify.ts';

const scopes = ['user-library-read', 'user-library-modify', 'user-read-playback-position'];
const unknown = '0000000000000000000000';

/** What has calls of its own; `most` ids in the query. */
const types = [
	{ type: 'album', plural: 'albums', most: 20, saved: 43, takesQuery: true },
	{ type: 'episode', plural: 'episodes', most: 50, saved: 0, takesQuery: true },
	{ type: 'show', plural: 'shows', most: 50, saved: 6, takesQuery: true },
	{ type: 'track', plural: 'tracks', most: 50, saved: 713, takesQuery: false },
] as const;

async function open(plural: (typeof types)[number]['plural']) {
	const opened = await openSignedIn({ scopes });
	const ids = [...opened.spotify.catalogue[plural].keys()];
	const listed = async () => {
		const { body } = await opened.api('GET', `/me/${plural}`);
		const items = valueAt(body, 'items');
		return Array.isArray(items) ? items : [];
	};
	return { ...opened, ids, listed };
}

describe.each(types)('saved $plural', ({ type, plural, most, saved, takesQuery }) => {
	it('are listed newest first, page by page, with the moment', async () => {
		const { api, ids } = await open(plural);
		const { status, body } = await api('GET', `/me/${plural}?limit=2&market=SE`);
		expect(status).toBe(200);
		expect(body).toMatchObject({ total: saved, limit: 2, offset: 0, previous: null });
		if (saved === 0) return;
		expect(valueAt(body, 'next')).toContain(`/v1/me/${plural}?offset=2&limit=2&market=SE`);
		expect(ids).toContain(valueAt(body, `items.0.${type}.id`));
		expect(valueAt(body, `items.0.${type}.type`)).toBe(type);
		const [first, second] = [0, 1].map((index) => String(valueAt(body, `items.${index}.added_at`)));
		expect(first).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
		expect(Date.parse(first ?? '')).toBeGreaterThan(Date.parse(second ?? ''));
	});

	it('are saved, checked and removed, and are the same for the calls of any type', async () => {
		const { api, clock, ids, listed } = await open(plural);
		const some = ids.slice(-3);
		const uris = some.map((id) => `spotify:${type}:${id}`);
		await api('DELETE', `/me/library?uris=${uris}`);
		const check = async () => (await api('GET', `/me/${plural}/contains?ids=${some}`)).body;
		expect(await check()).toEqual([false, false, false]);
		clock.advance(1_000);
		expect((await api('PUT', `/me/${plural}`, { ids: some.slice(1) })).status).toBe(200);
		expect(await check()).toEqual([false, true, true]);
		expect((await api('GET', `/me/library/contains?uris=${uris}`)).body).toEqual([false, true, true]);
		const newest = (await listed()).slice(0, 2).map((item) => valueAt(item, `${type}.id`));
		expect(new Set(newest)).toEqual(new Set(some.slice(1)));
		expect((await api('DELETE', `/me/${plural}?ids=${some[2]}`)).status).toBe(200);
		expect((await api('DELETE', `/me/${plural}`, { ids: [some[0]] })).status).toBe(200);
		expect(await check()).toEqual([false, true, false]);
		await api('PUT', `/me/library?uris=${uris[2]}`);
		expect(await check()).toEqual([false, true, true]);
	});

	it('are saved from the query where that is allowed', async () => {
		const { api, ids } = await open(plural);
		const id = ids.at(-1);
		const { status } = await api('PUT', `/me/${plural}?ids=${id}`);
		expect(status).toBe(takesQuery ? 200 : 400);
	});

	it.each([
		['PUT', undefined, 400],
		['PUT', {}, 400],
		['PUT', { ids: [] }, 400],
		['PUT', ['ID'], 400],
		['PUT', { ids: 'ID' }, 400],
		['PUT', { ids: ['short'] }, 400],
		['PUT', { ids: ['spotify:TYPE:ID'] }, 400],
		['PUT', { ids: ['ID', unknown] }, 404],
		['PUT', { ids: Array.from({ length: 51 }, () => 'ID') }, 400],
		['DELETE', { ids: [] }, 400],
		['DELETE', { ids: ['../albums'] }, 400],
		['DELETE', { ids: Array.from({ length: 51 }, () => 'ID') }, 400],
	])('answer %s with %j by %i', async (method, body, status) => {
		const { api, ids } = await open(plural);
		const text = JSON.stringify(body)
			?.replaceAll('ID', ids.at(-1) ?? '')
			.replaceAll('TYPE', type);
		expect((await api(method, `/me/${plural}`, text)).status).toBe(status);
		expect((await api('GET', `/me/${plural}`)).body).toMatchObject({ total: saved });
	});

	it('answer no for what does not exist, and refuse what cannot', async () => {
		const { api, ids } = await open(plural);
		const contains = (list: readonly unknown[]) => api('GET', `/me/${plural}/contains?ids=${list}`);
		expect((await contains([unknown])).body).toEqual([false]);
		expect((await contains([])).status).toBe(400);
		expect((await contains(['short'])).status).toBe(400);
		expect((await contains(Array.from({ length: most }, () => ids[0]))).status).toBe(200);
		expect((await contains(Array.from({ length: most + 1 }, () => ids[0]))).status).toBe(400);
		expect((await api('GET', `/me/${plural}/contains`)).status).toBe(400);
	});

	it.each(['limit=0', 'limit=51', 'offset=-1', 'market=sweden'])('refuse ?%s', async (query) => {
		const { api } = await open(plural);
		expect((await api('GET', `/me/${plural}?${query}`)).status).toBe(400);
	});

	it('are only listed for an app in development mode', async () => {
		const { api, spotify } = await openSignedIn({ scopes, mode: 'development-2026' });
		const [id] = spotify.catalogue[plural].keys();
		expect((await api('GET', `/me/${plural}`)).status).toBe(200);
		expect((await api('PUT', `/me/${plural}`, { ids: [id] })).status).toBe(403);
		expect((await api('DELETE', `/me/${plural}?ids=${id}`)).status).toBe(403);
		expect((await api('GET', `/me/${plural}/contains?ids=${id}`)).status).toBe(403);
	});

	it.each([
		['GET', '', ['user-library-modify', 'user-read-playback-position']],
		['PUT', '', ['user-library-read']],
		['DELETE', '', ['user-library-read']],
		['GET', '/contains', ['user-library-modify']],
	])('%s%s is refused without its scope', async (method, path, granted) => {
		const { api } = await openSignedIn({ scopes: granted });
		expect((await api(method, `/me/${plural}${path}`)).status).toBe(403);
	});
});

describe('saving tracks with their moment', () => {
	it('puts them where they belong in time, whatever ids say', async () => {
		const { api, ids, listed } = await open('tracks');
		const [first, second] = ids;
		const body = {
			ids: [ids.at(-1)],
			timestamped_ids: [
				{ id: first, added_at: '2030-01-01T00:00:00Z' },
				{ id: second, added_at: '2031-01-01T00:00:00Z' },
			],
		};
		expect((await api('PUT', '/me/tracks', body)).status).toBe(200);
		expect((await listed()).slice(0, 2)).toMatchObject([
			{ added_at: '2031-01-01T00:00:00Z', track: { id: second } },
			{ added_at: '2030-01-01T00:00:00Z', track: { id: first } },
		]);
	});

	it.each([
		[[{ id: 'ID', added_at: 'yesterday' }], 400],
		[[{ id: 'ID' }], 400],
		[[{ id: 'short', added_at: '2030-01-01T00:00:00Z' }], 400],
		[[{ id: unknown, added_at: '2030-01-01T00:00:00Z' }], 404],
		[[], 400],
		['ID', 400],
	])('refuses %j', async (timestamped, status) => {
		const { api, ids } = await open('tracks');
		const text = JSON.stringify({ timestamped_ids: timestamped }).replaceAll('ID', ids[0] ?? '');
		expect((await api('PUT', '/me/tracks', text)).status).toBe(status);
	});
});
