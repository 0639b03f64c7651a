import { idFor } from '../catalogue/ids.ts';
import type { Playlist } from '../catalogue/model.ts';
import type { Person } from '../catalogue/people.ts';
import type { ItemsEdit } from './edits.ts';
import { openingItems } from './opening.ts';
import type { PlaylistDetails, PlaylistItem, StoredPlaylist } from './stored-playlist.ts';
import { createUploadedCovers, type UploadedCovers } from './uploaded-covers.ts';

export interface Playlists {
	get(id: string): StoredPlaylist | undefined;
	/** Those of the catalogue first, then as they were made. */
	list(): StoredPlaylist[];
	create(owner: Person, details: PlaylistDetails): StoredPlaylist;
	/** Throws on an unknown playlist. */
	changeDetails(id: string, change: Partial<PlaylistDetails>): StoredPlaylist;
	/**
	 * Changes the items, as seen in the version `snapshotId`, or in the current one without it. Null, and nothing
	 * changed, when there is no such version. Throws on an unknown playlist, and whatever `edit` throws.
	 */
	edit(id: string, snapshotId: string | null, edit: ItemsEdit): StoredPlaylist | null;
	readonly covers: UploadedCovers;
}

/** A client that has slept through more changes than these has to read the list again. */
const MOST_VERSIONS = 100;

/** The playlists of everybody. Each change replaces a playlist; instants are those of the server, epoch ms. */
export function createPlaylists(
	opening: Iterable<Playlist>,
	startedAt: number,
	now: () => number,
): Playlists {
	const playlists = new Map<string, StoredPlaylist>();
	/** By playlist, then by snapshot, oldest first. */
	const versions = new Map<string, Map<string, readonly PlaylistItem[]>>();
	let changes = 0;
	let created = 0;

	function store(playlist: Omit<StoredPlaylist, 'snapshotId'>): StoredPlaylist {
		changes += 1;
		const snapshotId = Buffer.from(`${changes},${idFor(`${playlist.id}/${changes}`)}`).toString('base64');
		const stored = { ...playlist, snapshotId };
		playlists.set(playlist.id, stored);
		const known = versions.get(playlist.id) ?? new Map<string, readonly PlaylistItem[]>();
		versions.set(playlist.id, known.set(snapshotId, playlist.items));
		for (const oldest of known.keys()) {
			if (known.size <= MOST_VERSIONS) break;
			known.delete(oldest);
		}
		return stored;
	}

	function existing(id: string): StoredPlaylist {
		const playlist = playlists.get(id);
		if (!playlist) throw new Error(`There is no playlist ${id}.`);
		return playlist;
	}

	for (const playlist of opening) {
		const { id, name, description, visibility, owner } = playlist;
		store({ id, name, description, visibility, owner, items: openingItems(playlist, startedAt) });
	}

	return {
		get: (id) => playlists.get(id),
		list: () => [...playlists.values()],
		create(owner, { name, description, visibility }) {
			created += 1;
			const id = idFor(`playlist/${owner.id}/${created}`);
			return store({ id, name, description, visibility, owner, items: [] });
		},
		changeDetails: (id, change) => store({ ...existing(id), ...change }),
		edit(id, snapshotId, edit) {
			const playlist = existing(id);
			const seen = snapshotId === null ? playlist.items : versions.get(id)?.get(snapshotId);
			return seen ? store({ ...playlist, items: edit(playlist.items, seen) }) : null;
		},
		covers: createUploadedCovers(now),
	};
}
