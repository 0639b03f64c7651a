import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InvalidReason } from '../../../app/problem.ts';
import { createSpotify, type Spotify } from '../../../app/spotify/spotify.ts';
import { createScriptedServer, type ScriptedServer } from '../../support/scripted-server.ts';
import { createTestFunnel, problemOf } from './setup.ts';

let server: ScriptedServer;
let playlists: Spotify['playlists'];

beforeEach(async () => {
	server = await createScriptedServer();
	playlists = createSpotify(createTestFunnel(server.url).funnel).playlists;
});

afterEach(() => server.close());

const playlist_id = '4aawyAB9vmqN3uQ7FjRGTy';
const uri = `spotify:track:${playlist_id}`;
const uris = (count: number): string[] =>
	Array.from({ length: count }, (_, index) => `spotify:track:${String(index).padStart(22, '0')}`);
const removed = (count: number) => uris(count).map((uri) => ({ uri }));

const sent = () =>
	server.requests.map(({ method, target, body }) => [`${method} ${target}`, JSON.parse(body)]);
const snapshots = (...ids: string[]) =>
	server.script(...ids.map((snapshot_id) => ({ status: 201, body: JSON.stringify({ snapshot_id }) })));

describe.each([
	['items', 'Items'],
	['tracks', 'Tracks'],
] as const)('a long list of %s', (segment, form) => {
	const address = `/playlists/${playlist_id}/${segment}`;

	it('is added in parts of 100, each behind the one before it', async () => {
		snapshots('1', '2', '3');
		const answer = await playlists[`addPlaylist${form}`]({ playlist_id, uris: uris(201), position: 7 });
		expect(answer).toEqual({ snapshot_id: '3' });
		expect(sent()).toEqual([
			[`POST ${address}`, { uris: uris(100), position: 7 }],
			[`POST ${address}`, { uris: uris(200).slice(100), position: 107 }],
			[`POST ${address}`, { uris: uris(201).slice(200), position: 207 }],
		]);
	});

	it('is added in its order at the very beginning too', async () => {
		await playlists[`addPlaylist${form}`]({ playlist_id, uris: uris(101), position: 0 });
		expect(sent().map(([, body]) => body.position)).toEqual([0, 100]);
	});

	it('is added at the end without a position', async () => {
		await playlists[`addPlaylist${form}`]({ playlist_id, uris: uris(101) });
		expect(sent()).toEqual([
			[`POST ${address}`, { uris: uris(100) }],
			[`POST ${address}`, { uris: uris(101).slice(100) }],
		]);
	});

	it('replaces everything and goes on behind that', async () => {
		snapshots('1', '2', '3');
		const answer = await playlists[`updatePlaylist${form}`]({ playlist_id, uris: uris(250) });
		expect(answer).toEqual({ snapshot_id: '3' });
		expect(sent()).toEqual([
			[`PUT ${address}`, { uris: uris(100) }],
			[`POST ${address}`, { uris: uris(200).slice(100) }],
			[`POST ${address}`, { uris: uris(250).slice(200) }],
		]);
	});

	it('is cleared by an empty one', async () => {
		snapshots('1');
		expect(await playlists[`updatePlaylist${form}`]({ playlist_id, uris: [] })).toEqual({ snapshot_id: '1' });
		expect(sent()).toEqual([[`PUT ${address}`, { uris: [] }]]);
	});

	it('has a range moved in one request', async () => {
		const move = { range_start: 5, insert_before: 0, range_length: 150, snapshot_id: 'a' };
		await playlists[`updatePlaylist${form}`]({ playlist_id, ...move });
		expect(sent()).toEqual([[`PUT ${address}`, move]]);
	});
});

