import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSpotify, type Spotify } from '../../../app/spotify/spotify.ts';
import {
	createScriptedServer,
	type RecordedRequest,
	type ScriptedServer,
} from '../../support/scripted-server.ts';
import { createTestFunnel, problemOf } from './setup.ts';

let server: ScriptedServer;
let spotify: Spotify;
let settle: ReturnType<typeof createTestFunnel>['settle'];

beforeEach(async () => {
	server = await createScriptedServer();
	const world = createTestFunnel(server.url);
	spotify = createSpotify(world.funnel);
	settle = world.settle;
});

afterEach(() => server.close());

const id = '4aawyAB9vmqN3uQ7FjRGTy';

type Call<T> = (spotify: Spotify, value: T) => Promise<unknown>;

const byId: readonly (readonly [name: string, call: Call<string>])[] = [
	['getAlbum', ({ albums }, id) => albums.getAlbum({ id })],
	['getAlbumTracks', ({ albums }, id) => albums.getAlbumTracks({ id })],
	['getArtist', ({ artists }, id) => artists.getArtist({ id })],
	['getArtistAlbums', ({ artists }, id) => artists.getArtistAlbums({ id })],
	['getArtistRelatedArtists', ({ artists }, id) => artists.getArtistRelatedArtists({ id })],
	['getArtistTopTracks', ({ artists }, id) => artists.getArtistTopTracks({ id })],
	['getAudioAnalysis', ({ tracks }, id) => tracks.getAudioAnalysis({ id })],
	['getAudioFeatures', ({ tracks }, id) => tracks.getAudioFeatures({ id })],
	['getTrack', ({ tracks }, id) => tracks.getTrack({ id })],
	['getEpisode', ({ episodes }, id) => episodes.getEpisode({ id })],
	['getShow', ({ shows }, id) => shows.getShow({ id })],
	['getShowEpisodes', ({ shows }, id) => shows.getShowEpisodes({ id })],
	['getAudiobook', ({ audiobooks }, id) => audiobooks.getAudiobook({ id })],
	['getAudiobookChapters', ({ audiobooks }, id) => audiobooks.getAudiobookChapters({ id })],
	['getChapter', ({ chapters }, id) => chapters.getChapter({ id })],
];

interface Several {
	readonly name: string;
	readonly call: Call<readonly string[]>;
	/** How many ids Spotify takes at once. */
	readonly most: number;
	/** What the list is called in the answer. */
	readonly key: string;
	/** What tells that an entry is one of its kind, where something does. */
	readonly entry?: object;
}

const several: readonly Several[] = [
	{
		name: 'getMultipleAlbums',
		call: ({ albums }, ids) => albums.getMultipleAlbums({ ids }),
		most: 20,
		key: 'albums',
	},
	{
		name: 'getMultipleArtists',
		call: ({ artists }, ids) => artists.getMultipleArtists({ ids }),
		most: 50,
		key: 'artists',
	},
	{
		name: 'getSeveralTracks',
		call: ({ tracks }, ids) => tracks.getSeveralTracks({ ids }),
		most: 50,
		key: 'tracks',
		entry: { type: 'track' },
	},
	{
		name: 'getSeveralAudioFeatures',
		call: ({ tracks }, ids) => tracks.getSeveralAudioFeatures({ ids }),
		most: 100,
		key: 'audio_features',
	},
	{
		name: 'getMultipleEpisodes',
		call: ({ episodes }, ids) => episodes.getMultipleEpisodes({ ids }),
		most: 50,
		key: 'episodes',
		entry: { type: 'episode' },
	},
	{
		name: 'getMultipleShows',
		call: ({ shows }, ids) => shows.getMultipleShows({ ids }),
		most: 50,
		key: 'shows',
	},
	{
		name: 'getMultipleAudiobooks',
		call: ({ audiobooks }, ids) => audiobooks.getMultipleAudiobooks({ ids }),
		most: 50,
		key: 'audiobooks',
	},
	{
		name: 'getSeveralChapters',
		call: ({ chapters }, ids) => chapters.getSeveralChapters({ ids }),
		most: 50,
		key: 'chapters',
	},
];

