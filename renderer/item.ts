import type { Messages } from '../app/messages/en.ts';
import type { Cover, Link, Playback } from '../app/state.ts';

/** What Now playing says about the playback, whatever its kind. */
export interface Details {
	readonly title: Link;
	/** Artists of a track, or the show of an episode. */
	readonly artists: readonly Link[];
	readonly album: Link | null;
	readonly explicit: boolean;
	readonly cover: Cover | null;
	/** What is to be known where there are no artists. */
	readonly hint?: string;
}

export function describePlayback(playback: Playback, { player: words }: Messages): Details {
	if (playback.kind === 'unknown') return { ...bare, title: plain(words.loading) };
	if (playback.kind === 'idle') {
		return { ...bare, title: plain(words.nothingPlaying), hint: words.nothingPlayingHint };
	}
	const { item } = playback;
	switch (item.kind) {
		case 'track':
			return { ...item, title: { name: item.title, url: item.url } };
		case 'episode':
			return { ...item, title: { name: item.title, url: item.url }, artists: [item.show], album: null };
		case 'local':
			return { ...bare, title: plain(item.title), artists: [plain(item.artists)], album: plain(item.album) };
		case 'ad':
			return { ...bare, title: plain(words.advertisement), hint: words.advertisementHint };
		case 'unknown':
			return { ...bare, title: plain(words.unknownItem) };
	}
}

/** The names of all artists in one line. */
export const artistLine = ({ artists }: Details): string => artists.map((artist) => artist.name).join(', ');

/** One line for screen readers. */
export const songLine = (details: Details): string =>
	[details.title.name, details.hint ?? artistLine(details)].filter(Boolean).join(' · ');

const plain = (name: string): Link => ({ name, url: null });
const bare = { artists: [], album: null, explicit: false, cover: null };