describe('removing', () => {
	it.each([
		[
			'items',
			(options: object) => playlists.removePlaylistItems({ playlist_id, items: removed(250), ...options }),
		],
		[
			'tracks',
			(options: object) => playlists.removePlaylistTracks({ playlist_id, tracks: removed(250), ...options }),
		],
	] as const)('%s goes on from the version that each part made', async (key, remove) => {
		snapshots('b', 'c', 'd');
		expect(await remove({ snapshot_id: 'a' })).toEqual({ snapshot_id: 'd' });
		const address = `DELETE /playlists/${playlist_id}/${key}`;
		expect(sent()).toEqual([
			[address, { [key]: removed(100), snapshot_id: 'a' }],
			[address, { [key]: removed(200).slice(100), snapshot_id: 'b' }],
			[address, { [key]: removed(250).slice(200), snapshot_id: 'c' }],
		]);
	});

	it('means the newest version when none is named', async () => {
		snapshots('b', 'c');
		await playlists.removePlaylistItems({ playlist_id, items: removed(101) });
		expect(sent().map(([, body]) => body.snapshot_id)).toEqual([undefined, undefined]);
	});

	it('goes on with the newest version where the one that was made is not told', async () => {
		server.script({ status: 200, body: '<html>' });
		await playlists.removePlaylistItems({ playlist_id, items: removed(101), snapshot_id: 'a' });
		expect(sent().map(([, body]) => body.snapshot_id)).toEqual(['a', undefined]);
	});

	it('names once what stands in a list twice, since every copy goes', async () => {
		await playlists.removePlaylistItems({ playlist_id, items: [{ uri }, { uri }] });
		expect(sent().map(([, body]) => body)).toEqual([{ items: [{ uri }] }]);
	});
});

describe('a command', () => {
	const commands: [name: string, call: () => Promise<unknown>][] = [
		['addPlaylistItems', () => playlists.addPlaylistItems({ playlist_id, uris: [uri] })],
		['updatePlaylistItems', () => playlists.updatePlaylistItems({ playlist_id, uris: [uri] })],
		['removePlaylistItems', () => playlists.removePlaylistItems({ playlist_id, items: [{ uri }] })],
		['createPlaylist', () => playlists.createPlaylist({ name: 'Mix' })],
	];

	it.each(
		commands.flatMap(([name, call]) =>
			['', '<html>done</html>', 'ok', 'null', '7'].map((body) => [name, body, call] as const),
		),
	)('%s is done where the answer is %j', async (_, body, call) => {
		server.script({ status: 200, body });
		expect(await call()).toBeNull();
		expect(server.requests).toHaveLength(1);
	});

	it.each(['{}', '[]', '{"snapshot_id": null}', '{"snapshot_id": 7}'])(
		'is done where the new version is not told: %s',
		async (body) => {
			server.script({ status: 201, body });
			expect(await playlists.addPlaylistItems({ playlist_id, uris: [uri] })).toBeNull();
		},
	);

	it.each(commands)('%s is sent once, however it fails', async (_, call) => {
		server.script({ status: 502, body: '<html>Bad gateway</html>' });
		expect(await problemOf(call())).toEqual({ kind: 'server', status: 502 });
		expect(server.requests).toHaveLength(1);
	});

	it('stops with the part that fails, the ones before it being done', async () => {
		server.script({ status: 201, body: '{"snapshot_id": "1"}' }, { status: 403 });
		expect(await problemOf(playlists.addPlaylistItems({ playlist_id, uris: uris(300) }))).toEqual({
			kind: 'forbidden',
			why: 'notYours',
		});
		expect(server.requests).toHaveLength(2);
	});

	it('that creates a playlist answers with it', async () => {
		server.script({ status: 201, body: JSON.stringify({ id: playlist_id, name: 'Mix', snapshot_id: 'a' }) });
		const created = await playlists.createPlaylist({ name: 'Mix', public: false, collaborative: true });
		expect(created).toMatchObject({
			id: playlist_id,
			name: 'Mix',
			snapshot_id: 'a',
			items: null,
			images: [],
		});
		expect(sent()).toEqual([['POST /me/playlists', { name: 'Mix', public: false, collaborative: true }]]);
	});
});

