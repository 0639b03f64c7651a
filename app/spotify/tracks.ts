import * as v from 'valibot';
import { inBatches } from './batches.ts';
import type { Funnel } from './funnel.ts';
import { checkedId } from './ids.ts';
import { path } from './path.ts';
import { audioAnalysis } from './wire/audio-analysis.ts';
import { audioFeatures } from './wire/audio-features.ts';
import { track } from './wire/catalogue.ts';
import { list } from './wire/fields.ts';

const trackList = v.object({ tracks: list(track) });
const featuresList = v.object({ audio_features: list(audioFeatures) });

/** What the reference lists under Tracks. */
export const tracks = (funnel: Funnel) => {
	const { read } = funnel.family('tracks');
	return {
		/**
		 * A megabyte or more. No scope needed. Closed to apps in development mode, without substitute.
		 * https://developer.spotify.com/documentation/web-api/reference/get-audio-analysis
		 */
		getAudioAnalysis: async ({ id }: { id: string }) =>
			read('getAudioAnalysis', path`/audio-analysis/${checkedId(id)}`, audioAnalysis),

		/**
		 * Of any number of tracks, 100 a request, in the order of their ids and without those that Spotify has none
		 * of. No scope needed. Closed to apps in development mode, without substitute.
		 * https://developer.spotify.com/documentation/web-api/reference/get-several-audio-features
		 */
		getSeveralAudioFeatures: async ({ ids }: { ids: readonly string[] }) => {
			const answers = await inBatches(ids.map(checkedId), 100, (csv) =>
				read('getSeveralAudioFeatures', '/audio-features', featuresList, { ids: csv }),
			);
			return { audio_features: answers.flatMap((answer) => answer?.audio_features ?? []) };
		},

		/**
		 * No scope needed. Closed to apps in development mode, without substitute.
		 * https://developer.spotify.com/documentation/web-api/reference/get-audio-features
		 */
		getAudioFeatures: async ({ id }: { id: string }) =>
			read('getAudioFeatures', path`/audio-features/${checkedId(id)}`, audioFeatures),

		/**
		 * Any number, 50 a request, in the order of their ids and without those that Spotify does not know. No scope
		 * needed. Closed to apps in development mode, which have `getTrack`.
		 * https://developer.spotify.com/documentation/web-api/reference/get-several-tracks
		 */
		getSeveralTracks: async ({ ids, ...query }: { ids: readonly string[]; market?: string }) => {
			const answers = await inBatches(ids.map(checkedId), 50, (csv) =>
				read('getSeveralTracks', '/tracks', trackList, { ids: csv, ...query }),
			);
			return { tracks: answers.flatMap((answer) => answer?.tracks ?? []) };
		},

		/**
		 * No scope needed.
		 * https://developer.spotify.com/documentation/web-api/reference/get-track
		 */
		getTrack: async ({ id, ...query }: { id: string; market?: string }) =>
			read('getTrack', path`/tracks/${checkedId(id)}`, track, query),
	};
};
