import type { Person } from './people.ts';

export interface Artist {
	readonly id: string;
	readonly name: string;
	readonly albums: readonly Album[];
}

export interface Album {
	readonly id: string;
	readonly name: string;
	readonly type: 'album' | 'single';
	readonly artist: { readonly id: string; readonly name: string };
	/** `YYYY-MM-DD` */
	readonly releaseDate: string;
	readonly tracks: readonly Track[];
}

export interface Track {
	readonly id: string;
	readonly name: string;
	readonly album: Album;
	/** The album's artist first, then guests. */
	readonly artists: readonly { readonly id: string; readonly name: string }[];
	readonly durationMs: number;
	readonly explicit: boolean;
	/** From 1. */
	readonly trackNumber: number;
	readonly isrc: string;
}

export interface Show {
	readonly id: string;
	readonly name: string;
	readonly description: string;
	readonly episodes: readonly Episode[];
}

export interface Episode {
	readonly id: string;
	readonly name: string;
	readonly description: string;
	readonly show: Show;
	readonly durationMs: number;
	readonly explicit: boolean;
	/** `YYYY-MM-DD` */
	readonly releaseDate: string;
}

export interface Audiobook {
	readonly id: string;
	readonly name: string;
	readonly authors: readonly string[];
	readonly narrators: readonly string[];
	readonly description: string;
	readonly edition: string;
	readonly publisher: string;
	/** `YYYY-MM-DD` */
	readonly releaseDate: string;
	readonly chapters: readonly Chapter[];
}

export interface Chapter {
	readonly id: string;
	readonly name: string;
	readonly audiobook: Audiobook;
	/** From 0. */
	readonly chapterNumber: number;
	readonly durationMs: number;
}

export interface Playlist {
	readonly id: string;
	readonly name: string;
	readonly description: string;
	/** The listener; the lists of others are followed. */
	readonly owner: Person;
	/** A list that others may edit is never public. https://developer.spotify.com/documentation/web-api/concepts/playlists */
	readonly visibility: 'public' | 'private' | 'collaborative';
	/** Tracks, and in one list an episode, a local file and a track that is no longer available. */
	readonly itemUris: readonly string[];
}
