import type { Device, Playback, PlayingItem } from '../../state.ts';
import type { LocalSong } from './local-signal.ts';

/** A signal never changes what is shown: at most it is worth asking Spotify. */
export type Meaning = 'nothing' | 'read';

/** What a client's song means for the reads, seen against what is on the screen. */
export function meaningOf(song: LocalSong, shown: Playback): Meaning {
	switch (shown.kind) {
		case 'unknown':
			// The first read is on its way, and will tell.
			return 'nothing';
		case 'idle':
			return song.isPlaying ? 'read' : 'nothing';
		case 'active':
			if (isInStep(song, shown)) return 'nothing';
			// Something else that stands still here says nothing about the device over there.
			if (!song.isPlaying && !isSameSong(song, shown.item) && isElsewhere(shown.device)) return 'nothing';
			return 'read';
	}
}

/** Whether the client tells just what the playback is. */
export function isInStep(song: LocalSong, playback: Playback): boolean {
	if (playback.kind === 'idle') return !song.isPlaying;
	return (
		playback.kind === 'active' && song.isPlaying === playback.isPlaying && isSameSong(song, playback.item)
	);
}

/** Whether a read leaves nothing to wonder about: it agrees, or another device plays while the client rests. */
export function isExplained(song: LocalSong, playback: Playback): boolean {
	if (isInStep(song, playback)) return true;
	return playback.kind === 'active' && !song.isPlaying && isElsewhere(playback.device);
}

/** Of a computer nobody can say whether it is this one: its name in Spotify is not always that of the host. */
const isElsewhere = ({ type }: Device): boolean => type !== 'computer';

function isSameSong(song: LocalSong, item: PlayingItem): boolean {
	switch (item.kind) {
		case 'track': {
			const names = item.artists.map(({ name }) => name);
			// The client may name the recording of another market, which the Web API has replaced.
			// https://developer.spotify.com/documentation/web-api/concepts/track-relinking
			return (
				song.uri === item.uri || (isTitled(song, item) && song.artists.some((one) => names.includes(one)))
			);
		}
		case 'local':
			return isTitled(song, item) && song.artists.join(', ') === item.artists;
		case 'episode':
			return song.uri === item.uri;
		case 'ad':
			return song.uri?.startsWith('spotify:ad:') ?? false;
		case 'unknown':
			return false;
	}
}

const isTitled = (song: LocalSong, { title }: { title: string }): boolean =>
	title !== '' && song.title === title;
