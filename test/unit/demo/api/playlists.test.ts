import { describe, expect, it } from 'vitest';
import { apiWith, signIn, valueAt } from '../open-spotify.ts';
import { modes, openPlaylists, playlistScopes } from './open-playlists.ts';

function namesIn(body: unknown): unknown[] {
	const items = valueAt(body, 'items');
	return Array.isArray(items) ? items.map((item) => valueAt(item, 'name')) : [];
}

describe('a playlist', () => {
	it('has its first hundred tracks for an app with an extended quota', async () => {
		const { api, lists } = await openPlaylists();
		const { status, body } = await api('GET', `/playlists/${lists.long}`);
		expect(status).toBe(200);
		expect(body).toMatchObject({
			name: 'The Long List',
			collaborative: false,
			public: true,
			owner: { id: 'robin.demo', display_name: 'Robin Demo' },
			tracks: { total: 1_000, limit: 100, offset: 0 },
		});
		expect(valueAt(body, 'tracks.items.99.track.type')).toBe('track');
		expect(valueAt(body, 'tracks.next')).toMatch(/\/tracks\?offset=100&limit=100$/);
		expect(body).not.toHaveProperty('items');
	});

	it('has its first fifty items for an app in development mode', async () => {
		const { api, lists } = await openPlaylists({ mode: 'development-2026' });
		const { body } = await api('GET', `/playlists/${lists.long}`);
		expect(body).toMatchObject({ items: { total: 1_000, limit: 50 } });
		expect(valueAt(body, 'items.items.49.item.type')).toBe('track');
		expect(valueAt(body, 'items.items.0')).not.toHaveProperty('track');
		expect(body).not.toHaveProperty('tracks');
	});

	it('of somebody else keeps its items from an app in development mode, unless it is shared', async () => {
		const { api, lists } = await openPlaylists({ mode: 'development-2026' });
		const { status, body } = await api('GET', `/playlists/${lists.foreign}`);
		expect(status).toBe(200);
		expect(body).toMatchObject({ name: 'Voices', owner: { id: 'dagny.demo' } });
		expect(body).not.toHaveProperty('items');
		expect((await api('GET', `/playlists/${lists.foreignShared}`)).body).toHaveProperty('items');
	});

	it('that is private needs the scope', async () => {
		const { api, lists } = await openPlaylists({ scopes: [] });
		expect((await api('GET', `/playlists/${lists.mine}`)).status).toBe(200);
		expect((await api('GET', `/playlists/${lists.secret}`)).status).toBe(403);
	});

	it('shows what fields ask for', async () => {
		const { api, lists } = await openPlaylists();
		const fields = 'name,tracks(total,items(track(name,!id)))';
		expect((await api('GET', `/playlists/${lists.long}?fields=${fields}`)).status).toBe(400);
		const { body } = await api(
			'GET',
			`/playlists/${lists.long}?fields=name,tracks.items(is_local,track.type)`,
		);
		expect(Object.keys(body ?? {})).toEqual(['name', 'tracks']);
		expect(valueAt(body, 'tracks.items.0')).toEqual({ is_local: false, track: { type: 'track' } });
	});

	it.each([
		['short', 400],
		['0000000000000000000000', 404],
		['..', 404],
		['LIST?market=sweden', 400],
		['LIST?additional_types=song', 400],
		['LIST?fields=a(b', 400],
	])('/playlists/%s is answered with %i', async (path, status) => {
		const { api, lists } = await openPlaylists();
		expect((await api('GET', `/playlists/${path.replace('LIST', lists.mine)}`)).status).toBe(status);
	});
});

