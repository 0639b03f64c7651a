import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { List } from '../../../app/queries/contract.ts';
import { createQueries } from '../../../app/queries/queries.ts';
import { createScriptedServer, type ScriptedServer } from '../../support/scripted-server.ts';
import { createSpotifyOn, idOf, ok } from '../spotify/access/setup.ts';
import { problemIn, valueIn } from './open-queries.ts';

let server: ScriptedServer;

beforeEach(async () => {
	server = await createScriptedServer();
});

afterEach(() => server.close());

/** Queries on a Spotify that says this, whatever it is asked. */
function queriesOn(answer: unknown) {
	const { spotify, clock } = createSpotifyOn(server, () => ok(answer));
	return createQueries({ spotify, clock });
}

const rowsIn = async (answer: unknown, list: List) =>
	(await valueIn(queriesOn(answer).getList(list, 0))).rows;

const id = idOf(1);
const uri = `spotify:track:${id}`;

/** The least that makes a row. */
const track = { type: 'track', uri };

const bareRow = {
	kind: 'track',
	uri,
	title: '',
	by: [],
	album: null,
	cover: null,
	url: `https://open.spotify.com/track/${id}`,
	explicit: false,
	durationMs: null,
	isPlayable: true,
};

const likedSongs: List = { of: 'library', section: 'tracks' };
const playlist: List = { of: 'items', uri: `spotify:playlist:${id}` };
const saved = (...tracks: unknown[]) => ({ items: tracks.map((one) => ({ track: one })), next: null });

describe('a row', () => {
	it.each([
		['everything else missing', track],
		['null everywhere', { ...track, name: null, artists: null, album: null, duration_ms: null }],
		[
			'fields of other types',
			{ ...track, name: 5, artists: 'x', album: [], duration_ms: '1', explicit: 'no' },
		],
		['fields of the future', { ...track, hologram: { depth: 3 } }],
		[
			'artists that are nothing',
			{ ...track, artists: [null, 7, {}, { name: '' }, { name: null, uri: 'x' }] },
		],
		[
			'covers that lead nowhere',
			{ ...track, album: { images: [null, { url: 'javascript:1' }, { width: 64 }] } },
		],
		['a page elsewhere', { ...track, external_urls: { spotify: 'https://example.org/' } }],
	])('is made of a track with %s', async (_, wire) => {
		expect(await rowsIn(saved(wire), likedSongs)).toEqual([bareRow]);
	});

	it.each([
		['without URI', { ...track, uri: null }],
		['that is null', null],
		['that is a text', 'track'],
	])('is not made of a track %s', async (_, wire) => {
		expect(await rowsIn({ ...saved(wire), total: 1 }, likedSongs)).not.toContainEqual(
			expect.objectContaining({ kind: 'track' }),
		);
	});

	it.each([
		['is told to play', { is_playable: true }, true],
		['is told not to', { is_playable: false }, false],
		['is held back', { restrictions: { reason: 'market' } }, false],
		['is held back for a reason of the future', { restrictions: {} }, false],
		['plays although held back', { is_playable: true, restrictions: { reason: 'explicit' } }, true],
	])('of a track that %s says so', async (_, fields, isPlayable) => {
		expect(await rowsIn(saved({ ...track, ...fields }), likedSongs)).toMatchObject([{ isPlayable }]);
	});

	it('is of the recording that was saved, even where Spotify plays another one', async () => {
		const linked = { ...track, uri: `spotify:track:${idOf(2)}`, linked_from: { id, uri } };
		expect(await rowsIn(saved(linked), likedSongs)).toMatchObject([{ uri }]);
	});

	it.each([
		['the narrowest cover that is wide enough', [640, 300, 64], 64],
		['the narrow one of a playlist', [640, 300, 60], 60],
		['the wider one where the narrow one is too small', [640, 300, 16], 300],
	])('shows %s', async (_, widths, expected) => {
		const images = widths.map((width) => ({ url: `https://i.scdn.co/image/${width}`, width }));
		expect(await rowsIn(saved({ ...track, album: { images } }), likedSongs)).toMatchObject([
			{ cover: { url: `https://i.scdn.co/image/${expected}` } },
		]);
	});
});

describe('a playlist keeps every entry in its place', () => {
	const entries = [
		{ track },
		null,
		{ item: null },
		{ item: { type: 'hologram', uri: 'spotify:hologram:1' } },
		{ item: { type: 'episode', uri: `spotify:episode:${id}`, show: null } },
		{ track: { type: 'track', uri: 'spotify:local:A:B:C:180', name: 'C', is_local: true } },
		'nonsense',
		{ item: track },
	];
	const kinds = ['track', null, null, null, 'episode', 'local', null, 'track'];

	it.each(['items', 'tracks'])('whether they come as its %s', async (name) => {
		const rows = await rowsIn({ [name]: { items: entries, total: 8, next: null } }, playlist);
		expect(rows.map((row) => row?.kind ?? null)).toEqual(kinds);
	});

	it('or as a page of their own', async () => {
		const page = { items: entries, total: 158, next: `${server.url}/next` };
		const answer = await valueIn(queriesOn({ ...page, tracks: null }).getList(playlist, 1));
		expect(answer.rows.slice(0, 8).map((row) => row?.kind ?? null)).toEqual(kinds);
		expect(answer.rows).toHaveLength(50);
	});
});

