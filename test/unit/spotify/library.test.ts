import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InvalidReason } from '../../../app/problem.ts';
import { createSpotify, type Spotify } from '../../../app/spotify/spotify.ts';
import { createScriptedServer, type ScriptedServer } from '../../support/scripted-server.ts';
import { createTestFunnel, problemOf } from './setup.ts';

let server: ScriptedServer;
let spotify: Spotify;

beforeEach(async () => {
	server = await createScriptedServer();
	spotify = createSpotify(createTestFunnel(server.url).funnel);
});

afterEach(() => server.close());

const idOf = (index: number): string => String(index).padStart(22, '0');
const ids = (count: number): string[] => Array.from({ length: count }, (_, index) => idOf(index));
const uris = (count: number): string[] => ids(count).map((id) => `spotify:track:${id}`);

/** What each request carried under a name in its query. */
const queried = (name: string): string[][] =>
	server.requests.map(
		({ target }) => new URL(target, server.url).searchParams.get(name)?.split(',') ?? ['nothing'],
	);

/** Answers yes for even ids, for as many as were asked about. */
const evenOnes = ({ target }: { target: string }) => {
	const query = new URL(target, server.url).searchParams;
	const asked = (query.get('ids') ?? query.get('uris') ?? '').split(',');
	return { status: 200, body: JSON.stringify(asked.map((text) => /[02468]$/.test(text))) };
};

type Ids = { ids: readonly string[] };

const byType = {
	saveAlbums: 20,
	removeSavedAlbums: 20,
	saveEpisodes: 50,
	removeSavedEpisodes: 50,
	saveShows: 50,
	removeSavedShows: 50,
	removeSavedTracks: 50,
} as const;

const checks = {
	checkSavedAlbums: 20,
	checkSavedEpisodes: 50,
	checkSavedShows: 50,
	checkSavedTracks: 50,
} as const;

const entriesOf = <K extends string>(table: Readonly<Record<K, number>>): [K, number][] => {
	const names: K[] = [];
	for (const name in table) names.push(name);
	return names.map((name) => [name, table[name]]);
};

describe('a long list', () => {
	it.each(entriesOf(byType))('of %s goes out in parts of %i, in order', async (name, most) => {
		await spotify.library[name]({ ids: ids(most * 2 + 1) });
		expect(queried('ids').map(({ length }) => length)).toEqual([most, most, 1]);
		expect(queried('ids').flat()).toEqual(ids(most * 2 + 1));
		expect(server.requests.map(({ body }) => body)).toEqual(['', '', '']);
	});

	it.each(['saveLibraryItems', 'removeLibraryItems'] as const)(
		'of %s goes out in parts of 40',
		async (name) => {
			await spotify.library[name]({ uris: uris(41) });
			expect(queried('uris').map(({ length }) => length)).toEqual([40, 1]);
			expect(queried('uris').flat()).toEqual(uris(41));
			expect(server.requests.map(({ body }) => body)).toEqual(['', '']);
		},
	);

	it('of saveTracks goes out in bodies of 50', async () => {
		await spotify.library.saveTracks({ ids: ids(51) });
		expect(server.requests.map(({ target, body }) => [target, JSON.parse(body)])).toEqual([
			['/me/tracks', { ids: ids(50) }],
			['/me/tracks', { ids: [idOf(50)] }],
		]);
	});

	it('of likes with their times goes out in bodies of 50', async () => {
		const timestamped_ids = ids(51).map((id) => ({ id, added_at: '2026-11-21T20:15:00Z' }));
		await spotify.library.saveTracks({ timestamped_ids });
		expect(server.requests.map(({ body }) => JSON.parse(body))).toEqual([
			{ timestamped_ids: timestamped_ids.slice(0, 50) },
			{ timestamped_ids: timestamped_ids.slice(50) },
		]);
	});

	it('passes the market on with each part', async () => {
		await spotify.library.removeSavedShows({ ids: ids(51), market: 'SE' });
		expect(queried('market')).toEqual([['SE'], ['SE']]);
	});

	it('ends with the part that is refused', async () => {
		server.script({ status: 200 }, { status: 400, body: '{"error": {"status": 400}}' });
		expect(await problemOf(spotify.library.saveShows({ ids: ids(150) }))).toEqual({ kind: 'badRequest' });
		expect(server.requests).toHaveLength(2);
	});

	it.each(entriesOf(checks))('of %s is answered whole, asked in parts of %i', async (name, most) => {
		const count = most * 2 + 1;
		server.script(evenOnes, evenOnes, evenOnes);
		expect(await spotify.library[name]({ ids: ids(count) })).toEqual(
			ids(count).map((_, index) => index % 2 === 0),
		);
		expect(server.requests).toHaveLength(3);
	});

	it('of checkLibraryItems is answered whole, asked in parts of 40', async () => {
		server.script(evenOnes, evenOnes);
		const answers = await spotify.library.checkLibraryItems({ uris: uris(41) });
		expect(answers).toEqual(uris(41).map((_, index) => index % 2 === 0));
	});
});