const byIds: readonly (readonly [name: string, call: Call<readonly string[]>])[] = [
	...several.map(({ name, call }) => [name, call] as const),
	['saveAudiobooks', ({ audiobooks }, ids) => audiobooks.saveAudiobooks({ ids })],
	['removeSavedAudiobooks', ({ audiobooks }, ids) => audiobooks.removeSavedAudiobooks({ ids })],
	['checkSavedAudiobooks', ({ audiobooks }, ids) => audiobooks.checkSavedAudiobooks({ ids })],
];

const byName: readonly (readonly [name: string, call: Call<string>])[] = [
	['getUserProfile', ({ users }, user_id) => users.getUserProfile({ user_id })],
	['getCategory', ({ browse }, category_id) => browse.getCategory({ category_id })],
	['getCategoryPlaylists', ({ browse }, category_id) => browse.getCategoryPlaylists({ category_id })],
];

const paged: readonly (readonly [
	name: string,
	most: number,
	call: Call<{ limit?: number; offset?: number }>,
])[] = [
	['getAlbumTracks', 50, ({ albums }, page) => albums.getAlbumTracks({ id, ...page })],
	['getArtistAlbums', 10, ({ artists }, page) => artists.getArtistAlbums({ id, ...page })],
	['getShowEpisodes', 50, ({ shows }, page) => shows.getShowEpisodes({ id, ...page })],
	['getAudiobookChapters', 50, ({ audiobooks }, page) => audiobooks.getAudiobookChapters({ id, ...page })],
	['getSavedAudiobooks', 50, ({ audiobooks }, page) => audiobooks.getSavedAudiobooks(page)],
	['getCategories', 50, ({ browse }, page) => browse.getCategories(page)],
	[
		'getCategoryPlaylists',
		50,
		({ browse }, page) => browse.getCategoryPlaylists({ category_id: 'pop', ...page }),
	],
	['getFeaturedPlaylists', 50, ({ browse }, page) => browse.getFeaturedPlaylists(page)],
	['getNewReleases', 50, ({ browse }, page) => browse.getNewReleases(page)],
	[
		'getTopItems',
		50,
		({ personalization }, page) => personalization.getTopItems({ type: 'artists', ...page }),
	],
];

const malformedIds = [
	'',
	'.',
	'..',
	'../me',
	'a/b',
	'a\\b',
	'%2e%2e',
	'%2e%2e%2fme',
	`${id}?market=DE`,
	`${id}#`,
	`${id},${id}`,
	` ${id}`,
	`${id}\n`,
	id.slice(1),
	`${id}0`,
	`${id.slice(1)}\0`,
	`${id.slice(1)}é`,
	'🎵'.repeat(11),
	'\uD83C'.repeat(22),
	id.repeat(1000),
	`spotify:track:${id}`,
];

/** Names may hold what ids may not, such as letters of any script. */
const malformedNames = [
	'',
	'.',
	'..',
	'../me',
	'a/b',
	'a\\b',
	'%2e%2e',
	'a?b',
	'a#b',
	'a b',
	'a,b',
	'a\0',
	'a\n',
	'\uD83C',
	'a'.repeat(1000),
];

describe.each(byId)('%s', (_, call) => {
	it.each(malformedIds)('sends nothing for the id %j', async (malformed) => {
		expect(await problemOf(call(spotify, malformed))).toEqual({ kind: 'invalid', why: 'malformedId' });
		expect(server.requests).toHaveLength(0);
	});
});

describe.each(byIds)('%s', (_, call) => {
	it.each(malformedIds)('sends nothing for ids among which is %j', async (malformed) => {
		const ids = [...Array.from({ length: 60 }, () => id), malformed];
		expect(await problemOf(call(spotify, ids))).toEqual({ kind: 'invalid', why: 'malformedId' });
		expect(server.requests).toHaveLength(0);
	});

	it('sends nothing for no ids', async () => {
		expect(await problemOf(call(spotify, []))).toEqual({ kind: 'invalid', why: 'empty' });
		expect(server.requests).toHaveLength(0);
	});
});

describe.each(byName)('%s', (_, call) => {
	it.each(malformedNames)('sends nothing for %j', async (malformed) => {
		expect(await problemOf(call(spotify, malformed))).toEqual({ kind: 'invalid', why: 'malformedId' });
		expect(server.requests).toHaveLength(0);
	});

	it.each(['smedjan', 'hip_hop', 'jürgen.m', '31abc', '日本', '🎵', 'a&b=c', "o'neil"])(
		'takes %j, in one segment',
		async (name) => {
			await call(spotify, name);
			expect(server.requests.at(-1)?.target.split('/')).toContain(encodeURIComponent(name));
		},
	);
});