describe('a list', () => {
	it('is empty where Spotify says nothing at all', async () => {
		const { spotify, clock } = createSpotifyOn(server, () => ({ status: 204, body: '' }));
		const queries = createQueries({ spotify, clock });
		const lists: readonly List[] = [
			likedSongs,
			{ of: 'queue' },
			{ of: 'library', section: 'artists' },
			{ of: 'search', text: 'x', kind: 'show' },
			{ of: 'home', shelf: 'recommendations' },
			{ of: 'home', shelf: 'categories' },
			{ of: 'category', id: 'jazz' },
		];
		for (const list of lists)
			expect(await valueIn(queries.getList(list, 0)), list.of).toMatchObject({ rows: [], total: 0 });
		expect(await valueIn(queries.getDevices())).toEqual([]);
	});

	it('leaves gaps for the nulls of a search', async () => {
		const found = { type: 'playlist', uri: `spotify:playlist:${id}`, name: 'Found', owner: { id: 'dagny' } };
		const items = [null, found, null, ...Array.from({ length: 7 }, () => found)];
		const rows = await rowsIn(
			{ playlists: { items, total: 30, next: `${server.url}/search` } },
			{ of: 'search', text: 'x', kind: 'playlist' },
		);
		expect(rows.filter((row) => row === null)).toHaveLength(2);
		expect(rows[0]).toMatchObject({ title: 'Found', by: [{ name: 'dagny', uri: null }] });
	});

	it.each([
		['saved audiobooks with their date', { added_at: '2026', audiobook: { uri: `spotify:audiobook:${id}` } }],
		['bare saved audiobooks', { uri: `spotify:audiobook:${id}` }],
	])('holds %s', async (_, entry) => {
		const rows = await rowsIn({ items: [entry], next: null }, { of: 'library', section: 'audiobooks' });
		expect(rows).toMatchObject([{ kind: 'audiobook', uri: `spotify:audiobook:${id}`, by: [] }]);
	});

	it.each(['[]', '"text"', '7', '{"items":7}'])('is no list when Spotify says %s', async (body) => {
		const { spotify, clock } = createSpotifyOn(server, () => ({ status: 200, body }));
		const answer = await createQueries({ spotify, clock }).getList(likedSongs, 0);
		if (answer.ok) expect(answer.value.rows).toEqual([]);
		else expect(answer.problem).toEqual({ kind: 'server', status: 200 });
	});
});

describe('details', () => {
	it.each(['album', 'artist', 'playlist', 'show', 'audiobook', 'chapter'])(
		'of a %s survive an answer that says next to nothing',
		async (kind) => {
			const asked = `spotify:${kind}:${id}`;
			expect(await valueIn(queriesOn({ id }).getDetails(asked))).toMatchObject({
				kind,
				uri: asked,
				title: '',
				by: [],
				cover: null,
				description: '',
				total: null,
				isSaved: null,
			});
		},
	);

	it('read the description of a playlist as text', async () => {
		const wire = { description: 'Rock &amp; Roll by <a href="spotify:artist:x">Somebody</a>' };
		const details = await valueIn(queriesOn(wire).getDetails(`spotify:playlist:${id}`));
		expect(details.description).toBe('Rock & Roll by Somebody');
	});

	const sound = {
		...track,
		key: -1,
		mode: 0,
		tempo: 120,
		time_signature: 4,
		loudness: -7,
		danceability: 0.5,
		energy: 2,
		valence: -1,
		acousticness: 0,
		instrumentalness: 1,
		liveness: 0.126,
		speechiness: 0.3,
	};

	it('tell how a track sounds, in whole percent', async () => {
		expect((await valueIn(queriesOn(sound).getDetails(uri))).features).toEqual({
			key: null,
			mode: 'minor',
			tempo: 120,
			timeSignature: 4,
			loudnessDb: -7,
			danceabilityPercent: 50,
			energyPercent: 100,
			valencePercent: 0,
			acousticnessPercent: 0,
			instrumentalnessPercent: 100,
			livenessPercent: 13,
			speechinessPercent: 30,
		});
	});

	it.each(['mode', 'tempo', 'time_signature', 'loudness', 'energy', 'speechiness'])(
		'say nothing of how a track sounds without its %s',
		async (missing) => {
			const details = await valueIn(queriesOn({ ...sound, [missing]: null }).getDetails(uri));
			expect(details.features).toBeNull();
		},
	);

	it('are not found where Spotify answers with nothing', async () => {
		const { spotify, clock } = createSpotifyOn(server, () => ({ status: 204, body: '' }));
		expect(await problemIn(createQueries({ spotify, clock }).getDetails(uri))).toEqual({ kind: 'notFound' });
	});
});