describe.each(modes)('lists of playlists (%s)', (mode) => {
	it('are the listener’s own and the followed ones, page by page', async () => {
		const { api } = await openPlaylists({ mode });
		const { body } = await api('GET', '/me/playlists?limit=20');
		expect(body).toMatchObject({ total: 31, limit: 20, offset: 0, previous: null });
		expect(namesIn(body).slice(0, 2)).toEqual(['Sunday Slow', 'Desk Hours']);
		const count = mode === 'extended' ? 'tracks.total' : 'items.total';
		expect(valueAt(body, `items.0.${count}`)).toBe(46);
		const { body: rest } = await api('GET', '/me/playlists?limit=20&offset=20');
		expect(namesIn(rest)).toHaveLength(11);
		expect(rest).toMatchObject({ next: null });
	});

	it('leave out what the token may not see', async () => {
		const { api, spotify } = await openPlaylists({ mode, scopes: ['playlist-read-private'] });
		const names = async (call: typeof api) => namesIn((await call('GET', '/me/playlists?limit=50')).body);
		expect(await names(api)).toContain('For Mum');
		expect(await names(api)).not.toContain('Kitchen Disco');
		const { accessToken } = await signIn(spotify, ['playlist-read-collaborative']);
		expect(await names(apiWith(spotify, accessToken))).toContain('Kitchen Disco');
		expect(await names(apiWith(spotify, accessToken))).not.toContain('For Mum');
		const nothing = apiWith(spotify, (await signIn(spotify, [])).accessToken);
		expect((await nothing('GET', '/me/playlists')).status).toBe(403);
	});

	it.each(['limit=0', 'limit=51', 'limit=many', 'offset=-1', 'offset=100001'])(
		'refuse ?%s',
		async (query) => {
			const { api } = await openPlaylists({ mode });
			expect((await api('GET', `/me/playlists?${query}`)).status).toBe(400);
		},
	);
});

describe('the playlists of a user', () => {
	it('are the public ones of somebody else, and all of the listener’s', async () => {
		const { api } = await openPlaylists();
		const { body } = await api('GET', '/users/dagny.demo/playlists');
		expect(namesIn(body)).toEqual(['Voices']);
		expect((await api('GET', '/users/robin.demo/playlists')).body).toMatchObject({ total: 31 });
		expect((await api('GET', '/users/nobody/playlists')).status).toBe(404);
	});

	it('are closed to an app in development mode', async () => {
		const { api } = await openPlaylists({ mode: 'development-2026' });
		expect((await api('GET', '/users/robin.demo/playlists')).status).toBe(403);
		expect((await api('POST', '/users/robin.demo/playlists', { name: 'x' })).status).toBe(403);
	});
});

describe.each(modes)('creating a playlist (%s)', (mode) => {
	it('puts an empty one of the listener’s at the head of the library', async () => {
		const { api, clock } = await openPlaylists({ mode });
		clock.advance(1_000);
		const body = { name: 'Brand new', description: 'Of today', public: false };
		const created = await api('POST', '/me/playlists', body);
		const list = mode === 'extended' ? 'tracks' : 'items';
		expect(created).toMatchObject({
			status: 201,
			body: { name: 'Brand new', description: 'Of today', public: false, images: [] },
		});
		expect(valueAt(created.body, list)).toMatchObject({ total: 0, items: [], next: null });
		expect(namesIn((await api('GET', '/me/playlists')).body)[0]).toBe('Brand new');
		const { body: read } = await api('GET', `/playlists/${valueAt(created.body, 'id')}`);
		expect(read).toEqual(created.body);
	});

	it('is public unless said otherwise, and may be shared', async () => {
		const { api } = await openPlaylists({ mode });
		const create = async (body: unknown) => (await api('POST', '/me/playlists', body)).body;
		expect(await create({ name: 'a' })).toMatchObject({ public: true, collaborative: false });
		expect(await create({ name: 'a', public: false, collaborative: true })).toMatchObject({
			public: false,
			collaborative: true,
		});
	});

	it.each([
		undefined,
		{},
		[],
		'{"name"',
		{ name: '' },
		{ name: null },
		{ name: 5 },
		{ name: 'a', public: 'yes' },
		{ name: 'a', description: 1 },
		{ name: 'a', collaborative: true },
		{ name: 'a', collaborative: true, public: true },
	])('is refused for %j', async (body) => {
		const { api } = await openPlaylists({ mode });
		expect((await api('POST', '/me/playlists', body)).status).toBe(400);
		expect((await api('GET', '/me/playlists')).body).toMatchObject({ total: 31 });
	});

	it.each([
		[{ name: 'a' }, ['playlist-modify-public']],
		[{ name: 'a', public: false }, ['playlist-modify-private']],
		[
			{ name: 'a', public: false, collaborative: true },
			['playlist-modify-public', 'playlist-modify-private'],
		],
	])('%j needs %j', async (body, needed) => {
		const { api, spotify } = await openPlaylists({ mode, scopes: needed });
		expect((await api('POST', '/me/playlists', body)).status).toBe(201);
		for (const scope of needed) {
			const others = playlistScopes.filter((other) => other !== scope);
			const lacking = apiWith(spotify, (await signIn(spotify, others)).accessToken);
			expect((await lacking('POST', '/me/playlists', body)).status).toBe(403);
		}
	});
});

