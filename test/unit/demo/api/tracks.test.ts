import { describe, expect, it } from 'vitest';
import { openSignedIn, valueAt } from '../open-spotify.ts';

async function openTrack() {
	const { api, spotify } = await openSignedIn();
	const [track] = spotify.catalogue.tracks.values();
	if (!track) throw new Error('There are no tracks.');
	return { track, read: async (path: string) => (await api('GET', path)).body };
}

describe('the sound of a track', () => {
	it('is the same from both calls, and as long as the track', async () => {
		const { track, read } = await openTrack();
		const features = await read(`/audio-features/${track.id}`);
		expect(features).toMatchObject({
			type: 'audio_features',
			id: track.id,
			duration_ms: track.durationMs,
			energy: expect.any(Number),
		});
		expect(await read(`/audio-features?ids=${track.id}`)).toEqual({ audio_features: [features] });
	});

	it.each(['bars', 'beats', 'sections', 'segments', 'tatums'])(
		'is cut into %s without a gap',
		async (part) => {
			const { track, read } = await openTrack();
			const intervals = valueAt(await read(`/audio-analysis/${track.id}`), part);
			if (!Array.isArray(intervals)) throw new Error('There is no list.');
			let end = 0;
			for (const interval of intervals) {
				expect(valueAt(interval, 'start')).toBeCloseTo(end, 6);
				end = Number(valueAt(interval, 'start')) + Number(valueAt(interval, 'duration'));
			}
			expect(end).toBeCloseTo(track.durationMs / 1000, 6);
		},
	);

	it('has the tempo and key that its features have', async () => {
		const { track, read } = await openTrack();
		const features = await read(`/audio-features/${track.id}`);
		const analysis = await read(`/audio-analysis/${track.id}`);
		for (const field of ['tempo', 'key', 'mode', 'loudness', 'time_signature']) {
			expect(valueAt(analysis, `track.${field}`)).toBe(valueAt(features, field));
		}
	});
});
