import * as v from 'valibot';
import type { WireAudioFeatures } from '../spotify/wire/audio-features.ts';
import type { TrackFeatures } from './contract.ts';

const percent = v.pipe(
	v.number(),
	v.transform((part) => Math.round(Math.min(Math.max(part, 0), 1) * 100)),
);

const completeFeatures = v.object({
	key: v.nullable(v.number()),
	mode: v.number(),
	tempo: v.number(),
	time_signature: v.number(),
	loudness: v.number(),
	danceability: percent,
	energy: percent,
	valence: percent,
	acousticness: percent,
	instrumentalness: percent,
	liveness: percent,
	speechiness: percent,
});

/** Null where one of them is missing, rather than show what nobody measured. */
export function trackFeatures(wire: WireAudioFeatures): TrackFeatures | null {
	const result = v.safeParse(completeFeatures, wire);
	if (!result.success) return null;
	const { key, mode, tempo, time_signature, loudness, ...parts } = result.output;
	return {
		key: key !== null && key >= 0 ? key : null,
		mode: mode === 1 ? 'major' : 'minor',
		tempo,
		timeSignature: time_signature,
		loudnessDb: loudness,
		danceabilityPercent: parts.danceability,
		energyPercent: parts.energy,
		valencePercent: parts.valence,
		acousticnessPercent: parts.acousticness,
		instrumentalnessPercent: parts.instrumentalness,
		livenessPercent: parts.liveness,
		speechinessPercent: parts.speechiness,
	};
}