describe('the entries of a playlist', () => {
	const track = { type: 'track', id: playlist_id, name: 'Song', uri };
	const episode = { type: 'episode', id: playlist_id, name: 'Episode' };
	const local = { type: 'track', id: null, name: 'Tape', uri: 'spotify:local:::Tape:60', is_local: true };
	const entries = [
		{ added_at: '2026-11-21T20:15:00Z', added_by: { id: 'robin' }, is_local: false, item: track },
		{ added_at: null, added_by: null, track },
		{ item: null, track },
		{ item: episode },
		{ is_local: true, item: local },
		null,
		{ item: null },
		{ item: { type: 'hologram', id: playlist_id } },
		'nonsense',
		{},
	];
	const expected = [
		{ added_at: '2026-11-21T20:15:00Z', added_by: { id: 'robin' }, is_local: false, item: { name: 'Song' } },
		{ added_at: null, added_by: null, is_local: false, item: { name: 'Song' } },
		{ item: { name: 'Song' } },
		{ item: { type: 'episode', name: 'Episode' } },
		{ is_local: true, item: { id: null, name: 'Tape' } },
		{ added_at: null, added_by: null, is_local: false, item: null },
		{ item: null },
		{ item: null },
		{ item: null },
		{ item: null },
	];

	it('keep their positions, whatever they hold', async () => {
		server.script({ status: 200, body: JSON.stringify({ items: entries, total: entries.length }) });
		const page = await playlists.getPlaylistItems({ playlist_id });
		expect(page?.items).toMatchObject(expected);
	});

	it.each(['items', 'tracks'])('are read from a whole playlist under %s', async (key) => {
		server.script({
			status: 200,
			body: JSON.stringify({ name: 'Mix', [key]: { items: entries, total: 10 } }),
		});
		const playlist = await playlists.getPlaylist({ playlist_id });
		expect(playlist).toMatchObject({ name: 'Mix', items: { items: expected, total: 10 } });
		expect(playlist).not.toHaveProperty('tracks');
	});

	it('are those under `items` where there are both', async () => {
		const body = { items: { items: [{ item: track }] }, tracks: { items: [] } };
		server.script({ status: 200, body: JSON.stringify(body) });
		expect((await playlists.getPlaylist({ playlist_id }))?.items?.items).toHaveLength(1);
	});

	it.each([{}, { items: null }, { tracks: 'none' }])('are null where there is only %j', async (body) => {
		server.script({ status: 200, body: JSON.stringify({ name: 'Mix', ...body }) });
		expect(await playlists.getPlaylist({ playlist_id })).toMatchObject({ name: 'Mix', items: null });
	});

	it('come with episodes unless something else is asked for', async () => {
		await playlists.getPlaylistTracks({ playlist_id, limit: 100 });
		await playlists.getPlaylistItems({ playlist_id, limit: 50, additional_types: ['track'] });
		expect(server.requests.map(({ target }) => target)).toEqual([
			`/playlists/${playlist_id}/tracks?limit=100&additional_types=track%2Cepisode`,
			`/playlists/${playlist_id}/items?limit=50&additional_types=track`,
		]);
	});
});

describe('the cover', () => {
	it('is read without what is no image', async () => {
		server.script({ status: 200, body: '[null, {"url": "https://i.scdn.co/a"}, 7]' });
		expect(await playlists.getPlaylistCover({ playlist_id })).toEqual([
			{ url: 'https://i.scdn.co/a', width: null, height: null },
		]);
	});

	it('is none where there is no answer', async () => {
		expect(await playlists.getPlaylistCover({ playlist_id })).toEqual([]);
	});

	it('is not read from something else', async () => {
		server.script({ status: 200, body: '{"images": []}' });
		expect(await problemOf(playlists.getPlaylistCover({ playlist_id }))).toEqual({
			kind: 'server',
			status: 200,
		});
	});
});

/** As what crosses a bridge, where no compiler knows what goes together. */
const uncounted = (options: object): { playlist_id: string; uris: string[] } =>
	JSON.parse(JSON.stringify(options));