describe('a check', () => {
	it.each(['[true]', '[true, false, true]', '[]'])('of two fails where Spotify answers %s', async (body) => {
		server.script({ status: 200, body });
		expect(await problemOf(spotify.library.checkLibraryItems({ uris: uris(2) }))).toEqual({
			kind: 'server',
			status: 200,
		});
	});

	it('has no answer where Spotify gives none', async () => {
		server.script({ status: 204 });
		expect(await spotify.library.checkLibraryItems({ uris: uris(1) })).toBeNull();
	});
});

describe('what is saved', () => {
	it.each([
		['getSavedAlbums', 'album'],
		['getSavedEpisodes', 'episode'],
		['getSavedShows', 'show'],
		['getSavedTracks', 'track'],
	] as const)('%s leaves out what is null or no %s', async (name, key) => {
		const thing = { type: key, id: idOf(1), name: 'A name' };
		const items = [
			null,
			7,
			{},
			{ [key]: null },
			{ added_at: '2026-11-21T20:15:00Z', [key]: thing },
			{ [key]: thing },
		];
		server.script({ status: 200, body: JSON.stringify({ items, total: 6 }) });
		const read: (query: { limit: number; offset: number }) => Promise<unknown> = spotify.library[name];
		expect(await read({ limit: 50, offset: 100 })).toMatchObject({
			items: [
				{ added_at: '2026-11-21T20:15:00Z', [key]: { name: 'A name' } },
				{ added_at: null, [key]: { name: 'A name' } },
			],
			total: 6,
			next: null,
		});
		expect(queried('offset')).toEqual([['100']]);
	});
});

describe('nothing is sent', () => {
	const badIds: [Ids['ids'], InvalidReason][] = [
		[[], 'empty'],
		[[''], 'malformedId'],
		[[idOf(1), '../me/player'], 'malformedId'],
		[[`${idOf(1)},${idOf(2)}`], 'malformedId'],
		[[...ids(50), 'x'], 'malformedId'],
		[[`spotify:track:${idOf(1)}`], 'malformedId'],
		[['a'.repeat(10_000)], 'malformedId'],
	];

	it.each(
		[...entriesOf(byType), ...entriesOf(checks)].flatMap(([name]) =>
			badIds.map(
				([bad, why]): [keyof typeof byType | keyof typeof checks, readonly string[], InvalidReason] => [
					name,
					bad,
					why,
				],
			),
		),
	)('by %s for the ids %j', async (name, bad, why) => {
		expect(await problemOf(spotify.library[name]({ ids: bad }))).toEqual({ kind: 'invalid', why });
		expect(server.requests).toEqual([]);
	});

	it.each(
		(['saveLibraryItems', 'removeLibraryItems', 'checkLibraryItems'] as const).flatMap((name) =>
			(
				[
					[[], 'empty'],
					[[''], 'malformedUri'],
					[['a', 'b'], 'malformedUri'],
					[[`https://open.spotify.com/track/${idOf(1)}`], 'malformedUri'],
					[[`${uris(1)[0]},${uris(1)[0]}`], 'malformedUri'],
					[[...uris(40), 'spotify:track:x'], 'malformedUri'],
					[['spotify:local:Artist:Album:Title:180'], 'wrongType'],
					[[`spotify:chapter:${idOf(1)}`], 'wrongType'],
				] satisfies [string[], InvalidReason][]
			).map(([bad, why]) => [name, bad, why] as const),
		),
	)('by %s for the URIs %j', async (name, bad, why) => {
		expect(await problemOf(spotify.library[name]({ uris: bad }))).toEqual({ kind: 'invalid', why });
		expect(server.requests).toEqual([]);
	});

	it.each([
		{ limit: 0 },
		{ limit: 51 },
		{ limit: 1.5 },
		{ limit: Number.NaN },
		{ offset: -1 },
		{ offset: Number.POSITIVE_INFINITY },
	])('for the page %j', async (page) => {
		const { getSavedAlbums, getSavedEpisodes, getSavedShows, getSavedTracks } = spotify.library;
		for (const read of [getSavedAlbums, getSavedEpisodes, getSavedShows, getSavedTracks])
			expect(await problemOf(read(page))).toEqual({ kind: 'invalid', why: 'outOfRange' });
		expect(server.requests).toEqual([]);
	});

	it.each<[call: (library: Spotify['library']) => Promise<unknown>, why: InvalidReason]>([
		[(library) => library.saveTracks({ ids: [] }), 'empty'],
		[(library) => library.saveTracks({ ids: ['..'] }), 'malformedId'],
		[(library) => library.saveTracks({ timestamped_ids: [] }), 'empty'],
		[
			(library) => library.saveTracks({ timestamped_ids: [{ id: '..', added_at: '2026-11-21T20:15:00Z' }] }),
			'malformedId',
		],
		...['', 'yesterday', '2026-13-01T00:00:00Z', '2026-11-21', '2026-11-21T20:15:00+01:00'].map(
			(added_at): [(library: Spotify['library']) => Promise<unknown>, InvalidReason] => [
				(library) => library.saveTracks({ timestamped_ids: [{ id: idOf(1), added_at }] }),
				'outOfRange',
			],
		),
	])('of likes that make no sense (%#)', async (call, why) => {
		expect(await problemOf(call(spotify.library))).toEqual({ kind: 'invalid', why });
		expect(server.requests).toEqual([]);
	});
});
