import { toCsv } from './csv.ts';
import type { Query } from './exchange.ts';
import { checkedId, checkedName } from './ids.ts';
import { invalid } from './invalid.ts';
import { checkedPage } from './page-query.ts';

interface Range {
	readonly least: number;
	readonly most: number;
	readonly isWhole?: boolean;
}

const fraction: Range = { least: 0, most: 1 };
const anyNumber: Range = { least: -Infinity, most: Infinity };

/** The attributes of a track that recommendations can be tuned by, with what Spotify takes for each. */
const attributes = [
	['acousticness', fraction],
	['danceability', fraction],
	['duration_ms', { ...anyNumber, isWhole: true }],
	['energy', fraction],
	['instrumentalness', fraction],
	['key', { least: 0, most: 11, isWhole: true }],
	['liveness', fraction],
	['loudness', anyNumber],
	['mode', { ...fraction, isWhole: true }],
	['popularity', { least: 0, most: 100, isWhole: true }],
	['speechiness', fraction],
	['tempo', anyNumber],
	['time_signature', { ...anyNumber, most: 11, isWhole: true }],
	['valence', fraction],
] as const satisfies readonly (readonly [name: string, range: Range])[];

const edges = ['min', 'max', 'target'] as const;

/** No less than, no more than, and as near as possible to. */
type Tuning = { [Name in `${(typeof edges)[number]}_${(typeof attributes)[number][0]}`]?: number };

export type RecommendationOptions = Tuning & {
	seed_artists?: readonly string[];
	/** From `getRecommendationGenres`. */
	seed_genres?: readonly string[];
	seed_tracks?: readonly string[];
	limit?: number;
	market?: string;
};

/** Of all kinds together. */
const MOST_SEEDS = 5;

/** What is sent for the options. Throws `SpotifyFailure` for what Spotify would refuse. */
export function recommendationQuery(options: RecommendationOptions): Query {
	const { seed_artists = [], seed_genres = [], seed_tracks = [], ...others } = options;
	const seeds = [
		...seed_artists.map(checkedId),
		...seed_genres.map(checkedName),
		...seed_tracks.map(checkedId),
	];
	if (seeds.length === 0) throw invalid('empty');
	if (seeds.length > MOST_SEEDS) throw invalid('outOfRange');
	for (const [name, range] of attributes) {
		for (const edge of edges) check(others[`${edge}_${name}`], range);
	}
	return {
		seed_artists: seedsOf(seed_artists),
		seed_genres: seedsOf(seed_genres),
		seed_tracks: seedsOf(seed_tracks),
		...checkedPage(others, { limit: 100 }),
	};
}

const seedsOf = (ids: readonly string[]): string | undefined => (ids.length > 0 ? toCsv(ids) : undefined);

function check(value: number | undefined, { least, most, isWhole = false }: Range): void {
	if (value === undefined) return;
	const isKind = isWhole ? Number.isInteger(value) : Number.isFinite(value);
	if (!isKind || value < least || value > most) throw invalid('outOfRange');
}
