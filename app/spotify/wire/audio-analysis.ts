import * as v from 'valibot';
import { list, number, part, text } from './fields.ts';

/** Where it is in the track, in seconds, and how sure that is, from 0 to 1. */
const interval = { start: number, duration: number, confidence: number };

/** What is measured of a whole track and of each section alike. */
const sound = {
	loudness: number,
	tempo: number,
	tempo_confidence: number,
	key: number,
	key_confidence: number,
	mode: number,
	mode_confidence: number,
	time_signature: number,
	time_signature_confidence: number,
};

const wholeTrack = v.object({
	...sound,
	num_samples: number,
	duration: number,
	sample_md5: text,
	offset_seconds: number,
	window_seconds: number,
	analysis_sample_rate: number,
	analysis_channels: number,
	end_of_fade_in: number,
	start_of_fade_out: number,
	codestring: text,
	code_version: number,
	echoprintstring: text,
	echoprint_version: number,
	synchstring: text,
	synch_version: number,
	rhythmstring: text,
	rhythm_version: number,
});

/** Twelve numbers each: how strong every pitch is, and the colour of the sound. */
const segment = v.object({
	...interval,
	loudness_start: number,
	loudness_max: number,
	loudness_max_time: number,
	loudness_end: number,
	pitches: list(number),
	timbre: list(number),
});

/** The structure of a track, from its parts down to its tatums, the shortest regular pulse. */
export const audioAnalysis = v.object({
	meta: part(
		v.object({
			analyzer_version: text,
			platform: text,
			detailed_status: text,
			status_code: number,
			timestamp: number,
			analysis_time: number,
			input_process: text,
		}),
	),
	track: part(wholeTrack),
	bars: list(v.object(interval)),
	beats: list(v.object(interval)),
	sections: list(v.object({ ...interval, ...sound })),
	segments: list(segment),
	tatums: list(v.object(interval)),
});
