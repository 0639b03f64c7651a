import type { Entry } from '../player/state.ts';
import { artistNames } from './artist-names.ts';
import { furtherArtists, makeArtists } from './artists.ts';
import { makeAudiobooks } from './audiobooks.ts';
import { parseUri } from './ids.ts';
import { localFileOf } from './local-file.ts';
import type { Album, Artist, Audiobook, Chapter, Episode, Playlist, Show, Track } from './model.ts';
import { listenerPerson, others, type Person } from './people.ts';
import { makePlaylists } from './playlists.ts';
import { makeShows } from './shows.ts';

export interface Catalogue {
	readonly artists: ReadonlyMap<string, Artist>;
	readonly albums: ReadonlyMap<string, Album>;
	readonly tracks: ReadonlyMap<string, Track>;
	readonly shows: ReadonlyMap<string, Show>;
	readonly episodes: ReadonlyMap<string, Episode>;
	readonly playlists: ReadonlyMap<string, Playlist>;
	readonly audiobooks: ReadonlyMap<string, Audiobook>;
	readonly chapters: ReadonlyMap<string, Chapter>;
	/** The listener among them. */
	readonly people: ReadonlyMap<string, Person>;
	/** Whether there is such a thing; local files exist on the listener's own disk. */
	has(uri: string): boolean;
	/** What a player plays for the URI of a track, an episode, a chapter or a local file. */
	entryOf(uri: string): Entry | null;
	/** What an album, artist, show or audiobook consists of; null for anything else, or an unknown one. */
	entriesOf(contextUri: string): Entry[] | null;
}

/**
 * A made-up world of music, the same on each call.
 *
 * @param leastTracks more artists than usual are made up where it takes them to have so many tracks
 */
export function createCatalogue(leastTracks = 0): Catalogue {
	const known = makeArtists(artistNames);
	const artistList = [...known, ...furtherArtists(leastTracks - trackCount(known))];
	const albumList = artistList.flatMap(({ albums }) => albums);
	const trackList = albumList.flatMap(({ tracks }) => tracks);
	const showList = makeShows();
	const artists = byId(artistList);
	const albums = byId(albumList);
	const tracks = byId(trackList);
	const shows = byId(showList);
	const episodes = byId(showList.flatMap((show) => show.episodes));
	const playlists = byId(makePlaylists(trackList, showList));
	const audiobookList = makeAudiobooks();
	const audiobooks = byId(audiobookList);
	const chapters = byId(audiobookList.flatMap((audiobook) => audiobook.chapters));
	const people = byId([listenerPerson, ...others]);
	const byType = new Map<string, ReadonlyMap<string, unknown>>(
		Object.entries({
			artist: artists,
			album: albums,
			track: tracks,
			show: shows,
			episode: episodes,
			playlist: playlists,
			audiobook: audiobooks,
			chapter: chapters,
			user: people,
		}),
	);

	function entryOf(uri: string): Entry | null {
		const local = localFileOf(uri);
		if (local) return { uri, kind: 'local', durationMs: local.durationMs };
		const { type, id } = parseUri(uri) ?? { type: '', id: '' };
		const track = type === 'track' ? tracks.get(id) : undefined;
		if (track) return { uri, kind: 'track', durationMs: track.durationMs };
		// A chapter is spoken word like any episode.
		const spoken = type === 'episode' ? episodes.get(id) : type === 'chapter' ? chapters.get(id) : undefined;
		return spoken ? { uri, kind: 'episode', durationMs: spoken.durationMs } : null;
	}

	function itemUrisOf(contextUri: string): readonly string[] | undefined {
		const { type, id } = parseUri(contextUri) ?? { type: '', id: '' };
		switch (type) {
			case 'album':
				return albums.get(id)?.tracks.map(trackUri);
			case 'artist':
				return artists.get(id)?.albums.flatMap((album) => album.tracks.map(trackUri));
			case 'show':
				return shows.get(id)?.episodes.map((episode) => `spotify:episode:${episode.id}`);
			case 'audiobook':
				return audiobooks.get(id)?.chapters.map((chapter) => `spotify:chapter:${chapter.id}`);
			default:
				return undefined;
		}
	}

	return {
		artists,
		albums,
		tracks,
		shows,
		episodes,
		playlists,
		audiobooks,
		chapters,
		people,
		has(uri) {
			const parsed = parseUri(uri);
			return parsed !== null && byType.get(parsed.type)?.has(parsed.id) === true;
		},
		entryOf,
		entriesOf: (contextUri) => itemUrisOf(contextUri)?.flatMap((uri) => entryOf(uri) ?? []) ?? null,
	};
}

function byId<T extends { readonly id: string }>(values: readonly T[]): Map<string, T> {
	return new Map(values.map((value) => [value.id, value]));
}

function trackCount(artists: readonly Artist[]): number {
	return artists.flatMap(({ albums }) => albums.flatMap(({ tracks }) => tracks)).length;
}

function trackUri({ id }: Track): string {
	return `spotify:track:${id}`;
}
