import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
	addToPlaylist,
	readPlaylistPage,
	readWholePlaylist,
	removeFromPlaylist,
	updatePlaylist,
} from '../../../../app/spotify/access/playlist-items.ts';
import type { Spotify } from '../../../../app/spotify/spotify.ts';
import {
	createScriptedServer,
	type RecordedRequest,
	type ScriptedServer,
} from '../../../support/scripted-server.ts';
import { problemOf, TIME_LIMIT_MS } from '../setup.ts';
import { closed, createSpotifyOn, idOf, ok, pathOf, searchOf, unknown } from './setup.ts';

let server: ScriptedServer;

beforeEach(async () => {
	server = await createScriptedServer();
});

afterEach(() => server.close());

const playlist_id = idOf(1);
const uri = `spotify:track:${idOf(7)}`;
const track = { type: 'track', id: idOf(7), uri, name: 'Rain' };

const isItems = (request: RecordedRequest) => pathOf(request).endsWith('/items');

describe.each<
	[
		name: string,
		method: string,
		sent: object,
		sentInTracks: object,
		call: (spotify: Spotify) => Promise<unknown>,
	]
>([
	[
		'adding',
		'POST',
		{ uris: [uri], position: 2 },
		{ uris: [uri], position: 2 },
		(spotify) => addToPlaylist(spotify, { playlist_id, uris: [uri], position: 2 }),
	],
	[
		'moving',
		'PUT',
		{ range_start: 1, insert_before: 3 },
		{ range_start: 1, insert_before: 3 },
		(spotify) => updatePlaylist(spotify, { playlist_id, range_start: 1, insert_before: 3 }),
	],
	[
		'replacing',
		'PUT',
		{ uris: [] },
		{ uris: [] },
		(spotify) => updatePlaylist(spotify, { playlist_id, uris: [] }),
	],
	[
		'removing',
		'DELETE',
		{ items: [{ uri }], snapshot_id: 'a' },
		{ tracks: [{ uri }], snapshot_id: 'a' },
		(spotify) => removeFromPlaylist(spotify, { playlist_id, items: [{ uri }], snapshot_id: 'a' }),
	],
])('%s', (_, method, sent, sentInTracks, call) => {
	it('goes to the items, and gives the new snapshot', async () => {
		const { spotify, settle } = createSpotifyOn(server, () => ok({ snapshot_id: 'b' }));
		expect(await settle(call(spotify))).toEqual({ snapshot_id: 'b' });
		expect(server.requests).toMatchObject([{ method, target: `/playlists/${playlist_id}/items` }]);
		expect(JSON.parse(server.requests[0]?.body ?? '')).toEqual(sent);
	});

	it('goes to the tracks where Spotify does not know items', async () => {
		const { spotify, settle } = createSpotifyOn(server, (request) =>
			isItems(request) ? unknown : ok({ snapshot_id: 'b' }),
		);
		expect(await settle(call(spotify))).toEqual({ snapshot_id: 'b' });
		expect(server.requests[1]).toMatchObject({ method, target: `/playlists/${playlist_id}/tracks` });
		expect(JSON.parse(server.requests[1]?.body ?? '')).toEqual(sentInTracks);
	});

	it('is refused for the playlist of somebody else, without a try of the older form', async () => {
		const { spotify, settle } = createSpotifyOn(server, () => closed);
		expect(await problemOf(settle(call(spotify)))).toEqual({ kind: 'forbidden', why: 'notYours' });
		expect(server.requests).toHaveLength(1);
	});

	it('is not available where neither form is', async () => {
		const { spotify, settle } = createSpotifyOn(server, () => unknown);
		expect(await problemOf(settle(call(spotify)))).toEqual({ kind: 'forbidden', why: 'closedToThisApp' });
	});

	it('is not sent a second time after a fault', async () => {
		const { spotify, settle } = createSpotifyOn(server, () => ({ status: 502 }));
		expect(await problemOf(settle(call(spotify)))).toEqual({ kind: 'server', status: 502 });
		expect(server.requests).toHaveLength(1);
	});
});

describe('a page of a playlist', () => {
	it.each<[string, string, 'item' | 'track']>([
		['items', 'item', 'item'],
		['items, to an older app', 'item', 'track'],
		['tracks', 'track', 'track'],
	])('reads the same as %s', async (_, form, key) => {
		const { spotify, settle } = createSpotifyOn(server, (request) =>
			form === 'track' && isItems(request)
				? unknown
				: ok({ items: [{ added_at: null, [key]: track }, null, { [key]: null }], total: 3, next: null }),
		);
		const page = await settle(readPlaylistPage(spotify, { playlist_id, limit: 50 }));
		expect(page?.items.map(({ item }) => item?.name)).toEqual(['Rain', undefined, undefined]);
	});
});

describe('a whole playlist', () => {
	/** Answers pages of a playlist of so many tracks, and counts how many requests are under way. */
	const pagesOf = (total: number) => (request: RecordedRequest) => {
		const [offset, limit] = [searchOf(request).get('offset'), searchOf(request).get('limit')].map(Number);
		if (offset === undefined || limit === undefined) throw new Error('Not a page');
		const count = Math.max(Math.min(limit, total - offset), 0);
		const items = Array.from({ length: count }, (_, index) => ({
			item: { ...track, name: `${offset + index}` },
		}));
		return ok({ items, limit, offset, total, next: null });
	};

	const names = (total: number) => Array.from({ length: total }, (_, index) => `${index}`);

	it.each([1000, undefined])('of 1,000 takes 20 requests, its length being known as %s', async (total) => {
		const { spotify, settle } = createSpotifyOn(server, pagesOf(1000));
		const entries = await settle(readWholePlaylist(spotify, { playlist_id, total }));
		expect(entries.map(({ item }) => item?.name)).toEqual(names(1000));
		expect(server.requests).toHaveLength(20);
	});

	it('goes out four pages at a time from the start where its length is known', async () => {
		const { spotify, clock } = createSpotifyOn(server, () => 'hang');
		const problem = problemOf(readWholePlaylist(spotify, { playlist_id, total: 1000 }));
		await server.arrived(4);
		clock.advance(TIME_LIMIT_MS);
		expect(await problem).toMatchObject({ kind: 'timeout' });
		expect(server.requests).toHaveLength(4);
	});

	it('is read in its older form where Spotify does not know items', async () => {
		const { spotify, settle } = createSpotifyOn(server, (request) =>
			isItems(request) ? unknown : pagesOf(120)(request),
		);
		const entries = await settle(readWholePlaylist(spotify, { playlist_id, market: 'DE' }));
		expect(entries.map(({ item }) => item?.name)).toEqual(names(120));
		expect(server.requests.every(({ target }) => target.includes('market=DE'))).toBe(true);
	});

	it('is refused where a page goes on at another host', async () => {
		const { spotify, settle } = createSpotifyOn(server, () =>
			ok({ items: [], total: 100, next: `https://example.com/v1/playlists/${playlist_id}/items?offset=50` }),
		);
		expect(await problemOf(settle(readWholePlaylist(spotify, { playlist_id })))).toEqual({
			kind: 'server',
			status: 200,
		});
		expect(server.requests).toHaveLength(1);
	});
});
