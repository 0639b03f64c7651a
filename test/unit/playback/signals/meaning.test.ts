import { describe, expect, it } from 'vitest';
import type { LocalSong } from '../../../../app/playback/signals/local-signal.ts';
import { isExplained, isInStep, meaningOf } from '../../../../app/playback/signals/meaning.ts';
import type { Device, Playback } from '../../../../app/state.ts';
import { computer, episode, localFile, paused, playing } from '../playbacks.ts';
import { eveningTrain, morningFerry, rested } from './songs.ts';

const phone: Device = { ...computer, id: 'phone-1', name: 'Pocket', type: 'phone' };
const idle: Playback = { kind: 'idle' };
const nameless: LocalSong = { uri: null, title: '', artists: [], isPlaying: true };
const demoTape: LocalSong = { uri: null, title: 'Demo Tape', artists: ['Uncle Ferdi'], isPlaying: true };
const onTides: LocalSong = { uri: 'spotify:episode:one', title: 'On Tides', artists: [], isPlaying: true };
const advertisement: LocalSong = {
	uri: 'spotify:ad:1',
	title: 'Advertisement',
	artists: [],
	isPlaying: true,
};

describe('a signal needs no read', () => {
	it.each<[string, LocalSong, Playback]>([
		['when it is the song on the screen', eveningTrain, playing],
		['when it is paused like the song on the screen', rested(eveningTrain), paused],
		[
			'when it names the song of another market',
			{ ...eveningTrain, uri: 'spotify:track:elsewhere' },
			playing,
		],
		[
			'when it has the URI alone, as while another device plays',
			{ ...nameless, uri: 'spotify:track:one' },
			playing,
		],
		['when it is the file on the screen', demoTape, { ...playing, item: localFile }],
		['when it is the episode on the screen', onTides, { ...playing, item: episode }],
		['when both are advertisements', advertisement, { ...playing, item: { kind: 'ad' } }],
		['when nothing plays, here or anywhere', rested(eveningTrain), idle],
		['before the first read, which is on its way', eveningTrain, { kind: 'unknown' }],
		['when something rests here while the phone plays', rested(morningFerry), { ...playing, device: phone }],
		['when something rests here while the phone rests', rested(morningFerry), { ...paused, device: phone }],
		[
			'when a client without a song starts while the phone plays',
			rested(nameless),
			{ ...playing, device: phone },
		],
	])('%s', (_name, song, shown) => {
		expect(meaningOf(song, shown)).toBe('nothing');
	});
});

describe('a signal is worth a read', () => {
	it.each<[string, LocalSong, Playback]>([
		['when another song plays', morningFerry, playing],
		['when the song was paused', rested(eveningTrain), playing],
		['when the song plays again', eveningTrain, paused],
		['when something plays although nothing did', eveningTrain, idle],
		['when another song plays here while the phone is shown', morningFerry, { ...playing, device: phone }],
		['when the song of the phone rests', rested(eveningTrain), { ...playing, device: phone }],
		['when another song rests, and the computer may be this one', rested(morningFerry), playing],
		['when an advertisement has ended', eveningTrain, { ...playing, item: { kind: 'ad' } }],
		['when an advertisement has begun', advertisement, playing],
		['when only the status is known, and it is another', nameless, paused],
		[
			'when another recording has the same title',
			{ ...morningFerry, title: 'Evening Train', artists: ['Nobody'] },
			playing,
		],
		['when the screen shows what Spotify withheld', eveningTrain, { ...playing, item: { kind: 'unknown' } }],
		['when another file plays', { ...demoTape, artists: [] }, { ...playing, item: localFile }],
	])('%s', (_name, song, shown) => {
		expect(meaningOf(song, shown)).toBe('read');
	});
});

it('is in step only with a playback of the same song and status', () => {
	expect(isInStep(eveningTrain, playing)).toBe(true);
	expect(isInStep(eveningTrain, paused)).toBe(false);
	expect(isInStep(rested(eveningTrain), idle)).toBe(true);
	expect(isInStep(rested(eveningTrain), { kind: 'unknown' })).toBe(false);
});

it('is explained by another device that plays while the client rests, and by nothing else that differs', () => {
	expect(isExplained(rested(eveningTrain), { ...playing, device: phone })).toBe(true);
	expect(isExplained(rested(morningFerry), { ...playing, device: phone })).toBe(true);
	expect(isExplained(rested(eveningTrain), playing)).toBe(false);
	expect(isExplained(morningFerry, { ...playing, device: phone })).toBe(false);
	expect(isExplained(eveningTrain, idle)).toBe(false);
});
