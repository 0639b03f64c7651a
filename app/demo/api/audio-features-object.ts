import { audioFeaturesOf } from '../catalogue/audio-features.ts';
import type { Track } from '../catalogue/model.ts';

export function audioFeaturesObject(track: Track) {
	const { id, durationMs } = track;
	return {
		...audioFeaturesOf(track),
		analysis_url: `https://api.spotify.com/v1/audio-analysis/${id}`,
		duration_ms: durationMs,
		id,
		track_href: `https://api.spotify.com/v1/tracks/${id}`,
		type: 'audio_features',
		uri: `spotify:track:${id}`,
	};
}
