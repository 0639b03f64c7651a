import * as fc from 'fast-check';
import type { Intent } from '../../../app/intents.ts';
import type { ActivePlayback, Device, EpisodeItem, PlayingItem, TrackItem } from '../../../app/state.ts';

export const track: TrackItem = {
	kind: 'track',
	uri: 'spotify:track:one',
	title: 'Evening Train',
	artists: [
		{ name: 'The Lanterns', url: null },
		{ name: 'Ida Moor', url: null },
	],
	album: { name: 'Night Lines', url: null },
	durationMs: 210_000,
	explicit: false,
	cover: { url: 'https://i.scdn.co/image/one' },
	url: 'https://open.spotify.com/track/one',
};

export const otherTrack: TrackItem = { ...track, uri: 'spotify:track:two', title: 'Morning Ferry' };

export const episode: EpisodeItem = {
	kind: 'episode',
	uri: 'spotify:episode:one',
	title: 'On Tides',
	show: { name: 'Coast Talk', url: null },
	durationMs: 1_800_000,
	explicit: false,
	cover: null,
	url: 'https://open.spotify.com/episode/one',
};

export const localFile: PlayingItem = {
	kind: 'local',
	uri: 'spotify:local:a:b:c:100',
	title: 'Demo Tape',
	artists: 'Uncle Ferdi',
	album: '',
	durationMs: 100_000,
};

export const computer: Device = {
	id: 'computer-1',
	name: 'Desk',
	type: 'computer',
	isRestricted: false,
	isPrivateSession: false,
	supportsVolume: true,
	volumePercent: 50,
};

/** A track that plays on a computer, one minute in. */
export const playing: ActivePlayback = {
	kind: 'active',
	item: track,
	isPlaying: true,
	progress: { positionMs: 60_000, atMonotonicMs: 0 },
	device: computer,
	shuffle: false,
	repeat: 'off',
	contextUri: 'spotify:album:one',
	disallows: ['resume'],
	liked: null,
	volumeBeforeMutePercent: null,
};

export const paused: ActivePlayback = { ...playing, isPlaying: false, disallows: ['pause'] };

const percent = fc.integer({ min: 0, max: 100 });

export const anyItem: fc.Arbitrary<PlayingItem> = fc.oneof(
	fc.integer({ min: 0, max: 600_000 }).map((durationMs) => ({ ...track, durationMs })),
	fc.constantFrom<PlayingItem>(episode, localFile, { kind: 'ad' }, { kind: 'unknown' }),
);

/** Any state that Spotify may tell, in which nothing is forbidden. */
export const anyPlayback: fc.Arbitrary<ActivePlayback> = fc
	.record({
		item: anyItem,
		isPlaying: fc.boolean(),
		positionMs: fc.integer({ min: -1_000, max: 1_000_000 }),
		atMonotonicMs: fc.integer({ min: 0, max: 10_000_000 }),
		volumePercent: fc.option(percent),
		shuffle: fc.boolean(),
		repeat: fc.constantFrom('off', 'context', 'track'),
		liked: fc.option(fc.boolean()),
		volumeBeforeMutePercent: fc.option(fc.integer({ min: 1, max: 100 })),
	})
	.map(({ positionMs, atMonotonicMs, volumePercent, repeat, ...rest }) => ({
		...playing,
		...rest,
		repeat: repeat === 'off' || repeat === 'context' ? repeat : 'track',
		disallows: [],
		progress: { positionMs, atMonotonicMs },
		device: { ...computer, volumePercent },
	}));

export const anyIntent: fc.Arbitrary<Intent> = fc.oneof(
	fc.constantFrom<Intent>(
		{ type: 'play' },
		{ type: 'pause' },
		{ type: 'togglePlay' },
		{ type: 'next' },
		{ type: 'previous' },
		{ type: 'toggleMute' },
		{ type: 'toggleShuffle' },
		{ type: 'cycleRepeat' },
		{ type: 'like' },
		{ type: 'unlike' },
		{ type: 'toggleLike' },
	),
	fc
		.integer({ min: -1_000_000, max: 1_000_000 })
		.map((positionMs): Intent => ({ type: 'seekTo', positionMs })),
	fc.integer({ min: -1_000_000, max: 1_000_000 }).map((deltaMs): Intent => ({ type: 'seekBy', deltaMs })),
	fc.integer({ min: -300, max: 300 }).map((volumePercent): Intent => ({ type: 'setVolume', volumePercent })),
	fc.integer({ min: -300, max: 300 }).map((deltaPercent): Intent => ({ type: 'changeVolume', deltaPercent })),
	fc.constantFrom<Intent>(
		{ type: 'playContext', contextUri: 'spotify:album:one', offset: { position: 3 } },
		{ type: 'playItems', uris: ['spotify:track:one'], startUri: null },
		{ type: 'addToQueue', uri: 'spotify:track:one' },
		{ type: 'transferTo', deviceId: 'another' },
		{ type: 'setLiked', uri: 'spotify:track:one', liked: true },
	),
	fc.boolean().map((shuffle): Intent => ({ type: 'setShuffle', shuffle })),
	fc.constantFrom('off', 'context', 'track').map(
		(repeat): Intent => ({
			type: 'setRepeat',
			repeat: repeat === 'off' || repeat === 'context' ? repeat : 'track',
		}),
	),
);
