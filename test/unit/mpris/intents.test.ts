import { describe, expect, it } from 'vitest';
import { loopIntent, seekIntent, setPositionIntent, volumeIntent } from '../../../app/mpris/intents.ts';
import { trackIdOf } from '../../../app/mpris/track-id.ts';
import { episode, localFile, otherTrack, paused, playing, track } from '../playback/playbacks.ts';

/** One minute in, of three and a half. */
const NOW_MS = 0;

describe('a seek', () => {
	it.each([
		[5_000, { type: 'seekBy', deltaMs: 5_000 }],
		[-5_000, { type: 'seekBy', deltaMs: -5_000 }],
		[-1e13, { type: 'seekBy', deltaMs: -1e13 }],
		[150_000, { type: 'seekBy', deltaMs: 150_000 }],
		[150_001, { type: 'next' }],
		[1e13, { type: 'next' }],
	])('of %s ms goes there, or on to the next item beyond the end', (deltaMs, intent) => {
		expect(seekIntent(deltaMs, playing, NOW_MS)).toEqual(intent);
	});

	it('counts from where the song is by now', () => {
		expect(seekIntent(145_000, playing, 10_000)).toEqual({ type: 'next' });
		expect(seekIntent(145_000, paused, 10_000)).toEqual({ type: 'seekBy', deltaMs: 145_000 });
	});

	it.each([
		[{ ...playing, item: { kind: 'ad' } }],
		[{ ...playing, item: { kind: 'unknown' } }],
		[{ ...playing, item: { ...track, durationMs: 0 } }],
		[{ ...playing, disallows: ['seek'] }],
		[{ kind: 'idle' }],
		[{ kind: 'unknown' }],
	] as const)('does nothing where nothing can seek: %#', (playback) => {
		expect(seekIntent(5_000, playback, NOW_MS)).toBeNull();
		expect(setPositionIntent('/com/spotify/ad', 0, playback)).toBeNull();
	});
});

describe('a position', () => {
	it.each([0, 1, 60_000.4, 210_000])('of %s ms within the track is gone to', (positionMs) => {
		expect(setPositionIntent(trackIdOf(track), positionMs, playing)).toEqual({
			type: 'seekTo',
			positionMs: Math.round(positionMs),
		});
	});

	it.each([-1, 210_001, 1e13])('of %s ms beyond it is ignored', (positionMs) => {
		expect(setPositionIntent(trackIdOf(track), positionMs, playing)).toBeNull();
	});

	it('in a track that is over is ignored', () => {
		expect(setPositionIntent(trackIdOf(otherTrack), 1_000, playing)).toBeNull();
		expect(
			setPositionIntent('/org/mpris/MediaPlayer2/TrackList/NoTrack', 1_000, { kind: 'idle' }),
		).toBeNull();
	});

	it.each([episode, localFile])('in anything with a length is gone to: %j', (item) => {
		expect(setPositionIntent(trackIdOf(item), 1_000, { ...playing, item })).toEqual({
			type: 'seekTo',
			positionMs: 1_000,
		});
	});
});

describe('what properties are set to', () => {
	it.each([
		[0, 0],
		[0.5, 50],
		[0.333, 33],
		[1, 100],
		[-0.5, 0],
		[7, 100],
		[Number.POSITIVE_INFINITY, 100],
		[Number.NEGATIVE_INFINITY, 0],
	])('is the nearest volume to %s', (volume, volumePercent) => {
		expect(volumeIntent(volume)).toEqual({ type: 'setVolume', volumePercent });
	});

	it.each([Number.NaN, '1', true, 5n])('is no volume: %s', (volume) => {
		expect(volumeIntent(volume)).toBeNull();
	});

	it.each([
		['None', 'off'],
		['Playlist', 'context'],
		['Track', 'track'],
	])('is the repeat mode of %s', (status, repeat) => {
		expect(loopIntent(status)).toEqual({ type: 'setRepeat', repeat });
	});

	it.each(['', 'none', 'Song', 'off'])('is no repeat mode: %s', (status) => {
		expect(loopIntent(status)).toBeNull();
	});
});
