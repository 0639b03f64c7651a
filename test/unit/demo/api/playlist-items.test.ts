import { describe, expect, it } from 'vitest';
import { apiWith, signIn, valueAt } from '../open-spotify.ts';
import { modes, openPlaylists } from './open-playlists.ts';

/** Both routes in one mode, the new route in the other. */
const routes = [
	['extended', 'items'],
	['extended', 'tracks'],
	['development-2026', 'items'],
] as const;

const EPISODES = 'additional_types=track,episode';

describe.each(routes)('the items (%s, /%s)', (mode, route) => {
	it('come page by page until the last', async () => {
		const { api, spotify, lists, entryName } = await openPlaylists({ mode });
		const most = route === 'items' ? 50 : 100;
		const uris: unknown[] = [];
		let path: string | null = `/playlists/${lists.long}/${route}?limit=${most}&market=SE`;
		let pages = 0;
		while (path !== null) {
			const { body } = await api('GET', path);
			const items = valueAt(body, 'items');
			if (Array.isArray(items)) uris.push(...items.map((item) => valueAt(item, `${entryName}.uri`)));
			const next = valueAt(body, 'next');
			path = typeof next === 'string' ? next.replace(spotify.addresses.apiUrl, '') : null;
			if (path) expect(path).toContain('market=SE');
			pages += 1;
		}
		expect(pages).toBe(1_000 / most);
		expect(uris).toEqual(spotify.catalogue.playlists.get(lists.long)?.itemUris);
	});

	it('say when and by whom they were added, though not the oldest', async () => {
		const { api, lists } = await openPlaylists({ mode });
		const { body } = await api('GET', `/playlists/${lists.mixed}/${route}?${EPISODES}`);
		expect(valueAt(body, 'items.0')).toMatchObject({ added_at: null, added_by: null });
		expect(valueAt(body, 'items.1.added_at')).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
		expect(valueAt(body, 'items.1.added_by.id')).toBe('robin.demo');
	});

	it('may be local files, episodes, and nothing any more', async () => {
		const { api, lists, entryName } = await openPlaylists({ mode });
		const { body } = await api('GET', `/playlists/${lists.mixed}/${route}?${EPISODES}`);
		expect(valueAt(body, 'items.2')).toMatchObject({ is_local: true, [entryName]: { id: null } });
		expect(valueAt(body, `items.3.${entryName}.type`)).toBe('episode');
		expect(valueAt(body, `items.4.${entryName}`)).toBeNull();
	});

	it('hide episodes from who does not know them', async () => {
		const { api, lists, entryName } = await openPlaylists({ mode });
		const { body } = await api('GET', `/playlists/${lists.mixed}/${route}`);
		expect(valueAt(body, `items.3.${entryName}`)).toBeNull();
	});

	it('are cut down to the fields asked for', async () => {
		const { api, lists, entryName } = await openPlaylists({ mode });
		const fields = `total,items(${entryName}(type,album(!name,images)))`;
		const { body } = await api('GET', `/playlists/${lists.long}/${route}?limit=1&fields=${fields}`);
		expect(body).toMatchObject({ total: 1_000 });
		expect(Object.keys(body ?? {})).toHaveLength(2);
		const album = valueAt(body, `items.0.${entryName}.album`);
		expect(album).toHaveProperty('release_date');
		expect(album).not.toHaveProperty('images');
	});

	it.each([
		'limit=0',
		`limit=${route === 'items' ? 51 : 101}`,
		'limit=x',
		'offset=-1',
		'fields=a(',
		'fields=,',
	])('refuse ?%s', async (query) => {
		const { api, lists } = await openPlaylists({ mode });
		expect((await api('GET', `/playlists/${lists.mine}/${route}?${query}`)).status).toBe(400);
	});

	it('are added at the end, or at a position in the body or the query', async () => {
		const { api, create, indicesOf, trackUris } = await openPlaylists({ mode });
		const id = await create(0, 1, 2);
		const path = `/playlists/${id}/${route}`;
		const first = await api('POST', path, { uris: [trackUris[3]] });
		expect(first.status).toBe(201);
		const second = await api('POST', path, { uris: [trackUris[4], trackUris[5]], position: 0 });
		expect(second.status).toBe(201);
		expect((await api('POST', `${path}?position=1&uris=${trackUris[6]}`)).status).toBe(201);
		expect(await indicesOf(id)).toEqual([4, 6, 5, 0, 1, 2, 3]);
		const snapshots = [first, second].map(({ body }) => valueAt(body, 'snapshot_id'));
		expect(new Set(snapshots).size).toBe(2);
	});

	it('are added with the moment and the listener', async () => {
		const { api, clock, create, entryName, spotify } = await openPlaylists({ mode });
		const id = await create();
		clock.advance(90_000);
		const [episode] = spotify.catalogue.episodes.keys();
		await api('POST', `/playlists/${id}/${route}`, { uris: [`spotify:episode:${episode}`] });
		const { body } = await api('GET', `/playlists/${id}/${route}?${EPISODES}`);
		const addedAt = `${new Date(clock.now()).toISOString().slice(0, 19)}Z`;
		expect(valueAt(body, 'items.0')).toMatchObject({ added_at: addedAt, added_by: { id: 'robin.demo' } });
		expect(valueAt(body, `items.0.${entryName}.id`)).toBe(episode);
	});

	it.each([
		['nothing', undefined],
		['no tracks', { uris: [] }],
		['text', { uris: 'TRACK' }],
		['a malformed track', { uris: ['TRACK', 'x'] }],
		['an album', { uris: ['spotify:album:0000000000000000000000'] }],
		['an unknown track', { uris: ['TRACK', 'spotify:track:0000000000000000000000'] }],
		['a local file', { uris: ['spotify:local:a:b:c:100'] }],
		['101 tracks', { uris: Array.from({ length: 101 }, () => 'TRACK') }],
		['a negative position', { uris: ['TRACK'], position: -1 }],
		['a position beyond the end', { uris: ['TRACK'], position: 4 }],
		['a list', ['TRACK']],
		['broken JSON', '{"uris":'],
	])('refuse %s to be added', async (_what, body) => {
		const { api, create, indicesOf, trackUris } = await openPlaylists({ mode });
		const id = await create(0, 1, 2);
		const text = (typeof body === 'string' ? body : JSON.stringify(body))?.replaceAll(
			'TRACK',
			trackUris[7] ?? '',
		);
		expect((await api('POST', `/playlists/${id}/${route}`, text)).status).toBe(400);
		expect(await indicesOf(id)).toEqual([0, 1, 2]);
	});

	it('take a hundred at once', async () => {
		const { api, create, trackUris } = await openPlaylists({ mode });
		const id = await create();
		const uris = trackUris.slice(0, 100);
		expect((await api('POST', `/playlists/${id}/${route}`, { uris })).status).toBe(201);
		expect((await api('GET', `/playlists/${id}/${route}?limit=1`)).body).toMatchObject({ total: 100 });
	});

	it('are reordered', async () => {
		const { api, create, indicesOf } = await openPlaylists({ mode });
		const id = await create(0, 1, 2, 3, 4);
		const path = `/playlists/${id}/${route}`;
		const answer = await api('PUT', path, { range_start: 0, range_length: 2, insert_before: 4 });
		expect(answer).toMatchObject({ status: 200, body: { snapshot_id: expect.any(String) } });
		expect(await indicesOf(id)).toEqual([2, 3, 0, 1, 4]);
		await api('PUT', path, { range_start: 4, insert_before: 0 });
		expect(await indicesOf(id)).toEqual([4, 2, 3, 0, 1]);
	});

	it('may be moved where they could not be added', async () => {
		const { api, lists, urisOf } = await openPlaylists({ mode });
		const before = await urisOf(lists.mixed);
		await api('PUT', `/playlists/${lists.mixed}/${route}`, { range_start: 2, insert_before: 0 });
		expect((await urisOf(lists.mixed))[0]).toBe(before[2]);
		expect(String(before[2])).toMatch(/^spotify:local:/);
	});

	it('are replaced, and cleared by an empty list', async () => {
		const { api, create, indicesOf, trackUris } = await openPlaylists({ mode });
		const id = await create(0, 1, 2);
		const path = `/playlists/${id}/${route}`;
		expect((await api('PUT', path, { uris: [trackUris[9], trackUris[8]] })).status).toBe(200);
		expect(await indicesOf(id)).toEqual([9, 8]);
		expect((await api('PUT', `${path}?uris=${trackUris[7]}`)).status).toBe(200);
		expect(await indicesOf(id)).toEqual([7]);
		expect((await api('PUT', path, { uris: [] })).status).toBe(200);
		expect(await indicesOf(id)).toEqual([]);
	});

	it.each([
		['nothing', undefined],
		['neither form', {}],
		['both forms', { uris: [], range_start: 0, insert_before: 1 }],
		['no target', { range_start: 0 }],
		['no start', { insert_before: 0 }],
		['a negative start', { range_start: -1, insert_before: 0 }],
		['an empty range', { range_start: 0, range_length: 0, insert_before: 0 }],
		['a start at the end', { range_start: 3, insert_before: 0 }],
		['a range beyond the end', { range_start: 1, range_length: 3, insert_before: 0 }],
		['a target beyond the end', { range_start: 0, insert_before: 4 }],
		['a fraction', { range_start: 0.5, insert_before: 0 }],
		['text', { range_start: '0', insert_before: 0 }],
		['an unknown snapshot', { range_start: 0, insert_before: 2, snapshot_id: 'never' }],
		['an unknown track', { uris: ['spotify:track:0000000000000000000000'] }],
		['too many', { uris: Array.from({ length: 101 }, () => 'spotify:track:0000000000000000000000') }],
	])('refuse an update with %s', async (_what, body) => {
		const { api, create, indicesOf } = await openPlaylists({ mode });
		const id = await create(0, 1, 2);
		expect((await api('PUT', `/playlists/${id}/${route}`, body)).status).toBe(400);
		expect(await indicesOf(id)).toEqual([0, 1, 2]);
	});

	it('are removed with every copy', async () => {
		const { api, create, indicesOf, trackUris } = await openPlaylists({ mode });
		const id = await create(0, 1, 0, 2);
		const body = { [route]: [{ uri: trackUris[0] }, { uri: trackUris[5] }] };
		expect((await api('DELETE', `/playlists/${id}/${route}`, body)).status).toBe(200);
		expect(await indicesOf(id)).toEqual([1, 2]);
	});

	it.each([
		['nothing', undefined],
		['no field', {}],
		['an empty list', { [route]: [] }],
		['bare URIs', { [route]: ['spotify:track:0000000000000000000000'] }],
		['a malformed URI', { [route]: [{ uri: 'x' }] }],
		[
			'101',
			{ [route]: Array.from({ length: 101 }, () => ({ uri: 'spotify:track:0000000000000000000000' })) },
		],
		[
			'an unknown snapshot',
			{ [route]: [{ uri: 'spotify:track:0000000000000000000000' }], snapshot_id: 'never' },
		],
	])('refuse to be removed by %s', async (_what, body) => {
		const { api, create, indicesOf } = await openPlaylists({ mode });
		const id = await create(0, 1, 2);
		expect((await api('DELETE', `/playlists/${id}/${route}`, body)).status).toBe(400);
		expect(await indicesOf(id)).toEqual([0, 1, 2]);
	});

	it('of somebody else stay as they are, unless they are shared', async () => {
		const { api, lists, trackUris } = await openPlaylists({ mode });
		const uris = [trackUris[0]];
		const changes = (id: string) => [
			api('POST', `/playlists/${id}/${route}`, { uris }),
			api('PUT', `/playlists/${id}/${route}`, { range_start: 0, insert_before: 1 }),
			api('DELETE', `/playlists/${id}/${route}`, { [route]: [{ uri: uris[0] }] }),
		];
		const statuses = async (id: string) => (await Promise.all(changes(id))).map(({ status }) => status);
		expect(await statuses(lists.foreign)).toEqual([403, 403, 403]);
		expect(await statuses(lists.foreignShared)).toEqual([201, 200, 200]);
		expect(await statuses('0000000000000000000000')).toEqual([404, 404, 404]);
	});

	it('need the scope that fits the list', async () => {
		const { api, spotify, lists, trackUris } = await openPlaylists({
			mode,
			scopes: ['playlist-modify-public'],
		});
		const add = (call: typeof api, id: string) =>
			call('POST', `/playlists/${id}/${route}`, { uris: [trackUris[0]] });
		const hidden = apiWith(spotify, (await signIn(spotify, ['playlist-modify-private'])).accessToken);
		expect((await add(api, lists.mine)).status).toBe(201);
		expect((await add(api, lists.secret)).status).toBe(403);
		expect((await add(api, lists.shared)).status).toBe(403);
		expect((await add(hidden, lists.mine)).status).toBe(403);
		expect((await add(hidden, lists.secret)).status).toBe(201);
		expect((await api('GET', `/playlists/${lists.mine}/${route}`)).status).toBe(403);
	});
});