it('creates a playlist under the listener’s own id, and under no other', async () => {
	const { api } = await openPlaylists();
	expect((await api('POST', '/users/robin.demo/playlists', { name: 'Mine' })).status).toBe(201);
	expect((await api('POST', '/users/dagny.demo/playlists', { name: 'Hers' })).status).toBe(403);
});

describe.each(modes)('changing the details (%s)', (mode) => {
	it('changes what is named, and the snapshot', async () => {
		const { api, lists } = await openPlaylists({ mode });
		const before = (await api('GET', `/playlists/${lists.mine}`)).body;
		const change = { name: 'Monday Fast', public: false };
		expect(await api('PUT', `/playlists/${lists.mine}`, change)).toMatchObject({ status: 200, text: '' });
		const after = (await api('GET', `/playlists/${lists.mine}`)).body;
		expect(after).toMatchObject({ ...change, description: valueAt(before, 'description') });
		expect(valueAt(after, 'snapshot_id')).not.toBe(valueAt(before, 'snapshot_id'));
	});

	it.each([
		[undefined, 400],
		[[], 400],
		[{ name: '' }, 400],
		[{ name: 1 }, 400],
		[{ public: 'no' }, 400],
		[{ collaborative: true }, 400],
		[{ collaborative: true, public: true }, 400],
		[{ collaborative: true, public: false }, 200],
		[{ description: '' }, 200],
	])('%j is answered with %i', async (body, status) => {
		const { api, lists } = await openPlaylists({ mode });
		expect((await api('PUT', `/playlists/${lists.mine}`, body)).status).toBe(status);
	});

	it('is for the owner alone, even where others share the items', async () => {
		const { api, lists } = await openPlaylists({ mode });
		for (const id of [lists.foreign, lists.foreignShared]) {
			expect((await api('PUT', `/playlists/${id}`, { name: 'Mine now' })).status).toBe(403);
		}
		expect((await api('PUT', '/playlists/0000000000000000000000', { name: 'x' })).status).toBe(404);
	});

	it('needs the scope of the visibility that the list has, and of the one that it gets', async () => {
		const { api, lists } = await openPlaylists({ mode, scopes: ['playlist-modify-public'] });
		expect((await api('PUT', `/playlists/${lists.mine}`, { name: 'x' })).status).toBe(200);
		expect((await api('PUT', `/playlists/${lists.mine}`, { public: false })).status).toBe(403);
		expect((await api('PUT', `/playlists/${lists.secret}`, { name: 'x' })).status).toBe(403);
	});
});

it('begins the same at each start, whatever was changed before', async () => {
	const outline = async () => {
		const { api, lists } = await openPlaylists();
		const { body } = await api('GET', `/playlists/${lists.mine}?fields=name,snapshot_id,tracks.total`);
		await api('PUT', `/playlists/${lists.mine}`, { name: 'Changed' });
		return body;
	};
	expect(await outline()).toEqual(await outline());
});
