import { describe, expect, it } from 'vitest';
import { type Api, openSignedIn, textAt, valueAt } from '../open-spotify.ts';

const ask = (query: Record<string, string | number>) =>
	`/search?${new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]))}`;

async function namesOf(api: Api, type: string, q: string): Promise<string[]> {
	const { body } = await api('GET', ask({ q, type }));
	const items = valueAt(body, `${type}s.items`);
	return Array.isArray(items) ? items.map((item) => textAt(item, 'name')) : [];
}

describe('search', () => {
	it.each([
		['artist', 'theo MARCHE', 'Théo Marchebois'],
		['artist', '夜汽車', '夜汽車クラブ'],
		['artist', 'ليلى', 'ليلى الساحل'],
		['show', 'slow atlas', 'The Slow Atlas'],
		['playlist', 'cafe corner', 'Café Corner'],
		['audiobook', 'winterbourne', 'The Lighthouse Accountant'],
		['artist', 'nobody is called this', null],
	])('for the %s %j finds %j', async (type, q, name) => {
		const { api } = await openSignedIn();
		expect((await namesOf(api, type, q))[0] ?? null).toBe(name);
	});

	it('puts names that begin with the words before names that hold them', async () => {
		const { api } = await openSignedIn();
		const names = (await namesOf(api, 'track', 'window')).map((name) => name.toLowerCase());
		const firstWithin = names.findIndex((name) => !name.startsWith('window'));
		expect(firstWithin).toBeGreaterThan(0);
		expect(names.slice(firstWithin).every((name) => !name.startsWith('window'))).toBe(true);
		expect(names.slice(0, firstWithin).every((name) => name.startsWith('window'))).toBe(true);
	});

	it('finds tracks by their artist and album', async () => {
		const { api, spotify } = await openSignedIn();
		const [album] = spotify.catalogue.albums.values();
		const q = `${album?.artist.name} ${album?.name}`;
		const names = await namesOf(api, 'track', q);
		expect(names).toEqual(expect.arrayContaining([album?.tracks[0]?.name]));
	});

	it('reads field filters', async () => {
		const { api, spotify } = await openSignedIn();
		const [track] = spotify.catalogue.tracks.values();
		const { body } = await api('GET', ask({ q: `isrc:${track?.isrc}`, type: 'track' }));
		expect(valueAt(body, 'tracks.items.0.id')).toBe(track?.id);
		const { body: dated } = await api(
			'GET',
			ask({ q: `artist:${track?.artists[0]?.name} year:2011-2018`, type: 'album' }),
		);
		const albums = valueAt(dated, 'albums.items');
		expect(Array.isArray(albums) && albums.length > 0).toBe(true);
		for (const album of Array.isArray(albums) ? albums : []) {
			expect(valueAt(album, 'artists.0.name')).toBe(track?.artists[0]?.name);
			expect(textAt(album, 'release_date') < '2019').toBe(true);
		}
	});

	it('knows the newest albums', async () => {
		const { api, spotify } = await openSignedIn();
		const dates = [...spotify.catalogue.albums.values()].map(({ releaseDate }) => releaseDate);
		const newest = dates.toSorted().at(-1);
		const { body } = await api('GET', ask({ q: 'tag:new', type: 'album', limit: 50 }));
		const items = valueAt(body, 'albums.items');
		const found = Array.isArray(items) ? items.map((item) => textAt(item, 'release_date')) : [];
		expect(found).toContain(newest);
		expect(found.length).toBeLessThan(dates.length / 2);
	});

	it('gives every type asked for a page of its own, which goes on by itself', async () => {
		const { api, spotify } = await openSignedIn();
		const { body } = await api('GET', ask({ q: 'a', type: 'track,artist', limit: 7 }));
		expect(Object.keys(Object(body)).toSorted()).toEqual(['artists', 'tracks']);
		const next = textAt(body, 'tracks.next').slice(spotify.addresses.apiUrl.length);
		const second = await api('GET', next);
		expect(Object.keys(Object(second.body))).toEqual(['tracks']);
		expect(second.body).toMatchObject({ tracks: { offset: 7, limit: 7 } });
		expect(valueAt(second.body, 'tracks.items.0.id')).not.toBe(valueAt(body, 'tracks.items.0.id'));
	});

	it('does not find what is private', async () => {
		const { api } = await openSignedIn();
		const { body } = await api('GET', ask({ q: 'a', type: 'playlist', limit: 50 }));
		const items = valueAt(body, 'playlists.items');
		expect(Array.isArray(items) && items.length > 0).toBe(true);
		for (const item of Array.isArray(items) ? items : []) expect(valueAt(item, 'public')).toBe(true);
	});

	it.each([
		['extended', 50, 20],
		['development-2026', 10, 5],
	] as const)('in %s takes at most %i, and gives %i', async (mode, most, usual) => {
		const { api } = await openSignedIn({ mode });
		const usually = await api('GET', ask({ q: 'a', type: 'track' }));
		expect(valueAt(usually.body, 'tracks.items')).toHaveLength(usual);
		expect((await api('GET', ask({ q: 'a', type: 'track', limit: most }))).status).toBe(200);
		expect((await api('GET', ask({ q: 'a', type: 'track', limit: most + 1 }))).body).toEqual({
			error: { status: 400, message: 'Invalid limit' },
		});
	});

	it.each([
		{ q: '', type: 'track' },
		{ type: 'track' },
		{ q: 'a' },
		{ q: 'a', type: '' },
		{ q: 'a', type: 'track,hologram' },
		{ q: 'a', type: 'track', offset: 1001 },
		{ q: 'a', type: 'track', market: 'xx' },
		{ q: 'a', type: 'track', include_external: 'video' },
	])('refuses %j', async (query) => {
		const { api } = await openSignedIn();
		expect((await api('GET', ask(query))).status).toBe(400);
	});
});
