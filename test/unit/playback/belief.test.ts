import { describe, expect, it } from 'vitest';
import {
	type Belief,
	confirm,
	learn,
	learnLiked,
	nothingKnown,
	type Prediction,
	predict,
	shown,
	undo,
} from '../../../app/playback/belief.ts';
import type { Command } from '../../../app/playback/command.ts';
import type { ActivePlayback, Playback } from '../../../app/state.ts';
import { computer, otherTrack, paused, playing, track } from './playbacks.ts';

const read = (belief: Belief, playback: Playback, askedAtMonotonicMs: number): Belief =>
	learn(belief, { playback, askedAtMonotonicMs });

const knowing = (playback: Playback): Belief => read(nothingKnown, playback, 0);

const at = (command: Command, atMonotonicMs = 1_000): Prediction => ({ command, atMonotonicMs });

const pause: Command = { type: 'pause', byToggle: true };
const volume = (volumePercent: number): Command => ({
	type: 'volume',
	volumePercent,
	deviceId: computer.id,
	beforeMutePercent: null,
});
const withVolume = (volumePercent: number): ActivePlayback => ({
	...playing,
	device: { ...computer, volumePercent },
});

function active(belief: Belief): ActivePlayback {
	const playback = shown(belief);
	if (playback.kind !== 'active') throw new Error(`It is ${playback.kind}`);
	return playback;
}

describe('what is shown', () => {
	it('has what was asked for, before any answer', () => {
		expect(active(predict(knowing(playing), at(pause))).isPlaying).toBe(false);
	});

	it('goes back to what was known when that fails', () => {
		const prediction = at(pause);
		const belief = undo(predict(knowing(playing), prediction), prediction);
		expect(active(belief)).toEqual(playing);
	});

	it('keeps newer intents when an older one fails', () => {
		const [first, second] = [at(volume(60)), at({ type: 'shuffle', shuffle: true })];
		const belief = undo(predict(predict(knowing(playing), first), second), first);
		expect(active(belief)).toMatchObject({ shuffle: true, device: { volumePercent: 50 } });
	});

	it('takes in what a read tells of other things while a command is under way', () => {
		const belief = read(predict(knowing(playing), at(pause)), { ...playing, shuffle: true }, 500);
		expect(active(belief)).toMatchObject({ isPlaying: false, shuffle: true });
	});
});

describe('after Spotify took a command', () => {
	const prediction = at(pause);
	const answered = confirm(predict(knowing(playing), prediction), prediction, pause, 2_000);

	it.each([
		['asked for before the answer', 1_990],
		['asked for while it settles', 2_200],
	])('a read %s does not undo it', (_when, askedAt) => {
		expect(active(read(answered, playing, askedAt)).isPlaying).toBe(false);
	});

	it('a read asked for later is believed', () => {
		expect(active(read(answered, playing, 2_500)).isPlaying).toBe(true);
	});

	it('a late answer about the track before does not take the new one back', () => {
		const skip = at({ type: 'next', from: track.uri });
		const skipped = confirm(predict(knowing(playing), skip), skip, skip.command, 2_000);
		const arrived = read(skipped, { ...playing, item: otherTrack }, 2_500);
		expect(active(arrived).item).toBe(otherTrack);
		const early = read(
			skipped,
			{ ...playing, progress: { positionMs: 99_000, atMonotonicMs: 2_500 } },
			2_500,
		);
		expect(active(early).progress.positionMs).toBe(0);
	});

	it('the slider does not jump back to a volume that crawls', () => {
		const louder = at(volume(80));
		const belief = confirm(predict(knowing(playing), louder), louder, louder.command, 2_000);
		expect(active(read(belief, withVolume(63), 3_900)).device.volumePercent).toBe(80);
		expect(active(read(belief, withVolume(63), 4_000)).device.volumePercent).toBe(63);
	});

	it('a seek says nothing about the item that came after', () => {
		const seek = at({ type: 'seek', positionMs: 200_000, within: track.uri });
		const belief = confirm(predict(knowing(playing), seek), seek, seek.command, 2_000);
		const moved = { ...playing, item: otherTrack, progress: { positionMs: 300, atMonotonicMs: 2_100 } };
		expect(active(read(belief, moved, 2_100)).progress).toEqual(moved.progress);
	});

	it('the opposite counts where that turned out to be meant', () => {
		const play: Command = { type: 'play', byToggle: true };
		const pressed = at(play);
		const belief = confirm(predict(knowing(paused), pressed), pressed, pause, 2_000);
		expect(active(belief).isPlaying).toBe(false);
	});

	it('the answer to a command from before signing out changes nothing', () => {
		expect(confirm(nothingKnown, prediction, pause, 2_000)).toBe(nothingKnown);
	});
});

describe('what a reading of the player cannot tell', () => {
	it('whether the item is liked is remembered for the item', () => {
		const belief = learnLiked(knowing(playing), track.uri, true);
		expect(active(read(belief, playing, 5_000)).liked).toBe(true);
		expect(active(read(belief, { ...playing, item: otherTrack }, 5_000)).liked).toBeNull();
	});

	it('a look-up that comes after a like does not undo it', () => {
		const like = at({ type: 'like', uri: track.uri });
		const belief = confirm(predict(knowing(playing), like), like, like.command, 2_000);
		expect(active(learnLiked(belief, track.uri, false)).liked).toBe(true);
	});

	it('a look-up about another item is of no use', () => {
		expect(active(learnLiked(knowing(playing), otherTrack.uri, true)).liked).toBeNull();
	});

	it('the volume before muting is remembered until somebody unmutes', () => {
		const mute: Command = { type: 'volume', volumePercent: 0, deviceId: computer.id, beforeMutePercent: 50 };
		const pressed = at(mute);
		const muted = confirm(predict(knowing(playing), pressed), pressed, mute, 2_000);
		expect(active(read(muted, withVolume(0), 9_000)).volumeBeforeMutePercent).toBe(50);
		expect(active(read(muted, withVolume(30), 9_000)).volumeBeforeMutePercent).toBeNull();
		const elsewhere = { ...withVolume(0), device: { ...computer, id: 'other', volumePercent: 0 } };
		expect(active(read(muted, elsewhere, 9_000)).volumeBeforeMutePercent).toBeNull();
	});
});