describe.each(modes)('snapshots (%s)', (mode) => {
	it('change with each change of the items, and come with the playlist', async () => {
		const { api, create, trackUris } = await openPlaylists({ mode });
		const id = await create(0, 1);
		const { body } = await api('POST', `/playlists/${id}/items`, { uris: [trackUris[2]] });
		const read = (await api('GET', `/playlists/${id}`)).body;
		expect(valueAt(read, 'snapshot_id')).toBe(valueAt(body, 'snapshot_id'));
	});

	it('let a change mean an older version, and merge it', async () => {
		const { api, create, indicesOf, trackUris } = await openPlaylists({ mode });
		const id = await create(0, 1, 2);
		const snapshot = valueAt((await api('GET', `/playlists/${id}`)).body, 'snapshot_id');
		await api('POST', `/playlists/${id}/items`, { uris: [trackUris[7], trackUris[0]], position: 0 });
		const move = { range_start: 0, insert_before: 3, snapshot_id: snapshot };
		expect((await api('PUT', `/playlists/${id}/items`, move)).status).toBe(200);
		expect(await indicesOf(id)).toEqual([7, 0, 1, 2, 0]);
		const removal = { items: [{ uri: trackUris[0] }], snapshot_id: snapshot };
		expect((await api('DELETE', `/playlists/${id}/items`, removal)).status).toBe(200);
		expect(await indicesOf(id)).toEqual([7, 0, 1, 2]);
	});
});

