import { describe, expect, it } from 'vitest';
import { accessModes } from '../../../app/demo/access-mode.ts';
import {
	homeShelves,
	type LibrarySection,
	type List,
	librarySections,
	searchKinds,
} from '../../../app/queries/contract.ts';
import { first, type OpenQueries, openQueries, problemIn, valueIn } from './open-queries.ts';

const closedToThisApp = { kind: 'forbidden', why: 'closedToThisApp' };

const library = (section: LibrarySection): List => ({ of: 'library', section });

const playlistUri = ({ embedded }: OpenQueries, name: string): string => {
	const found = [...embedded.catalogue.playlists.values()].find((playlist) => playlist.name === name);
	return `spotify:playlist:${found?.id}`;
};

const firstArtist = ({ embedded }: OpenQueries): string =>
	`spotify:artist:${first(embedded.catalogue.artists.keys())}`;

describe.each(accessModes)('to an app with %s access', (mode) => {
	it('the liked songs come page by page, down to the last', async () => {
		const { queries, embedded, asked } = await openQueries(mode);
		const { total } = await valueIn(queries.getList(library('tracks'), 0));
		const lastPage = Math.floor((total - 1) / 50);
		const last = await valueIn(queries.getList(library('tracks'), lastPage));
		expect(last).toMatchObject({ offset: lastPage * 50, pageSize: 50, total });
		expect(last.rows).toHaveLength(total - last.offset);
		const row = last.rows.at(-1);
		const track = embedded.catalogue.tracks.get(row?.uri.slice('spotify:track:'.length) ?? '');
		expect(row).toEqual({
			kind: 'track',
			uri: `spotify:track:${track?.id}`,
			title: track?.name,
			by: track?.artists.map(({ id, name }) => ({ name, uri: `spotify:artist:${id}` })),
			album: { name: track?.album.name, uri: `spotify:album:${track?.album.id}` },
			cover: { url: `${embedded.origin}/covers/${track?.album.id}/64` },
			url: `https://open.spotify.com/track/${track?.id}`,
			explicit: track?.explicit,
			durationMs: track?.durationMs,
			isPlayable: true,
		});
		expect(asked()).toEqual(['GET /v1/me/tracks', 'GET /v1/me/tracks']);
	});

	it('behind the end of a list there is nothing', async () => {
		const { queries } = await openQueries(mode);
		const { total } = await valueIn(queries.getList(library('tracks'), 0));
		expect(await valueIn(queries.getList(library('tracks'), 100))).toEqual({
			rows: [],
			offset: 5_000,
			pageSize: 50,
			total,
		});
	});

	it.each(librarySections)('the library has a section of %s', async (section) => {
		const { queries, asked } = await openQueries(mode);
		const { rows, total } = await valueIn(queries.getList(library(section), 0));
		// Nobody saved an episode in the demo.
		expect(rows.length === 0).toBe(section === 'episodes');
		expect(rows).toHaveLength(Math.min(total, 50));
		for (const row of rows) expect(row?.kind).toBe(section.slice(0, -1));
		expect(asked()).toHaveLength(1);
	});

	it('the playlists of one’s own are all on one page, and read anew when one is made', async () => {
		const { queries, embedded, asked } = await openQueries(mode);
		const all = await valueIn(queries.getList(library('playlists'), 0));
		const own = await valueIn(queries.getList({ of: 'ownPlaylists' }, 0));
		const names = own.rows.map((row) => row?.by.map(({ name }) => name));
		expect(new Set(names.flat())).toEqual(new Set(['Robin Demo']));
		expect(own).toMatchObject({ offset: 0, total: own.rows.length });
		expect(own.total).toBeLessThan(all.total);
		expect(own.total).toBeGreaterThan(0);
		expect(embedded.catalogue.playlists.size).toBeGreaterThan(own.total);
		asked();
		expect(await valueIn(queries.getList({ of: 'ownPlaylists' }, 1))).toMatchObject({ rows: [] });
		expect(asked()).toEqual([]);
		queries.forget([library('playlists')]);
		await valueIn(queries.getList({ of: 'ownPlaylists' }, 0));
		expect(asked().length).toBeGreaterThan(0);
	});

	it('a saved episode shows with its show', async () => {
		const { queries, embedded } = await openQueries(mode);
		const episode = first(embedded.catalogue.episodes.values());
		embedded.listener.like(`spotify:episode:${episode.id}`);
		const { rows } = await valueIn(queries.getList(library('episodes'), 0));
		expect(rows).toMatchObject([
			{ title: episode.name, by: [{ name: episode.show.name, uri: `spotify:show:${episode.show.id}` }] },
		]);
	});

	it('followed artists end with the last page that leads nowhere', async () => {
		const { queries, embedded, asked } = await openQueries(mode);
		for (const id of embedded.catalogue.artists.keys()) embedded.listener.like(`spotify:artist:${id}`);
		const third = await valueIn(queries.getList(library('artists'), 2));
		expect(third).toEqual({ rows: [], offset: 100, pageSize: 50, total: embedded.catalogue.artists.size });
		expect(asked()).toEqual(['GET /v1/me/following']);
	});

	it.each(searchKinds)('a search finds each %s, ten a page', async (kind) => {
		const { queries, asked } = await openQueries(mode);
		const list: List = { of: 'search', text: 'the', kind };
		const { rows, total, pageSize } = await valueIn(queries.getList(list, 0));
		expect(pageSize).toBe(10);
		expect(rows).toHaveLength(Math.min(total, 10));
		expect(rows.length).toBeGreaterThan(0);
		for (const row of rows) expect(row?.kind).toBe(kind);
		const lastPage = Math.floor((total - 1) / 10);
		const last = await valueIn(queries.getList(list, lastPage));
		expect(last.offset + last.rows.length).toBe(total);
		expect(asked()).toHaveLength(lastPage === 0 ? 1 : 2);
	});

	it('a search that finds nothing is an empty list', async () => {
		const { queries } = await openQueries(mode);
		const list: List = { of: 'search', text: 'qqqqzzzz', kind: 'album' };
		expect(await valueIn(queries.getList(list, 0))).toMatchObject({ rows: [], total: 0 });
	});

	it('nothing is asked for behind the thousand results that a search gives', async () => {
		const { queries, asked } = await openQueries(mode);
		const list: List = { of: 'search', text: 'a', kind: 'track' };
		expect(await valueIn(queries.getList(list, 0))).toMatchObject({ total: expect.any(Number) });
		expect((await valueIn(queries.getList(list, 0))).total).toBeLessThanOrEqual(1_000);
		asked();
		expect(await valueIn(queries.getList(list, 100))).toMatchObject({ rows: [], total: 1_000 });
		expect(asked()).toEqual([]);
	});

	it.each([
		['', 'empty'],
		[' \n', 'empty'],
	] as const)('a search for %j is not sent', async (text, why) => {
		const { queries, asked } = await openQueries(mode);
		expect(await problemIn(queries.getList({ of: 'search', text, kind: 'track' }, 0))).toEqual({
			kind: 'invalid',
			why,
		});
		expect(asked()).toEqual([]);
	});

	it('a playlist holds songs, episodes, files of the listener’s own, and gaps', async () => {
		const opened = await openQueries(mode);
		const uri = playlistUri(opened, 'Everything at Once');
		const { rows, total } = await valueIn(opened.queries.getList({ of: 'items', uri }, 0));
		expect(rows.slice(0, 5).map((row) => row?.kind ?? null)).toEqual([
			'track',
			'track',
			'local',
			'episode',
			null,
		]);
		expect(rows[2]).toEqual({
			kind: 'local',
			uri: 'spotify:local:Uncle+Ferdi:Garage+Tapes:Accordion+at+Midnight:187',
			title: 'Accordion at Midnight',
			by: [{ name: 'Uncle Ferdi', uri: null }],
			album: { name: 'Garage Tapes', uri: null },
			cover: null,
			url: null,
			explicit: false,
			durationMs: 187_000,
			isPlayable: true,
		});
		const rest = await valueIn(opened.queries.getList({ of: 'items', uri }, 1));
		expect(rows.length + rest.rows.length).toBe(total);
	});

	it('a long playlist ends where its entries do', async () => {
		const opened = await openQueries(mode);
		const list: List = { of: 'items', uri: playlistUri(opened, 'The Long List') };
		const last = await valueIn(opened.queries.getList(list, 19));
		expect(last).toMatchObject({ offset: 950, total: 1_000 });
		expect(last.rows).toHaveLength(50);
		expect((await valueIn(opened.queries.getList(list, 20))).rows).toEqual([]);
	});

	it.each(['album', 'show', 'audiobook'] as const)(
		'the parts of each %s come with its page',
		async (type) => {
			const { queries, embedded, asked } = await openQueries(mode);
			const id = first(embedded.catalogue[`${type}s`].keys());
			const uri = `spotify:${type}:${id}`;
			const [details, { rows, total }] = await Promise.all([
				valueIn(queries.getDetails(uri)),
				valueIn(queries.getList({ of: 'items', uri }, 0)),
			]);
			expect(rows).toHaveLength(total);
			expect(details.total).toBe(total);
			const kind = { album: 'track', show: 'episode', audiobook: 'chapter' }[type];
			for (const row of rows) expect(row).toMatchObject({ kind, durationMs: expect.any(Number) });
			expect(new Set(asked())).toEqual(new Set([`GET /v1/${type}s/${id}`, 'GET /v1/me/library/contains']));
			await valueIn(queries.getList({ of: 'items', uri }, 1));
			expect(asked()).toHaveLength(1);
		},
	);

	it('an artist’s albums come ten a page', async () => {
		const opened = await openQueries(mode);
		const list: List = { of: 'artistAlbums', uri: firstArtist(opened) };
		const { rows, total, pageSize } = await valueIn(opened.queries.getList(list, 0));
		expect(pageSize).toBe(10);
		expect(rows).toHaveLength(Math.min(total, 10));
		for (const row of rows) expect(row?.kind).toBe('album');
	});

	it('the queue holds what comes next, and nothing while nothing plays', async () => {
		const { queries, embedded } = await openQueries(mode);
		const queued = `spotify:track:${first(embedded.catalogue.tracks.keys())}`;
		embedded.listener.queue(queued);
		const { rows, total } = await valueIn(queries.getList({ of: 'queue' }, 0));
		expect(rows[0]?.uri).toBe(queued);
		expect(rows).toHaveLength(total);
		embedded.listener.goIdle();
		expect(await valueIn(queries.getList({ of: 'queue' }, 0))).toMatchObject({ rows: [], total: 0 });
		expect(await valueIn(queries.getList({ of: 'queue' }, 3))).toMatchObject({ rows: [], offset: 150 });
	});

	it('a chapter in the queue is a chapter', async () => {
		const { queries, embedded } = await openQueries(mode);
		const chapter = first(embedded.catalogue.chapters.values());
		embedded.listener.queue(`spotify:chapter:${chapter.id}`);
		const { rows } = await valueIn(queries.getList({ of: 'queue' }, 0));
		expect(rows[0]).toMatchObject({ kind: 'chapter', title: chapter.name });
	});

	it('what was played recently is listed once each', async () => {
		const { queries } = await openQueries(mode);
		const { rows } = await valueIn(queries.getList({ of: 'home', shelf: 'recentlyPlayed' }, 0));
		expect(rows.length).toBeGreaterThan(0);
		expect(new Set(rows.map((row) => row?.uri)).size).toBe(rows.length);
	});

	it('what the listener plays is closed to nobody', async () => {
		const { queries } = await openQueries(mode);
		for (const shelf of ['recentlyPlayed', 'topTracks', 'topArtists'] as const) {
			const { rows, total } = await valueIn(queries.getList({ of: 'home', shelf }, 0));
			expect(rows.length).toBeGreaterThan(0);
			expect(rows.length).toBeLessThanOrEqual(20);
			expect(total).toBe(rows.length);
		}
	});

	it.each([
		['', 'malformedUri'],
		['spotify:album', 'malformedUri'],
		['spotify:album:short', 'malformedUri'],
		['spotify:album:../../me/player0000000', 'malformedUri'],
		['https://open.spotify.com/album/0000000000000000000000', 'malformedUri'],
		[`spotify:${'x'.repeat(5_000)}`, 'malformedUri'],
		['spotify:local:Artist:Album:Title:180', 'wrongType'],
		['spotify:user:somebody:collection', 'wrongType'],
		['spotify:track:0000000000000000000000', 'wrongType'],
		['spotify:user:somebody', 'wrongType'],
	] as const)('the items of %j are not asked for', async (uri, why) => {
		const { queries, asked } = await openQueries(mode);
		const problem = { kind: 'invalid', why };
		expect(await problemIn(queries.getList({ of: 'items', uri }, 0))).toEqual(problem);
		expect(await problemIn(queries.getList({ of: 'items', uri }, 7))).toEqual(problem);
		expect(await problemIn(queries.getList({ of: 'artistAlbums', uri }, 0))).toEqual(problem);
		expect(asked()).toEqual([]);
	});

	it('what Spotify does not know is not found', async () => {
		const { queries } = await openQueries(mode);
		const uri = `spotify:album:${'0'.repeat(22)}`;
		expect(await problemIn(queries.getList({ of: 'items', uri }, 0))).toEqual({ kind: 'notFound' });
	});
});

