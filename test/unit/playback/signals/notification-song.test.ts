import { expect, it } from 'vitest';
import { songOfNotification } from '../../../../app/playback/signals/notification-song.ts';

/** As Spotify's client posts it. */
const posted = {
	Album: 'Night Lines',
	'Album Artist': 'The Lanterns',
	Artist: 'The Lanterns',
	'Disc Number': 1,
	Duration: 210_000,
	'Has Artwork': 1,
	Name: 'Evening Train',
	'Play Count': 0,
	'Playback Position': 12.5,
	'Player State': 'Playing',
	Popularity: 40,
	'Track ID': 'spotify:track:4GKJALTXTwhZgLPp0usd5C',
	'Track Number': 3,
};

it('reads URI, title, artist and status of a posted song', () => {
	expect(songOfNotification(posted)).toEqual({
		uri: 'spotify:track:4GKJALTXTwhZgLPp0usd5C',
		title: 'Evening Train',
		artists: ['The Lanterns'],
		isPlaying: true,
	});
	expect(songOfNotification({ ...posted, 'Player State': 'Paused' })?.isPlaying).toBe(false);
});

it('reads a client that quits, which posts its state alone', () => {
	expect(songOfNotification({ 'Player State': 'Stopped' })).toEqual({
		uri: null,
		title: '',
		artists: [],
		isPlaying: false,
	});
});

it.each([
	['nothing', {}],
	['an unknown state', { ...posted, 'Player State': 'Dancing' }],
	['a state that is a number', { ...posted, 'Player State': 1 }],
	['no state', { Name: 'Evening Train' }],
])('makes nothing of %s', (_name, userInfo) => {
	expect(songOfNotification(userInfo)).toBeNull();
});

it.each([
	['are missing', {}],
	['are null', { Name: null, Artist: null, 'Track ID': null }],
	['are of other types', { Name: 1, Artist: ['The Lanterns'], 'Track ID': { id: 1 } }],
	['name no track', { 'Track ID': 'spotify:local:::Song:215' }],
])('reads the state alone where the other fields %s', (_name, fields) => {
	expect(songOfNotification({ 'Player State': 'Playing', ...fields })).toEqual({
		uri: null,
		title: '',
		artists: [],
		isPlaying: true,
	});
});
