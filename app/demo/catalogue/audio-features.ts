import { between, createRandom, seedOf } from '../random.ts';

/** How a track sounds, named as by Spotify. https://developer.spotify.com/documentation/web-api/reference/get-audio-features */
export interface AudioFeatures {
	readonly acousticness: number;
	readonly danceability: number;
	readonly energy: number;
	readonly instrumentalness: number;
	/** Pitch class, 0 is C. */
	readonly key: number;
	readonly liveness: number;
	/** In decibels, below zero. */
	readonly loudness: number;
	/** 1 is major, 0 minor. */
	readonly mode: number;
	readonly speechiness: number;
	/** In beats a minute. */
	readonly tempo: number;
	/** Beats in a bar. */
	readonly time_signature: number;
	readonly valence: number;
}

/** Plausible together: what is loud has energy, and little of what has energy is acoustic. */
export function audioFeaturesOf({ id }: { readonly id: string }): AudioFeatures {
	const random = createRandom(seedOf(`features/${id}`));
	const energy = random();
	const isInstrumental = random() < 0.15;
	return {
		acousticness: rounded((1 - energy) * (0.6 + random() * 0.4)),
		danceability: rounded(0.3 + random() * 0.6),
		energy: rounded(energy),
		instrumentalness: rounded(isInstrumental ? 0.7 + random() * 0.3 : random() * 0.1),
		key: between(random, 0, 11),
		liveness: rounded(0.05 + random() * 0.35),
		loudness: rounded(-18 + energy * 13 + random() * 2),
		mode: random() < 0.6 ? 1 : 0,
		speechiness: rounded(0.03 + random() * 0.15),
		tempo: rounded(70 + random() * 110),
		time_signature: random() < 0.85 ? 4 : 3,
		valence: rounded(random()),
	};
}

function rounded(value: number): number {
	return Math.round(value * 1000) / 1000;
}