const artistLists = ['artistTopTracks', 'relatedArtists'] as const;

describe('to an app with an extended quota', () => {
	it.each(homeShelves)('the shelf %s has up to twenty things, all on one page', async (shelf) => {
		const { queries } = await openQueries();
		const { rows, total } = await valueIn(queries.getList({ of: 'home', shelf }, 0));
		expect(rows.length).toBeGreaterThan(0);
		expect(rows.length).toBeLessThanOrEqual(20);
		expect(rows).not.toContain(null);
		expect(await valueIn(queries.getList({ of: 'home', shelf }, 1))).toEqual({
			rows: [],
			offset: 20,
			pageSize: 20,
			total,
		});
	});

	it('recommendations start from what the listener likes best, and share that shelf', async () => {
		const { queries, asked, embedded } = await openQueries();
		let seeds = '';
		embedded.requests.subscribe(({ path, query }) => {
			if (path === '/v1/recommendations') seeds = query.seed_tracks ?? '';
		});
		const [top] = await Promise.all([
			valueIn(queries.getList({ of: 'home', shelf: 'topTracks' }, 0)),
			valueIn(queries.getList({ of: 'home', shelf: 'recommendations' }, 0)),
		]);
		expect(asked()).toEqual(['GET /v1/me/top/tracks', 'GET /v1/recommendations']);
		expect(seeds.split(',').map((id) => `spotify:track:${id}`)).toEqual(
			top.rows.slice(0, 5).map((row) => row?.uri),
		);
	});

	it('a category leads to its playlists', async () => {
		const { queries } = await openQueries();
		const { rows } = await valueIn(queries.getList({ of: 'home', shelf: 'categories' }, 0));
		const [category] = rows;
		expect(category).toMatchObject({ kind: 'category', url: null });
		const playlists = await valueIn(queries.getList({ of: 'category', id: category?.uri ?? '' }, 0));
		expect(playlists.rows.length).toBeGreaterThan(0);
		for (const row of playlists.rows) expect(row?.kind).toBe('playlist');
	});

	it.each(artistLists)('there are %s', async (of) => {
		const opened = await openQueries();
		const { rows, total } = await valueIn(opened.queries.getList({ of, uri: firstArtist(opened) }, 0));
		expect(rows.length).toBeGreaterThan(0);
		expect(rows).toHaveLength(total);
		for (const row of rows) expect(row?.kind).toBe(of === 'relatedArtists' ? 'artist' : 'track');
	});

	it('the playlists of others are open', async () => {
		const opened = await openQueries();
		const list: List = { of: 'items', uri: playlistUri(opened, 'Voices') };
		expect((await valueIn(opened.queries.getList(list, 0))).rows.length).toBeGreaterThan(0);
	});
});

describe('to an app in development mode', () => {
	const closedShelves = ['newReleases', 'featuredPlaylists', 'recommendations', 'categories'] as const;
	const closedLists: readonly List[] = [
		...closedShelves.map((shelf) => ({ of: 'home', shelf }) as const),
		...artistLists.map((of) => ({ of, uri: 'spotify:artist:0TnOYISbd1XYRBk9myaseg' }) as const),
		{ of: 'category', id: 'chill' },
	];

	it.each(closedLists)('%j is closed, which is known without asking the second time', async (list) => {
		const { queries, asked } = await openQueries('development-2026');
		expect(await problemIn(queries.getList(list, 0))).toEqual(closedToThisApp);
		expect(asked().length).toBeGreaterThan(0);
		expect(await problemIn(queries.getList(list, 0))).toEqual(closedToThisApp);
		expect(asked()).toEqual([]);
	});

	it('the playlists of others are theirs', async () => {
		const opened = await openQueries('development-2026');
		const list: List = { of: 'items', uri: playlistUri(opened, 'Voices') };
		expect(await problemIn(opened.queries.getList(list, 0))).toEqual({ kind: 'forbidden', why: 'notYours' });
	});
});