describe('positions', () => {
	it('say which copy goes, on the old route', async () => {
		const { api, create, indicesOf, trackUris } = await openPlaylists();
		const id = await create(0, 1, 0, 2);
		const tracks = [{ uri: trackUris[0], positions: [2] }, { uri: trackUris[1] }];
		expect((await api('DELETE', `/playlists/${id}/tracks`, { tracks })).status).toBe(200);
		expect(await indicesOf(id)).toEqual([0, 2]);
	});

	it('must be where the track is', async () => {
		const { api, create, indicesOf, trackUris } = await openPlaylists();
		const id = await create(0, 1);
		for (const positions of [[1], [2], [0, 1], [-1], ['0']]) {
			const tracks = [{ uri: trackUris[0], positions }];
			expect((await api('DELETE', `/playlists/${id}/tracks`, { tracks })).status).toBe(400);
		}
		expect(await indicesOf(id)).toEqual([0, 1]);
	});

	it('say nothing on the new route', async () => {
		const { api, create, indicesOf, trackUris } = await openPlaylists();
		const id = await create(0, 1, 0);
		const items = [{ uri: trackUris[0], positions: [2] }];
		expect((await api('DELETE', `/playlists/${id}/items`, { items })).status).toBe(200);
		expect(await indicesOf(id)).toEqual([1]);
	});
});

describe('in development mode', () => {
	it('the items of somebody else are forbidden, of shared lists they are not', async () => {
		const { api, lists } = await openPlaylists({ mode: 'development-2026' });
		expect((await api('GET', `/playlists/${lists.foreign}/items`)).status).toBe(403);
		expect((await api('GET', `/playlists/${lists.foreignShared}/items`)).status).toBe(200);
	});

	it.each(['GET', 'POST', 'PUT', 'DELETE'])('the old route is closed to %s', async (method) => {
		const { api, lists } = await openPlaylists({ mode: 'development-2026' });
		const body = method === 'GET' ? undefined : { uris: [] };
		expect((await api(method, `/playlists/${lists.mine}/tracks`, body)).status).toBe(403);
	});
});
