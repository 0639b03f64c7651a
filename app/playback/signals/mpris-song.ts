import { entryOf, textOf, textsOf, type Value } from '../../dbus/value.ts';
import type { LocalSong } from './local-signal.ts';
import { songUriOf } from './song-uri.ts';

/**
 * The song in the properties `Metadata` and `PlaybackStatus` of a player, whatever the rest of them looks like;
 * null without a status.
 * https://specifications.freedesktop.org/mpris-spec/latest/Player_Interface.html
 */
export function songOfProperties(properties: ReadonlyMap<string, Value>): LocalSong | null {
	const status = textOf(properties.get('PlaybackStatus'));
	if (status !== 'Playing' && status !== 'Paused' && status !== 'Stopped') return null;
	const metadata = properties.get('Metadata');
	return {
		uri: uriOf(metadata),
		title: textOf(entryOf(metadata, 'xesam:title')) ?? '',
		artists: textsOf(entryOf(metadata, 'xesam:artist')).filter((artist) => artist !== ''),
		isPlaying: status === 'Playing',
	};
}

/** MPRIS wants an object path for the track id; Spotify sends text, of either form. */
function uriOf(metadata: Value | undefined): string | null {
	const named = (name: string): string | null => songUriOf(textOf(entryOf(metadata, name)) ?? '');
	return named('mpris:trackid') ?? named('xesam:url');
}
