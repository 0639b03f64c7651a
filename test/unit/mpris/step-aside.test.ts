import { describe, expect, it } from 'vitest';
import { type LocalClient, playsHere } from '../../../app/mpris/step-aside.ts';
import { computer, paused, playing } from '../playback/playbacks.ts';

const song = { uri: null, title: 'Evening Train', artists: [], isPlaying: true };
const resting = { ...song, isPlaying: false };
const phone = { ...computer, type: 'phone', name: 'desk' } as const;

describe('whether Spotify’s own client plays here', () => {
	it.each<[string, Partial<LocalClient>, boolean]>([
		['it plays', { song }, true],
		['it plays, as far as it says, while nothing is known of the account', { song }, true],
		[
			'it rests while another device plays',
			{ song: resting, playback: { ...playing, device: phone } },
			false,
		],
		['it has said nothing yet', { playback: { kind: 'idle' } }, false],
		['this computer is the device, playing', { song: resting, playback: playing }, true],
		['this computer is the device, paused', { song: resting, playback: paused }, true],
		[
			'another computer is the device',
			{ song: resting, playback: { ...playing, device: { ...computer, name: 'Kitchen' } } },
			false,
		],
		['it is gone, whatever it said last', { isPresent: false, song, playback: playing }, false],
	])('%s', (_name, changes, expected) => {
		const client: LocalClient = {
			isPresent: true,
			song: null,
			playback: { kind: 'unknown' },
			hostName: 'desk.example.org',
			...changes,
		};
		expect(playsHere(client)).toBe(expected);
	});
});