describe.each(paged)('%s', (_, most, call) => {
	it.each([
		{ limit: 0 },
		{ limit: -1 },
		{ limit: most + 1 },
		{ limit: 1.5 },
		{ limit: Number.NaN },
		{ limit: Number.POSITIVE_INFINITY },
		{ offset: -1 },
		{ offset: 0.5 },
		{ offset: Number.NaN },
	])('sends nothing for %j', async (page) => {
		expect(await problemOf(call(spotify, page))).toEqual({ kind: 'invalid', why: 'outOfRange' });
		expect(server.requests).toHaveLength(0);
	});

	it('takes the most that it may, and whatever Spotify does unasked', async () => {
		await call(spotify, { limit: most, offset: 0 });
		await call(spotify, {});
		const [full, plain] = server.requests;
		expect(full?.target).toContain(`limit=${most}&offset=0`);
		expect(plain?.target).not.toMatch(/limit|offset/);
	});
});

const idsOf = ({ target }: RecordedRequest): string[] =>
	new URL(target, server.url).searchParams.get('ids')?.split(',') ?? [];

const ok = (body: unknown) => ({ status: 200, body: JSON.stringify(body) });

const manyIds = (count: number): string[] =>
	Array.from({ length: count }, (_, index) => String(index).padStart(22, '0'));

describe.each(several)('$name', ({ call, most, key, entry }) => {
	const answerTo = (request: RecordedRequest) =>
		ok({ [key]: idsOf(request).map((id) => ({ ...entry, id })) });

	it(`asks for ${most} at once and gives all of them in order`, async () => {
		server.script(answerTo, answerTo, answerTo);
		const ids = manyIds(2 * most + 1);
		expect(await call(spotify, ids)).toMatchObject({ [key]: ids.map((id) => ({ id })) });
		const sizes = server.requests.map((request) => idsOf(request).length);
		expect(sizes.sort((a, b) => b - a)).toEqual([most, most, 1]);
	});

	it('asks once for as many as Spotify takes', async () => {
		server.script(answerTo);
		await call(spotify, manyIds(most));
		expect(server.requests).toHaveLength(1);
	});

	it('leaves out what Spotify does not know', async () => {
		server.script(ok({ [key]: [{ ...entry, id: 'a' }, null, { ...entry, id: 'c' }, 'text', 4] }));
		const answer = await call(spotify, manyIds(5));
		expect(answer).toMatchObject({ [key]: [{ id: 'a' }, { id: 'c' }] });
	});

	it.each([
		['nothing', { status: 204 }],
		['no list', ok({})],
		['null for a list', ok({ [key]: null })],
	])('gives none for an answer with %s', async (_, answer) => {
		server.script(answer);
		expect(await call(spotify, [id])).toEqual({ [key]: [] });
	});

	it('fails whole when one part fails', async () => {
		const answerToMany = (request: RecordedRequest) =>
			idsOf(request).length === 1 ? { status: 404 } : answerTo(request);
		server.script(answerToMany, answerToMany);
		expect(await problemOf(call(spotify, manyIds(most + 1)))).toEqual({ kind: 'notFound' });
	});
});

describe('the saved audiobooks', () => {
	it('are changed 50 at once, one request after another', async () => {
		const ids = manyIds(101);
		await spotify.audiobooks.saveAudiobooks({ ids });
		await spotify.audiobooks.removeSavedAudiobooks({ ids });
		const sent = server.requests.map((request) => [request.method, ...idsOf(request)]);
		const parts = [ids.slice(0, 50), ids.slice(50, 100), ids.slice(100)];
		expect(sent).toEqual([
			...parts.map((part) => ['PUT', ...part]),
			...parts.map((part) => ['DELETE', ...part]),
		]);
	});

	it('are checked 50 at once, with an answer for each', async () => {
		const ids = manyIds(70);
		const isSaved = (id: string): boolean => Number(id) % 3 === 0;
		const answerTo = (request: RecordedRequest) => ok(idsOf(request).map(isSaved));
		server.script(answerTo, answerTo);
		expect(await spotify.audiobooks.checkSavedAudiobooks({ ids })).toEqual(ids.map(isSaved));
	});

	it.each([[[true]], [[true, false, true]], [[true, null]], [['yes', 'no']], [{}], ['true']])(
		'are not guessed from %j',
		async (answer) => {
			server.script(ok(answer));
			const check = spotify.audiobooks.checkSavedAudiobooks({ ids: manyIds(2) });
			expect(await problemOf(check)).toEqual({ kind: 'server', status: 200 });
		},
	);
});

