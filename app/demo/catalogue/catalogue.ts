import type { Entry } from '../player/state.ts';
import { makeArtists } from './artists.ts';
import { parseUri } from './ids.ts';
import { localFileOf } from './local-file.ts';
import type { Album, Artist, Episode, Playlist, Show, Track } from './model.ts';
import { makePlaylists } from './playlists.ts';
import { makeShows } from './shows.ts';

export interface Catalogue {
	readonly artists: ReadonlyMap<string, Artist>;
	readonly albums: ReadonlyMap<string, Album>;
	readonly tracks: ReadonlyMap<string, Track>;
	readonly shows: ReadonlyMap<string, Show>;
	readonly episodes: ReadonlyMap<string, Episode>;
	readonly playlists: ReadonlyMap<string, Playlist>;
	/** Whether there is such a thing; local files exist on the listener's own disk. */
	has(uri: string): boolean;
	/** What a player plays for the URI of a track, an episode or a local file. */
	entryOf(uri: string): Entry | null;
	/** What a context consists of, in its order; null for what is no context, or an unknown one. */
	entriesOf(contextUri: string): Entry[] | null;
}

/** A made-up world of music, the same on each call. */
export function createCatalogue(): Catalogue {
	const artistList = makeArtists();
	const albumList = artistList.flatMap(({ albums }) => albums);
	const trackList = albumList.flatMap(({ tracks }) => tracks);
	const showList = makeShows();
	const artists = byId(artistList);
	const albums = byId(albumList);
	const tracks = byId(trackList);
	const shows = byId(showList);
	const episodes = byId(showList.flatMap((show) => show.episodes));
	const playlists = byId(makePlaylists(trackList, showList));
	const byType: Readonly<Record<string, ReadonlyMap<string, unknown>>> = {
		artist: artists,
		album: albums,
		track: tracks,
		show: shows,
		episode: episodes,
		playlist: playlists,
	};

	function entryOf(uri: string): Entry | null {
		const local = localFileOf(uri);
		if (local) return { uri, kind: 'local', durationMs: local.durationMs };
		const { type, id } = parseUri(uri) ?? { type: '', id: '' };
		const found = type === 'track' ? tracks.get(id) : type === 'episode' ? episodes.get(id) : undefined;
		if (!found) return null;
		return { uri, kind: type === 'track' ? 'track' : 'episode', durationMs: found.durationMs };
	}

	function itemUrisOf(contextUri: string): readonly string[] | undefined {
		const { type, id } = parseUri(contextUri) ?? { type: '', id: '' };
		switch (type) {
			case 'album':
				return albums.get(id)?.tracks.map(trackUri);
			case 'artist':
				return artists.get(id)?.albums.flatMap((album) => album.tracks.map(trackUri));
			case 'playlist':
				return playlists.get(id)?.itemUris;
			case 'show':
				return shows.get(id)?.episodes.map((episode) => `spotify:episode:${episode.id}`);
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
		has(uri) {
			const parsed = parseUri(uri);
			return parsed !== null && byType[parsed.type]?.has(parsed.id) === true;
		},
		entryOf,
		entriesOf: (contextUri) => itemUrisOf(contextUri)?.flatMap((uri) => entryOf(uri) ?? []) ?? null,
	};
}

function byId<T extends { readonly id: string }>(values: readonly T[]): Map<string, T> {
	return new Map(values.map((value) => [value.id, value]));
}

function trackUri({ id }: Track): string {
	return `spotify:track:${id}`;
}
