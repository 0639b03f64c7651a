import { expect, it } from 'vitest';
import { songUriOf } from '../../../../app/playback/signals/song-uri.ts';

const ID = '4GKJALTXTwhZgLPp0usd5C';

it.each([
	[`spotify:track:${ID}`, `spotify:track:${ID}`],
	[`/com/spotify/track/${ID}`, `spotify:track:${ID}`],
	[`https://open.spotify.com/track/${ID}`, `spotify:track:${ID}`],
	[`https://open.spotify.com/intl-de/track/${ID}?si=0123#t=4`, `spotify:track:${ID}`],
	[`/com/spotify/episode/${ID}`, `spotify:episode:${ID}`],
	[`spotify:ad:${ID}`, `spotify:ad:${ID}`],
	['/com/spotify/ad/000000012c4a1bd4', 'spotify:ad:000000012c4a1bd4'],
])('reads %s', (name, uri) => {
	expect(songUriOf(name)).toBe(uri);
});

it.each([
	'',
	'spotify:track:',
	'spotify:track:a b',
	'spotify:album:4GKJALTXTwhZgLPp0usd5C',
	'spotify:local:Someone:Album:Song:215',
	'/com/spotify/track',
	'/org/mpris/MediaPlayer2/TrackList/NoTrack',
	'https://open.spotify.com.example.org/track/4GKJALTXTwhZgLPp0usd5C',
	'http://open.spotify.com/track/4GKJALTXTwhZgLPp0usd5C',
	`spotify:track:${ID}\nspotify:track:${ID}`,
	`spotify:track:${ID}/${ID}`,
])('makes nothing of %j', (name) => {
	expect(songUriOf(name)).toBeNull();
});
