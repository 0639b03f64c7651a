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

export interface Playlist {
	readonly id: string;
	readonly name: string;
	/** Owned by the listener; the others are followed. */
	readonly mine: boolean;
	/** Tracks, and in one list an episode and a local file as well. */
	readonly itemUris: readonly string[];
}
