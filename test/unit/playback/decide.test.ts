import { describe, expect, it } from 'vitest';
import type { Intent } from '../../../app/intents.ts';
import { decide } from '../../../app/playback/decide.ts';
import type { RestrictionReason } from '../../../app/problem.ts';
import type { ActivePlayback, Playback, PlayerAction } from '../../../app/state.ts';
import { computer, episode, localFile, paused, playing, track } from './playbacks.ts';

const from = track.uri;
const deviceId = computer.id;

/** The command that is sent for the intent, one second after the playback was anchored. */
function commandFor(intent: Intent, playback: Playback) {
	const decision = decide(intent, playback, 1_000);
	return decision.kind === 'send' ? decision.command : decision;
}

const withVolume = (volumePercent: number | null, before: number | null = null): ActivePlayback => ({
	...playing,
	device: { ...computer, volumePercent },
	volumeBeforeMutePercent: before,
});

describe('what is sent', () => {
	it.each<[string, Intent, Playback, object]>([
		['a toggle pauses what plays', { type: 'togglePlay' }, playing, { type: 'pause', byToggle: true }],
		['a toggle plays what is paused', { type: 'togglePlay' }, paused, { type: 'play', byToggle: true }],
		['play', { type: 'play' }, paused, { type: 'play', byToggle: false }],
		['pause', { type: 'pause' }, playing, { type: 'pause', byToggle: false }],
		['next leaves the item', { type: 'next' }, playing, { type: 'next', from }],
		['previous leaves the item', { type: 'previous' }, playing, { type: 'previous', from }],
		[
			'a seek',
			{ type: 'seekTo', positionMs: 5_000 },
			playing,
			{ type: 'seek', positionMs: 5_000, within: from },
		],
		[
			'a seek before the beginning',
			{ type: 'seekTo', positionMs: -1 },
			playing,
			{ type: 'seek', positionMs: 0, within: from },
		],
		[
			'a seek past the end goes to the end, where the next begins',
			{ type: 'seekTo', positionMs: 999_000 },
			playing,
			{ type: 'seek', positionMs: 210_000, within: from },
		],
		[
			'a jump starts from the local clock',
			{ type: 'seekBy', deltaMs: 15_000 },
			playing,
			{ type: 'seek', positionMs: 76_000, within: from },
		],
		[
			'a jump back stops at the beginning',
			{ type: 'seekBy', deltaMs: -90_000 },
			playing,
			{ type: 'seek', positionMs: 0, within: from },
		],
		[
			'fractions of a millisecond are rounded',
			{ type: 'seekTo', positionMs: 5_000.4 },
			playing,
			{ type: 'seek', positionMs: 5_000, within: from },
		],
		[
			'a step up',
			{ type: 'changeVolume', deltaPercent: 5 },
			playing,
			{ type: 'volume', volumePercent: 55, deviceId },
		],
		[
			'a step stops at 100',
			{ type: 'changeVolume', deltaPercent: 80 },
			playing,
			{ type: 'volume', volumePercent: 100 },
		],
		[
			'a step stops at 0',
			{ type: 'changeVolume', deltaPercent: -80 },
			playing,
			{ type: 'volume', volumePercent: 0 },
		],
		[
			'a volume beyond 100',
			{ type: 'setVolume', volumePercent: 140 },
			playing,
			{ type: 'volume', volumePercent: 100 },
		],
		[
			'a fraction of a percent',
			{ type: 'setVolume', volumePercent: 33.3 },
			playing,
			{ type: 'volume', volumePercent: 33 },
		],
		[
			'muting remembers the level',
			{ type: 'toggleMute' },
			playing,
			{ type: 'volume', volumePercent: 0, beforeMutePercent: 50 },
		],
		[
			'unmuting restores it',
			{ type: 'toggleMute' },
			withVolume(0, 42),
			{ type: 'volume', volumePercent: 42, beforeMutePercent: null },
		],
		[
			'unmuting what somebody else muted',
			{ type: 'toggleMute' },
			withVolume(0),
			{ type: 'volume', volumePercent: 50 },
		],
		[
			'louder ends a mute',
			{ type: 'changeVolume', deltaPercent: 5 },
			withVolume(0, 42),
			{ type: 'volume', volumePercent: 47, beforeMutePercent: null },
		],
		['a toggle of shuffle', { type: 'toggleShuffle' }, playing, { type: 'shuffle', shuffle: true }],
		['shuffle', { type: 'setShuffle', shuffle: true }, playing, { type: 'shuffle', shuffle: true }],
		['repeat', { type: 'setRepeat', repeat: 'track' }, playing, { type: 'repeat', repeat: 'track' }],
		['repeat goes from off to all', { type: 'cycleRepeat' }, playing, { type: 'repeat', repeat: 'context' }],
		[
			'repeat goes from all to one',
			{ type: 'cycleRepeat' },
			{ ...playing, repeat: 'context' },
			{ type: 'repeat', repeat: 'track' },
		],
		[
			'repeat goes from one to off',
			{ type: 'cycleRepeat' },
			{ ...playing, repeat: 'track' },
			{ type: 'repeat', repeat: 'off' },
		],
		[
			'repeat leaves out what is not allowed',
			{ type: 'cycleRepeat' },
			{ ...playing, disallows: ['repeatContext'] },
			{ type: 'repeat', repeat: 'track' },
		],
		[
			'repeat goes back to off where nothing else is allowed',
			{ type: 'cycleRepeat' },
			{ ...playing, repeat: 'context', disallows: ['repeatTrack'] },
			{ type: 'repeat', repeat: 'off' },
		],
		['like', { type: 'like' }, playing, { type: 'like', uri: from }],
		[
			'like what may be liked already',
			{ type: 'like' },
			{ ...playing, liked: true },
			{ type: 'like', uri: from },
		],
		['a toggle of like', { type: 'toggleLike' }, { ...playing, liked: true }, { type: 'unlike', uri: from }],
		[
			'an episode is liked as well',
			{ type: 'like' },
			{ ...playing, item: episode },
			{ type: 'like', uri: episode.uri },
		],
		[
			'a like of a song that is over',
			{ type: 'setLiked', uri: 'spotify:track:over', liked: true },
			playing,
			{ type: 'like', uri: 'spotify:track:over' },
		],
		[
			'an unlike of one where no device is active',
			{ type: 'setLiked', uri: 'spotify:track:over', liked: false },
			{ kind: 'idle' },
			{ type: 'unlike', uri: 'spotify:track:over' },
		],
		['play where no device is active', { type: 'play' }, { kind: 'idle' }, { type: 'play', byToggle: false }],
		[
			'a toggle where no device is active',
			{ type: 'togglePlay' },
			{ kind: 'idle' },
			{ type: 'play', byToggle: true },
		],
		['pause where no device is active', { type: 'pause' }, { kind: 'idle' }, { type: 'pause' }],
		['a skip where no device is active', { type: 'next' }, { kind: 'idle' }, { type: 'next', from: null }],
	])('%s', (_what, intent, playback, command) => {
		expect(commandFor(intent, playback)).toMatchObject(command);
	});
});

