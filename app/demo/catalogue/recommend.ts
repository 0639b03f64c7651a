import { createRandom, seedOf } from '../random.ts';
import { type AudioFeatures, audioFeaturesOf } from './audio-features.ts';
import type { Track } from './model.ts';
import { genresOf, popularityOf } from './standing.ts';

/** What recommendations can be tuned by. */
export type Attribute = keyof AudioFeatures | 'duration_ms' | 'popularity';

/** The values taken for each; where Spotify names no bound, a generous one. */
export const attributeRanges: Readonly<Record<Attribute, { readonly least: number; readonly most: number }>> =
	{
		acousticness: { least: 0, most: 1 },
		danceability: { least: 0, most: 1 },
		duration_ms: { least: 0, most: 24 * 3_600_000 },
		energy: { least: 0, most: 1 },
		instrumentalness: { least: 0, most: 1 },
		key: { least: 0, most: 11 },
		liveness: { least: 0, most: 1 },
		loudness: { least: -100, most: 100 },
		mode: { least: 0, most: 1 },
		popularity: { least: 0, most: 100 },
		speechiness: { least: 0, most: 1 },
		tempo: { least: 0, most: 1000 },
		time_signature: { least: 0, most: 11 },
		valence: { least: 0, most: 1 },
	};

/** One wish about one attribute. */
export interface Tuning {
	readonly attribute: Attribute;
	readonly bound: 'min' | 'max' | 'target';
	readonly value: number;
}

/** The tracks of artists who have one of the genres. */
export function tracksOfGenres(tracks: Iterable<Track>, genres: ReadonlySet<string>): Track[] {
	return [...tracks].filter(({ album }) => genresOf(album.artist).some((genre) => genres.has(genre)));
}

export function isWithinBounds(track: Track, tunings: readonly Tuning[]): boolean {
	const attributes = attributesOf(track);
	return tunings.every(({ attribute, bound, value }) => {
		if (bound === 'min') return attributes[attribute] >= value;
		return bound === 'target' || attributes[attribute] <= value;
	});
}

/** Nearest to the targets first; among equals the seeds decide, always in the same way. */
export function byTargets(tracks: readonly Track[], tunings: readonly Tuning[], seed: string): Track[] {
	const random = createRandom(seedOf(seed));
	return tracks
		.map((track) => ({ track, distance: distanceOf(track, tunings), rank: random() }))
		.sort((first, second) => first.distance - second.distance || first.rank - second.rank)
		.map(({ track }) => track);
}

function distanceOf(track: Track, tunings: readonly Tuning[]): number {
	const attributes = attributesOf(track);
	return tunings
		.filter(({ bound }) => bound === 'target')
		.reduce((sum, { attribute, value }) => {
			const { least, most } = attributeRanges[attribute];
			return sum + Math.abs(attributes[attribute] - value) / (most - least);
		}, 0);
}

function attributesOf(track: Track): Record<Attribute, number> {
	return { ...audioFeaturesOf(track), duration_ms: track.durationMs, popularity: popularityOf(track) };
}
