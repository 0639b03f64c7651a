import type { LocalSong } from './local-signal.ts';
import { songUriOf } from './song-uri.ts';

/**
 * The song in what Spotify posts on macOS as `com.spotify.client.PlaybackStateChanged`, whatever the rest of it
 * looks like; null without a state. Nowhere documented by Spotify; keys as its clients have sent them for years.
 */
export function songOfNotification(userInfo: Readonly<Record<string, unknown>>): LocalSong | null {
	const state = userInfo['Player State'];
	if (state !== 'Playing' && state !== 'Paused' && state !== 'Stopped') return null;
	const artist = textOf(userInfo.Artist);
	return {
		uri: songUriOf(textOf(userInfo['Track ID'])),
		title: textOf(userInfo.Name),
		artists: artist === '' ? [] : [artist],
		isPlaying: state === 'Playing',
	};
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