describe('what changes nothing is not sent', () => {
	it.each<[string, Intent, Playback]>([
		['play', { type: 'play' }, playing],
		['pause', { type: 'pause' }, paused],
		['the same volume', { type: 'setVolume', volumePercent: 50 }, playing],
		['louder than 100', { type: 'changeVolume', deltaPercent: 5 }, withVolume(100)],
		['quieter than 0', { type: 'changeVolume', deltaPercent: -5 }, withVolume(0, 40)],
		['the same shuffle', { type: 'setShuffle', shuffle: false }, playing],
		['the same repeat', { type: 'setRepeat', repeat: 'off' }, playing],
		[
			'forward from the very end',
			{ type: 'seekBy', deltaMs: 15_000 },
			{ ...playing, progress: { positionMs: 210_000, atMonotonicMs: 0 } },
		],
	])('%s', (_what, intent, playback) => {
		expect(decide(intent, playback, 1_000)).toEqual({ kind: 'nothing' });
	});
});

describe('what would be refused is not sent', () => {
	const disallowing = (...disallows: PlayerAction[]): ActivePlayback => ({ ...playing, disallows });
	const ad: ActivePlayback = { ...disallowing('next', 'seek'), item: { kind: 'ad' } };
	const restricted: ActivePlayback = { ...playing, device: { ...computer, isRestricted: true } };
	const phone: ActivePlayback = { ...playing, device: { ...computer, type: 'phone', supportsVolume: false } };

	it.each<[string, Intent, ActivePlayback, RestrictionReason]>([
		['anything on a restricted device', { type: 'togglePlay' }, restricted, 'deviceNotControllable'],
		[
			'volume on a restricted device',
			{ type: 'changeVolume', deltaPercent: 5 },
			restricted,
			'deviceNotControllable',
		],
		['volume on a phone', { type: 'changeVolume', deltaPercent: 5 }, phone, 'volumeNotSupported'],
		['muting a phone', { type: 'toggleMute' }, phone, 'volumeNotSupported'],
		[
			'a step from a level that nobody knows',
			{ type: 'changeVolume', deltaPercent: 5 },
			withVolume(null),
			'volumeNotSupported',
		],
		['next at the end', { type: 'next' }, disallowing('next'), 'noNextTrack'],
		['previous at the beginning', { type: 'previous' }, disallowing('previous'), 'noPreviousTrack'],
		['pausing where it is forbidden', { type: 'togglePlay' }, disallowing('pause'), 'unknown'],
		['resuming where it is forbidden', { type: 'play' }, { ...paused, disallows: ['resume'] }, 'unknown'],
		['shuffle where it is forbidden', { type: 'toggleShuffle' }, disallowing('shuffle'), 'unknown'],
		[
			'repeat where it is forbidden',
			{ type: 'setRepeat', repeat: 'track' },
			disallowing('repeatTrack'),
			'unknown',
		],
		['seeking in an advertisement', { type: 'seekBy', deltaMs: 15_000 }, ad, 'unknown'],
		['skipping an advertisement', { type: 'next' }, ad, 'unknown'],
		['liking an advertisement', { type: 'toggleLike' }, ad, 'unknown'],
		['liking a local file', { type: 'like' }, { ...playing, item: localFile }, 'unknown'],
		[
			'liking what Baton does not know',
			{ type: 'unlike' },
			{ ...playing, item: { kind: 'unknown' } },
			'unknown',
		],
	])('%s', (_what, intent, playback, reason) => {
		expect(decide(intent, playback, 1_000)).toEqual({
			kind: 'refuse',
			problem: { kind: 'restriction', reason },
		});
	});

	it('likes go out from a restricted device, whose business they are not', () => {
		expect(commandFor({ type: 'like' }, restricted)).toEqual({ type: 'like', uri: from });
	});
});

describe('what depends on more than is known', () => {
	it.each<Intent>([{ type: 'togglePlay' }, { type: 'next' }, { type: 'setVolume', volumePercent: 5 }])(
		'$type waits for the first reading',
		(intent) => {
			expect(decide(intent, { kind: 'unknown' }, 0)).toEqual({ kind: 'needsState' });
		},
	);

	it.each<Intent>([
		{ type: 'changeVolume', deltaPercent: 5 },
		{ type: 'seekBy', deltaMs: 15_000 },
		{ type: 'toggleShuffle' },
		{ type: 'toggleLike' },
	])('$type needs an active device', (intent) => {
		expect(decide(intent, { kind: 'idle' }, 0)).toEqual({ kind: 'needsState' });
	});

	it('a toggle of like asks first whether the item is liked', () => {
		expect(decide({ type: 'toggleLike' }, playing, 0)).toEqual({ kind: 'needsLiked', uri: from });
	});
});