describe('nothing is sent', () => {
	it.each<[call: (playlists: Spotify['playlists']) => Promise<unknown>, why: InvalidReason]>([
		[({ createPlaylist }) => createPlaylist({ name: '' }), 'empty'],
		[({ createPlaylist }) => createPlaylist({ name: ' \n' }), 'empty'],
		[({ createPlaylist }) => createPlaylist({ name: 'a'.repeat(101) }), 'tooLong'],
		[({ createPlaylist }) => createPlaylist({ name: 'a', description: 'a'.repeat(301) }), 'tooLong'],
		[({ createPlaylist }) => createPlaylist({ name: 'a', collaborative: true }), 'excludeEachOther'],
		[
			({ createPlaylist }) => createPlaylist({ name: 'a', collaborative: true, public: true }),
			'excludeEachOther',
		],
		[({ createPlaylistForUser }) => createPlaylistForUser({ user_id: '..', name: 'a' }), 'malformedId'],
		[({ createPlaylistForUser }) => createPlaylistForUser({ user_id: 'robin', name: '' }), 'empty'],
		[({ getUserPlaylists }) => getUserPlaylists({ user_id: '' }), 'malformedId'],
		[({ getUserPlaylists }) => getUserPlaylists({ user_id: 'a'.repeat(10_000) }), 'malformedId'],
		[({ getUserPlaylists }) => getUserPlaylists({ user_id: 'robin', limit: 51 }), 'outOfRange'],
		[({ getMyPlaylists }) => getMyPlaylists({ offset: 100_001 }), 'outOfRange'],
		[({ changePlaylistDetails }) => changePlaylistDetails({ playlist_id }), 'empty'],
		[({ changePlaylistDetails }) => changePlaylistDetails({ playlist_id, name: '' }), 'empty'],
		[({ changePlaylistDetails }) => changePlaylistDetails({ playlist_id: 'x', name: 'a' }), 'malformedId'],
		[
			({ changePlaylistDetails }) =>
				changePlaylistDetails({ playlist_id, public: true, collaborative: true }),
			'excludeEachOther',
		],
		[({ getPlaylist }) => getPlaylist({ playlist_id: '../me' }), 'malformedId'],
		[({ getPlaylistCover }) => getPlaylistCover({ playlist_id: `${playlist_id}/x` }), 'malformedId'],
		[({ getPlaylistItems }) => getPlaylistItems({ playlist_id, limit: 51 }), 'outOfRange'],
		[({ getPlaylistTracks }) => getPlaylistTracks({ playlist_id, limit: 101 }), 'outOfRange'],
		[({ getPlaylistItems }) => getPlaylistItems({ playlist_id: '', limit: 1 }), 'malformedId'],
		[({ addPlaylistItems }) => addPlaylistItems({ playlist_id, uris: [] }), 'empty'],
		[({ addPlaylistItems }) => addPlaylistItems({ playlist_id: '', uris: [uri] }), 'malformedId'],
		[({ addPlaylistItems }) => addPlaylistItems({ playlist_id, uris: [uri], position: -1 }), 'outOfRange'],
		[({ addPlaylistItems }) => addPlaylistItems({ playlist_id, uris: [...uris(100), 'x'] }), 'malformedUri'],
		[
			({ addPlaylistTracks }) => addPlaylistTracks({ playlist_id, uris: ['spotify:local:::Tape:60'] }),
			'wrongType',
		],
		[
			({ updatePlaylistItems }) =>
				updatePlaylistItems({ playlist_id, uris: [...uris(100), `spotify:album:${playlist_id}`] }),
			'wrongType',
		],
		[({ updatePlaylistItems }) => updatePlaylistItems(uncounted({ playlist_id })), 'empty'],
		[({ updatePlaylistItems }) => updatePlaylistItems(uncounted({ playlist_id, range_start: 1 })), 'empty'],
		[
			({ updatePlaylistItems }) =>
				updatePlaylistItems(uncounted({ playlist_id, uris: [], range_start: 1, insert_before: 0 })),
			'excludeEachOther',
		],
		[
			({ updatePlaylistItems }) => updatePlaylistItems({ playlist_id, range_start: -1, insert_before: 0 }),
			'outOfRange',
		],
		[
			({ updatePlaylistItems }) => updatePlaylistItems({ playlist_id, range_start: 0, insert_before: 0.5 }),
			'outOfRange',
		],
		[
			({ updatePlaylistTracks }) =>
				updatePlaylistTracks({ playlist_id, range_start: 0, insert_before: 2, range_length: 0 }),
			'outOfRange',
		],
		[({ removePlaylistItems }) => removePlaylistItems({ playlist_id, items: [] }), 'empty'],
		[
			({ removePlaylistItems }) => removePlaylistItems({ playlist_id, items: [{ uri }, { uri: 'x' }] }),
			'malformedUri',
		],
		[
			({ removePlaylistTracks }) =>
				removePlaylistTracks({ playlist_id, tracks: [{ uri: 'spotify:local:::T:6' }] }),
			'wrongType',
		],
	])('that Spotify would refuse (%#)', async (call, why) => {
		expect(await problemOf(call(playlists))).toEqual({ kind: 'invalid', why });
		expect(server.requests).toEqual([]);
	});
});
