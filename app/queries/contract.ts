import type { Problem } from '../problem.ts';
import type { Cover, Device } from '../state.ts';

/** What has a page of its own, or stands in a list. */
export const kinds = [
	'track',
	'episode',
	'chapter',
	'album',
	'artist',
	'playlist',
	'show',
	'audiobook',
] as const;

export type Kind = (typeof kinds)[number];

/** A name that opens the page of what it names; without `uri` just a name. */
export interface PageLink {
	readonly name: string;
	readonly uri: string | null;
}

/** One line of any list. */
export interface Row {
	/** `local`: a file of the listener's own. `category`: a shelf of playlists. */
	readonly kind: Kind | 'local' | 'category';
	/** For a category its id, which has no URI. */
	readonly uri: string;
	readonly title: string;
	/** Who it is by, or what it belongs to. */
	readonly by: readonly PageLink[];
	readonly album: PageLink | null;
	readonly cover: Cover | null;
	/** Its page on Spotify. */
	readonly url: string | null;
	readonly explicit: boolean;
	readonly durationMs: number | null;
	/** Of albums, episodes and chapters. As Spotify gives it: a year, a month or a day. */
	readonly releaseDate?: string | null;
	/** False for what Spotify does not play here. */
	readonly isPlayable: boolean;
}

export const searchKinds = [
	'track',
	'album',
	'artist',
	'playlist',
	'show',
	'episode',
	'audiobook',
] as const satisfies readonly Kind[];

export type SearchKind = (typeof searchKinds)[number];

export const librarySections = [
	'playlists',
	'tracks',
	'albums',
	'artists',
	'shows',
	'episodes',
	'audiobooks',
] as const;

export type LibrarySection = (typeof librarySections)[number];

export const homeShelves = [
	'recentlyPlayed',
	'topTracks',
	'topArtists',
	'newReleases',
	'featuredPlaylists',
	'recommendations',
	'categories',
] as const;

export type HomeShelf = (typeof homeShelves)[number];

/** Every list that a view can show. */
export type List =
	| { readonly of: 'queue' }
	| { readonly of: 'search'; readonly text: string; readonly kind: SearchKind }
	| { readonly of: 'library'; readonly section: LibrarySection }
	/** All playlists that the listener may change, on one page. */
	| { readonly of: 'ownPlaylists' }
	/** The tracks of an album or playlist, the episodes of a show, the chapters of an audiobook. */
	| { readonly of: 'items'; readonly uri: string }
	| { readonly of: 'artistAlbums' | 'artistTopTracks' | 'relatedArtists'; readonly uri: string }
	| { readonly of: 'home'; readonly shelf: HomeShelf }
	| { readonly of: 'category'; readonly id: string };

/** A part of a list. */
export interface ListPage {
	/** Null stands for an entry that is no longer available, so that every other one is in its place. */
	readonly rows: readonly (Row | null)[];
	/** The place of the first of these rows. */
	readonly offset: number;
	/** How many rows each page of this list has, the last one excepted. */
	readonly pageSize: number;
	/** As far as is known by now: a later page may tell better. */
	readonly total: number;
}

/** The head of a page. */
export interface Details extends Row {
	readonly kind: Kind;
	/** Plain text. */
	readonly description: string;
	/** Whether it is in the library, or followed; null while unknown. */
	readonly isSaved: boolean | null;
	/** How many tracks, episodes or chapters it has. */
	readonly total: number | null;
	readonly releaseDate: string | null;
	readonly playlist: PlaylistDetails | null;
	/** Null where the app has no access to them. */
	readonly features: TrackFeatures | null;
}

export interface PlaylistDetails {
	readonly id: string;
	/** Whether the listener may change it. */
	readonly isOwn: boolean;
	readonly isPublic: boolean | null;
	readonly isCollaborative: boolean;
	/** Whether Spotify shows its contents to this app. It can be played in any case. */
	readonly isOpen: boolean;
}

/** https://developer.spotify.com/documentation/web-api/reference/get-audio-features */
export interface TrackFeatures {
	/** Pitch class from 0, C; null where none was found. */
	readonly key: number | null;
	readonly mode: 'major' | 'minor';
	readonly tempo: number;
	readonly timeSignature: number;
	readonly loudnessDb: number;
	/** Each from 0 to 100. */
	readonly danceabilityPercent: number;
	readonly energyPercent: number;
	readonly valencePercent: number;
	readonly acousticnessPercent: number;
	readonly instrumentalnessPercent: number;
	readonly livenessPercent: number;
	readonly speechinessPercent: number;
}

/** A device to play on. */
export interface DeviceRow extends Device {
	readonly isActive: boolean;
}

export type Answer<T> =
	| { readonly ok: true; readonly value: T }
	| { readonly ok: false; readonly problem: Problem };

/** What a person can change of their library and playlists. */
export type Edit =
	/** Likes, saves or follows, whatever the kind. */
	| { readonly type: 'save' | 'unsave'; readonly uris: readonly string[] }
	| {
			readonly type: 'addToPlaylist';
			readonly playlistId: string;
			readonly uris: readonly string[];
			/** At the end when left out. */
			readonly position?: number;
			/** Without it, nothing is added when one of them is there already. */
			readonly allowDuplicates: boolean;
	  }
	| {
			readonly type: 'removeFromPlaylist';
			readonly playlistId: string;
			readonly uri: string;
			/** Its place, from 0. */
			readonly position: number;
	  }
	/** Moves one entry; places from 0, `to` as it will be. */
	| {
			readonly type: 'moveInPlaylist';
			readonly playlistId: string;
			readonly from: number;
			readonly to: number;
	  }
	| {
			readonly type: 'createPlaylist';
			readonly name: string;
			readonly description: string;
			readonly isPublic: boolean;
	  }
	| {
			readonly type: 'changePlaylist';
			readonly playlistId: string;
			readonly name: string;
			readonly description: string;
			readonly isPublic: boolean;
	  }
	/** Pinned things stand on top of the library. */
	| { readonly type: 'pin' | 'unpin'; readonly pin: Pin };

export interface Pin {
	readonly uri: string;
	readonly title: string;
}

export type EditOutcome =
	/** `uri`: of the playlist that was created. */
	| { readonly ok: true; readonly uri?: string }
	/** These are in the playlist already. */
	| { readonly ok: false; readonly duplicates: readonly string[] }
	| { readonly ok: false; readonly problem: Problem };