describe('the groups of an artist’s albums', () => {
	it('go out as one parameter', async () => {
		await spotify.artists.getArtistAlbums({ id, include_groups: ['album', 'single'] });
		expect(server.requests[0]?.target).toBe(`/artists/${id}/albums?include_groups=album%2Csingle`);
	});

	it('cannot be none', async () => {
		const call = spotify.artists.getArtistAlbums({ id, include_groups: [] });
		expect(await problemOf(call)).toEqual({ kind: 'invalid', why: 'empty' });
		expect(server.requests).toHaveLength(0);
	});
});

describe('top items', () => {
	const entries = [{ type: 'track', name: 'a' }, null, { name: 'b' }];

	it('are of the type that was asked for', async () => {
		server.script(ok({ items: entries }), ok({ items: entries }));
		const { getTopItems } = spotify.personalization;
		const tracks = await getTopItems({ type: 'tracks', time_range: 'short_term' });
		const artists = await getTopItems({ type: 'artists' });
		expect(tracks?.items.map(({ name, duration_ms }) => [name, duration_ms])).toEqual([['a', null]]);
		expect(artists?.items.map(({ name, genres }) => [name, genres])).toEqual([
			['a', []],
			['b', []],
		]);
		expect(server.requests.map(({ target }) => target)).toEqual([
			'/me/top/tracks?time_range=short_term',
			'/me/top/artists',
		]);
	});
});

const reads: readonly (readonly [name: string, call: (spotify: Spotify) => Promise<unknown>])[] = [
	...byId.map(([name, call]) => [name, (spotify: Spotify) => call(spotify, id)] as const),
	...byIds
		.filter(([name]) => !/^(save|remove)/.test(name))
		.map(([name, call]) => [name, (spotify: Spotify) => call(spotify, [id])] as const),
	...byName.map(([name, call]) => [name, (spotify: Spotify) => call(spotify, 'name')] as const),
	...paged.map(([name, , call]) => [name, (spotify: Spotify) => call(spotify, {})] as const),
	['getRecommendations', ({ browse }) => browse.getRecommendations({ seed_tracks: [id] })],
	['getRecommendationGenres', ({ browse }) => browse.getRecommendationGenres()],
	['getAvailableMarkets', ({ markets }) => markets.getAvailableMarkets()],
	['getCurrentUserProfile', ({ users }) => users.getCurrentUserProfile()],
	['search', ({ search }) => search.search({ q: 'a', type: ['track'] })],
];

const html = '<!DOCTYPE html><html><body>Sign in to the hotel</body></html>';

describe.each(reads)('%s', (_, call) => {
	it.each([200, 502])(
		'asks once more for a page in HTML with %i, then calls it a fault of the server',
		async (status) => {
			const page = { status, headers: { 'content-type': 'text/html' }, body: html };
			server.script(page, page);
			expect(await problemOf(settle(call(spotify)))).toEqual({ kind: 'server', status });
			expect(server.requests).toHaveLength(2);
		},
	);

	it.each(['"text"', '4', 'true'])('calls %s no answer', async (body) => {
		server.script({ status: 200, body });
		const problem = await problemOf(call(spotify));
		expect(problem).toEqual({ kind: 'server', status: 200 });
	});
});

describe('an answer of more than 4 MiB', () => {
	const padded = (bytes: number): string => {
		const [before, after] = ['{"name":"', '"}'];
		return `${before}${'a'.repeat(bytes - before.length - after.length)}${after}`;
	};

	it('is not taken', async () => {
		const answer = { status: 200, body: padded(4 * 1024 * 1024 + 1) };
		server.script(answer, answer);
		expect(await problemOf(settle(spotify.artists.getArtist({ id })))).toEqual({
			kind: 'server',
			status: null,
		});
	});

	it('is one that is no byte smaller', async () => {
		server.script({ status: 200, body: padded(4 * 1024 * 1024) });
		expect((await spotify.artists.getArtist({ id }))?.name).toHaveLength(4 * 1024 * 1024 - 11);
	});
});
