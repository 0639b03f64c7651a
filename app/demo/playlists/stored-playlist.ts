import type { Playlist } from '../catalogue/model.ts';
import type { Person } from '../catalogue/people.ts';

/**
 * One line of a playlist. Never changed, and told from a second copy of the same track by its identity alone,
 * so that a client that saw an older version of the list can still say which one it means.
 */
export interface PlaylistItem {
	readonly uri: string;
	/** Epoch ms; very old lines have none. */
	readonly addedAt: number | null;
	/** A person's id. */
	readonly addedBy: string | null;
}

export type Visibility = Playlist['visibility'];

export interface PlaylistDetails {
	readonly name: string;
	readonly description: string;
	readonly visibility: Visibility;
}

/** A playlist as it is now. */
export interface StoredPlaylist extends PlaylistDetails {
	readonly id: string;
	readonly owner: Person;
	readonly items: readonly PlaylistItem[];
	/** Another one after each change. https://developer.spotify.com/documentation/web-api/concepts/playlists#version-control-and-snapshots */
	readonly snapshotId: string;
}
