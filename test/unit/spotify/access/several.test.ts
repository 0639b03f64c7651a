import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as several from '../../../../app/spotify/access/several.ts';
import type { Spotify } from '../../../../app/spotify/spotify.ts';
import { createScriptedServer, type ScriptedServer } from '../../../support/scripted-server.ts';
import { problemOf } from '../setup.ts';
import { closed, createSpotifyOn, idOf, ok, pathOf, searchOf, unknown } from './setup.ts';

let server: ScriptedServer;

beforeEach(async () => {
	server = await createScriptedServer();
});

afterEach(() => server.close());

type Call = (
	spotify: Spotify,
	options: { ids: readonly string[] },
) => Promise<readonly ({ id: string | null; name: string | null } | null)[]>;

const ids = [5, 3, 9, 1, 7, 2, 8, 4, 6].map(idOf);
const notFound = { status: 404, body: '{"error":{"status":404,"message":"Resource not found"}}' };

describe.each<[category: string, one: string, batch: string, call: Call]>([
	['albums', 'getAlbum', 'getMultipleAlbums', several.readAlbums],
	['artists', 'getArtist', 'getMultipleArtists', several.readArtists],
	['tracks', 'getTrack', 'getSeveralTracks', several.readTracks],
	['shows', 'getShow', 'getMultipleShows', several.readShows],
	['episodes', 'getEpisode', 'getMultipleEpisodes', several.readEpisodes],
	['audiobooks', 'getAudiobook', 'getMultipleAudiobooks', several.readAudiobooks],
	['chapters', 'getChapter', 'getSeveralChapters', several.readChapters],
])('several %s', (category, one, batch, call) => {
	const thing = (id: string) => ({ type: category.slice(0, -1), id, name: `Number ${Number(id)}` });
	const oneId = (target: string) => target.split('/').at(-1) ?? '';

	it('come one by one, in the order of their ids', async () => {
		const { spotify, asked, settle } = createSpotifyOn(server, (request) =>
			ok(thing(oneId(pathOf(request)))),
		);
		const things = await settle(call(spotify, { ids }));
		expect(things.map((found) => found?.id)).toEqual(ids);
		expect(asked).toEqual(ids.map(() => one));
	});

	it('come at once where single ones are not offered, in the order of their ids', async () => {
		const { spotify, asked, settle } = createSpotifyOn(server, (request) =>
			pathOf(request) === `/${category}`
				? ok({ [category]: searchOf(request).get('ids')?.split(',').toSorted().map(thing) })
				: unknown,
		);
		const things = await settle(call(spotify, { ids }));
		expect(things.map((found) => found?.id)).toEqual(ids);
		expect(asked.at(-1)).toBe(batch);
	});

	it.each([true, false])('are null where Spotify does not know one; one by one: %s', async (isOneByOne) => {
		const missing = new Set([idOf(3), idOf(7)]);
		const orNull = (id: string) => (missing.has(id) ? null : thing(id));
		const { spotify, settle } = createSpotifyOn(server, (request) => {
			const path = pathOf(request);
			if (path === `/${category}`)
				return ok({ [category]: searchOf(request).get('ids')?.split(',').map(orNull) });
			if (!isOneByOne) return unknown;
			return missing.has(oneId(path)) ? notFound : ok(thing(oneId(path)));
		});
		const things = await settle(call(spotify, { ids }));
		expect(things.map((found) => found?.id ?? null)).toEqual(ids.map((id) => (missing.has(id) ? null : id)));
	});

	it('are not available where neither is offered', async () => {
		const { spotify, settle } = createSpotifyOn(server, () => closed);
		expect(await problemOf(settle(call(spotify, { ids })))).toEqual({
			kind: 'forbidden',
			why: 'closedToThisApp',
		});
	});

	it.each<[string, readonly string[], string]>([
		['no id', [], 'empty'],
		['a malformed one among others', [...ids, '../me'], 'malformedId'],
	])('refuse %s without a request', async (_, given, why) => {
		const { spotify, settle } = createSpotifyOn(server, () => unknown);
		expect(await problemOf(settle(call(spotify, { ids: given })))).toEqual({ kind: 'invalid', why });
		expect(server.requests).toEqual([]);
	});
});

describe('several tracks', () => {
	it('belong to the ids that were asked for, also where another recording plays instead', async () => {
		const { spotify, settle } = createSpotifyOn(server, (request) =>
			pathOf(request) === '/tracks'
				? ok({ tracks: [{ type: 'track', id: idOf(99), linked_from: { id: idOf(1) } }] })
				: unknown,
		);
		const tracks = await settle(several.readTracks(spotify, { ids: [idOf(1)], market: 'DE' }));
		expect(tracks).toMatchObject([{ id: idOf(99) }]);
		expect(server.requests.at(-1)?.target).toContain('market=DE');
	});

	it('fail as a whole with a failure that concerns all', async () => {
		const { spotify, settle } = createSpotifyOn(server, () => ({
			status: 429,
			headers: { 'retry-after': '60' },
		}));
		expect(await problemOf(settle(several.readTracks(spotify, { ids })))).toMatchObject({
			kind: 'rateLimited',
		});
		expect(server.requests.length).toBeLessThanOrEqual(4);
	});
});
