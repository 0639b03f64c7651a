import { genres } from '../catalogue/genres.ts';
import {
	type Attribute,
	attributeRanges,
	byTargets,
	isWithinBounds,
	type Tuning,
	tracksOfGenres,
} from '../catalogue/recommend.ts';
import { genresOf } from '../catalogue/standing.ts';
import { json } from '../http/reply.ts';
import { idsInQuery } from './id-lists.ts';
import { trackObject } from './objects.ts';
import { badRequest, checkMarket, integer } from './parameters.ts';
import type { Call, Route } from './route.ts';
import type { World } from './world.ts';

const MOST_SEEDS = 5;

interface Seed {
	readonly type: 'ARTIST' | 'TRACK' | 'GENRE';
	readonly id: string;
	/** None for a seed that nobody knows: nothing grows from it. */
	readonly genres: readonly string[];
}

/** All of them together, whatever their kind. */
function readSeeds(call: Call, { catalogue }: World): Seed[] {
	const idsOf = (name: string) => (call.query.has(name) ? idsInQuery(call, MOST_SEEDS, name) : []);
	const seeds = [
		...idsOf('seed_artists').map((id) => {
			const artist = catalogue.artists.get(id);
			return { type: 'ARTIST', id, genres: artist ? genresOf(artist) : [] } as const;
		}),
		...idsOf('seed_tracks').map((id) => {
			const track = catalogue.tracks.get(id);
			return { type: 'TRACK', id, genres: track ? genresOf(track.album.artist) : [] } as const;
		}),
		...(call.query.get('seed_genres')?.split(',') ?? []).map(
			(id) => ({ type: 'GENRE', id, genres: [id] }) as const,
		),
	];
	if (seeds.length === 0) throw badRequest('At least one seed is required');
	if (seeds.length > MOST_SEEDS) throw badRequest(`At most ${MOST_SEEDS} seeds are allowed`);
	return seeds;
}

/** `min_energy`, `max_tempo`, `target_valence` and the like. */
function readTunings(call: Call): Tuning[] {
	return [...call.query].flatMap(([name, text]) => {
		const [, bound, rest] = /^(min|max|target)_(.+)$/.exec(name) ?? [];
		if (!isAttribute(rest) || (bound !== 'min' && bound !== 'max' && bound !== 'target')) return [];
		const { least, most } = attributeRanges[rest];
		const value = Number(text);
		if (text.trim() === '' || !(value >= least && value <= most)) throw badRequest(`Invalid ${name}`);
		return [{ attribute: rest, bound, value }];
	});
}

function isAttribute(name = ''): name is Attribute {
	return Object.hasOwn(attributeRanges, name);
}

export const recommendationRoutes: readonly Route[] = [
	{
		id: 'getRecommendations',
		on: 'GET /recommendations',
		scopes: [],
		closedInDevelopmentMode: true,
		handle(call, world) {
			checkMarket(call);
			const limit = integer(call, 'limit', { least: 1, most: 100, fallback: 20 });
			const seeds = readSeeds(call, world);
			const tunings = readTunings(call);
			const seedIds = seeds.map(({ id }) => id);
			const others = [...world.catalogue.tracks.values()].filter(({ id }) => !seedIds.includes(id));
			const grownFrom = (from: readonly Seed[]) => {
				const pool = tracksOfGenres(others, new Set(from.flatMap((seed) => seed.genres)));
				return { pool, fitting: pool.filter((track) => isWithinBounds(track, tunings)) };
			};
			const { fitting } = grownFrom(seeds);
			return json(200, {
				seeds: seeds.map((seed) => {
					const own = grownFrom([seed]);
					return {
						afterFilteringSize: own.fitting.length,
						afterRelinkingSize: own.fitting.length,
						href:
							seed.type === 'GENRE'
								? null
								: `https://api.spotify.com/v1/${seed.type.toLowerCase()}s/${seed.id}`,
						id: seed.id,
						initialPoolSize: own.pool.length,
						type: seed.type,
					};
				}),
				tracks: byTargets(fitting, tunings, seedIds.join())
					.slice(0, limit)
					.map((track) => trackObject(world, track)),
			});
		},
	},
	{
		id: 'getRecommendationGenres',
		on: 'GET /recommendations/available-genre-seeds',
		scopes: [],
		closedInDevelopmentMode: true,
		handle: () => json(200, { genres }),
	},
];
