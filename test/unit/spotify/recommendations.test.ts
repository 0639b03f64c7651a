import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RecommendationOptions } from '../../../app/spotify/recommendation-query.ts';
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

const id = '4aawyAB9vmqN3uQ7FjRGTy';
const ids = (count: number): string[] => Array.from({ length: count }, () => id);

const run = (options: RecommendationOptions) => spotify.browse.getRecommendations(options);

const sent = () => Object.fromEntries(new URL(server.requests[0]?.target ?? '', server.url).searchParams);

describe('recommendations', () => {
	it('send seeds of each kind as one parameter, and attributes by their names', async () => {
		await run({
			seed_artists: ids(2),
			seed_genres: ['r-n-b', 'new-age'],
			seed_tracks: ids(1),
			min_energy: 0.25,
			max_duration_ms: 240_000,
			target_loudness: -7.5,
			limit: 100,
			market: 'SE',
		});
		expect(sent()).toEqual({
			seed_artists: `${id},${id}`,
			seed_genres: 'r-n-b,new-age',
			seed_tracks: id,
			min_energy: '0.25',
			max_duration_ms: '240000',
			target_loudness: '-7.5',
			limit: '100',
			market: 'SE',
		});
	});

	it('leave out kinds without seeds', async () => {
		await run({ seed_artists: [], seed_genres: ['pop'] });
		expect(sent()).toEqual({ seed_genres: 'pop' });
	});

	it.each<[why: string, seeds: RecommendationOptions]>([
		['empty', {}],
		['empty', { seed_artists: [], seed_genres: [], seed_tracks: [] }],
		['empty', { target_energy: 0.5 }],
		['outOfRange', { seed_artists: ids(6) }],
		['outOfRange', { seed_artists: ids(2), seed_genres: ['pop', 'rock'], seed_tracks: ids(2) }],
		['malformedId', { seed_artists: ['../me'] }],
		['malformedId', { seed_tracks: [id, `${id},${id}`] }],
		['malformedId', { seed_genres: [''] }],
		['malformedId', { seed_genres: ['pop,rock,soul,jazz,punk,folk'] }],
		['malformedId', { seed_genres: ['a'.repeat(1000)] }],
	])('are %s for the seeds %j', async (why, seeds) => {
		expect(await problemOf(run(seeds))).toEqual({ kind: 'invalid', why });
		expect(server.requests).toHaveLength(0);
	});

	it.each<RecommendationOptions>([
		{ limit: 0 },
		{ limit: 101 },
		{ min_acousticness: -0.01 },
		{ max_acousticness: 1.01 },
		{ target_danceability: 2 },
		{ target_energy: Number.NaN },
		{ min_duration_ms: 0.5 },
		{ max_instrumentalness: Number.POSITIVE_INFINITY },
		{ min_key: -1 },
		{ max_key: 12 },
		{ target_key: 1.5 },
		{ target_liveness: -1 },
		{ min_loudness: Number.NEGATIVE_INFINITY },
		{ target_mode: 0.5 },
		{ max_mode: 2 },
		{ min_popularity: -1 },
		{ target_popularity: 101 },
		{ max_popularity: 50.5 },
		{ min_speechiness: 1.5 },
		{ target_tempo: Number.NaN },
		{ min_time_signature: 12 },
		{ target_time_signature: 3.5 },
		{ max_valence: 7 },
	])('are not asked for with %j', async (options) => {
		const call = run({ seed_genres: ['pop'], ...options });
		expect(await problemOf(call)).toEqual({ kind: 'invalid', why: 'outOfRange' });
		expect(server.requests).toHaveLength(0);
	});

	it.each<RecommendationOptions>([
		{ min_valence: 0, max_valence: 1 },
		{ min_key: 0, max_key: 11 },
		{ min_popularity: 0, max_popularity: 100 },
		{ min_loudness: -60, max_tempo: 300.5 },
		{ seed_tracks: ids(4) },
	])('are asked for with %j', async (options) => {
		await run({ seed_genres: ['pop'], ...options });
		expect(server.requests).toHaveLength(1);
	});

	it('come without entries that cannot be read', async () => {
		const body = {
			seeds: [null, { id: 'pop', type: 'GENRE', initialPoolSize: 500 }],
			tracks: [null, { type: 'track', name: 'a' }, 'text'],
		};
		server.script({ status: 200, body: JSON.stringify(body) });
		expect(await run({ seed_genres: ['pop'] })).toMatchObject({
			seeds: [{ id: 'pop', type: 'GENRE', initialPoolSize: 500, afterFilteringSize: null }],
			tracks: [{ name: 'a' }],
		});
	});
});
