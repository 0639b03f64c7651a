import { between, createRandom, type Random, seedOf } from '../random.ts';
import { audioFeaturesOf } from './audio-features.ts';
import type { Track } from './model.ts';

/**
 * The structure of a track in seconds: sections of bars, bars of beats, beats of tatums, and the sounds in between.
 * https://developer.spotify.com/documentation/web-api/reference/get-audio-analysis
 */
export function analysisOf(track: Track) {
	const random = createRandom(seedOf(`analysis/${track.id}`));
	const { key, loudness, mode, tempo, time_signature } = audioFeaturesOf(track);
	const duration = track.durationMs / 1000;
	const beat = 60 / tempo;
	const whole = {
		key,
		key_confidence: 0.7,
		loudness,
		mode,
		mode_confidence: 0.6,
		tempo,
		tempo_confidence: 0.8,
		time_signature,
		time_signature_confidence: 1,
	};
	return {
		meta: {
			analyzer_version: '4.0.0',
			platform: 'Linux',
			detailed_status: 'OK',
			status_code: 0,
			timestamp: 1_700_000_000,
			analysis_time: 6.9,
			input_process: 'libvorbisfile L+R 44100->22050',
		},
		track: {
			...whole,
			num_samples: Math.round(duration * 22_050),
			duration,
			sample_md5: '',
			offset_seconds: 0,
			window_seconds: 0,
			analysis_sample_rate: 22_050,
			analysis_channels: 1,
			end_of_fade_in: 0,
			start_of_fade_out: duration * 0.97,
		},
		bars: intervals(duration, beat * time_signature, random),
		beats: intervals(duration, beat, random),
		sections: intervals(duration, beat * time_signature * 16, random).map((section) => ({
			...section,
			...whole,
			loudness: loudness + between(random, -3, 1),
		})),
		segments: intervals(duration, beat, random).map((segment) => ({
			...segment,
			loudness_start: loudness - 12,
			loudness_max: loudness,
			loudness_max_time: segment.duration / 3,
			loudness_end: 0,
			pitches: Array.from({ length: 12 }, () => between(random, 0, 1000) / 1000),
			timbre: Array.from({ length: 12 }, () => between(random, -90_000, 90_000) / 1000),
		})),
		tatums: intervals(duration, beat / 2, random),
	};
}

/** From the beginning to the end without a gap; the last one is as long as what is left. */
function intervals(duration: number, length: number, random: Random) {
	return Array.from({ length: Math.ceil(duration / length) }, (_, index) => ({
		start: index * length,
		duration: Math.min(length, duration - index * length),
		confidence: between(random, 300, 1000) / 1000,
	}));
}
