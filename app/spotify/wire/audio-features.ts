import * as v from 'valibot';
import { number, text } from './fields.ts';

/** How a track sounds: mostly from 0 to 1, `loudness` in decibels, `tempo` in beats a minute. */
export const audioFeatures = v.object({
	id: text,
	uri: text,
	acousticness: number,
	danceability: number,
	duration_ms: number,
	energy: number,
	instrumentalness: number,
	/** From C, which is 0; -1 when none was found. */
	key: number,
	liveness: number,
	loudness: number,
	/** 1 is major, 0 minor. */
	mode: number,
	speechiness: number,
	tempo: number,
	/** How many quarters to a bar. */
	time_signature: number,
	valence: number,
});

export type WireAudioFeatures = v.InferOutput<typeof audioFeatures>;
