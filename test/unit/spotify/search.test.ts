import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { search } from '../../../app/spotify/search.ts';
import { createSpotify, type Spotify } from '../../../app/spotify/spotify.ts';
import { createScriptedServer, type ScriptedServer } from '../../support/scripted-server.ts';
import { createTestFunnel, problemOf } from './setup.ts';

type SearchOptions = Parameters<ReturnType<typeof search>['search']>[0];

let server: ScriptedServer;
let spotify: Spotify;

beforeEach(async () => {
	server = await createScriptedServer();
	spotify = createSpotify(createTestFunnel(server.url).funnel);
});

afterEach(() => server.close());

const run = (options: Partial<SearchOptions>) =>
	spotify.search.search({ q: 'a', type: ['track'], ...options });

describe('a search', () => {
	it('sends its text as it was typed, and its types as one parameter', async () => {
		await run({ q: ' artist:"Björk" & year:1990-1999? ', type: ['album', 'track'], market: 'IS', limit: 10 });
		const { pathname, searchParams } = new URL(server.requests[0]?.target ?? '', server.url);
		expect(pathname).toBe('/search');
		expect(Object.fromEntries(searchParams)).toEqual({
			q: ' artist:"Björk" & year:1990-1999? ',
			type: 'album,track',
			market: 'IS',
			limit: '10',
		});
	});

	it.each<[why: string, options: Partial<SearchOptions>]>([
		['empty', { q: '' }],
		['empty', { q: ' \t\n' }],
		['empty', { type: [] }],
		['tooLong', { q: 'a'.repeat(251) }],
		['tooLong', { q: 'a'.repeat(1_000_000) }],
		['outOfRange', { limit: 0 }],
		['outOfRange', { limit: 51 }],
		['outOfRange', { limit: 2.5 }],
		['outOfRange', { offset: -1 }],
		['outOfRange', { offset: 1001 }],
		['outOfRange', { offset: Number.NaN }],
	])('is %s and not sent', async (why, options) => {
		expect(await problemOf(run(options))).toEqual({ kind: 'invalid', why });
		expect(server.requests).toHaveLength(0);
	});

	it.each<Partial<SearchOptions>>([{ q: 'a'.repeat(250) }, { limit: 50 }, { limit: 1 }, { offset: 1000 }])(
		'goes to the edge: %j',
		async (options) => {
			await run(options);
			expect(server.requests).toHaveLength(1);
		},
	);

	it('gives a page of each type that Spotify answered with, without null entries', async () => {
		const page = (...items: unknown[]) => ({ items: [null, ...items, 'text'], total: 7, next: null });
		const body = {
			albums: page({ name: 'album' }),
			artists: page({ name: 'artist' }),
			audiobooks: page({ name: 'audiobook' }),
			episodes: page({ name: 'episode' }),
			playlists: page({ name: 'playlist', images: null }),
			shows: page({ name: 'show' }),
			tracks: page({ type: 'track', name: 'track' }, { type: 'hologram', name: 'newer' }),
			holograms: page({ name: 'newer' }),
		};
		server.script({ status: 200, body: JSON.stringify(body) });
		const result = await run({});
		const found = Object.entries(result ?? {}).map(([type, page]) => [
			type,
			page?.total,
			page?.items.map((item) => item.name),
		]);
		expect(found).toEqual([
			['albums', 7, ['album']],
			['artists', 7, ['artist']],
			['audiobooks', 7, ['audiobook']],
			['episodes', 7, ['episode']],
			['playlists', 7, ['playlist']],
			['shows', 7, ['show']],
			['tracks', 7, ['track']],
		]);
	});

	it.each([{}, { tracks: null }, { tracks: [] }, { tracks: 'text' }])('finds nothing in %j', async (body) => {
		server.script({ status: 200, body: JSON.stringify(body) });
		const result = await run({});
		expect(result?.tracks?.items ?? []).toEqual([]);
		expect(result?.albums).toBeNull();
	});

	it('for more than this app may have is Spotify’s to refuse', async () => {
		const body = JSON.stringify({ error: { status: 400, message: 'Invalid limit' } });
		server.script({ status: 400, body });
		expect(await problemOf(run({ limit: 11 }))).toEqual({ kind: 'badRequest' });
	});
});
