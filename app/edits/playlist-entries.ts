import { SpotifyFailure } from '../problem.ts';
import { readPlaylistPage } from '../spotify/access/playlist-items.ts';
import { readWhole } from '../spotify/pages.ts';
import type { Spotify } from '../spotify/spotify.ts';
import type { WirePlaylist, WirePlaylistEntry } from '../spotify/wire/playlist-items.ts';

/** What stands in one version of a playlist. */
export interface Entries {
	/** Null where Spotify does not tell. */
	readonly snapshotId: string | null;
	/** In their order; null for what is no longer available. */
	readonly uris: readonly (string | null)[];
	/** False when it goes on behind these. */
	readonly isWhole: boolean;
}

/** The entries of playlists, read once a version. */
export interface PlaylistEntries {
	/**
	 * All entries, or the first `atMost`. One request where this version is known, else one for every 50 entries; up
	 * to 100 come with the first. Rejects with `SpotifyFailure`, for a playlist that Spotify does not show too.
	 */
	read(playlistId: string, atMost: number): Promise<Entries>;
	/** An own change led from the version that was just read to this one. */
	became(playlistId: string, entries: Entries): void;
}

const ENTRIES_ON_A_PAGE = 50;

/** Playlists on which somebody works in turn. */
const MOST_KEPT = 5;

export function createPlaylistEntries(spotify: Spotify): PlaylistEntries {
	/** Least recently used first. */
	const kept = new Map<string, Entries>();

	function keep(playlistId: string, entries: Entries): void {
		kept.delete(playlistId);
		// Nobody could tell whether it is still that version.
		if (entries.snapshotId === null) return;
		kept.set(playlistId, entries);
		const [oldest] = kept.keys();
		if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
	}

	async function isNewest(playlist_id: string, { snapshotId }: Entries): Promise<boolean> {
		const playlist = await spotify.playlists.getPlaylist({ playlist_id, fields: 'snapshot_id' });
		return playlist?.snapshot_id === snapshotId;
	}

	async function readAnew(playlist_id: string, atMost: number): Promise<Entries> {
		const playlist = await spotify.playlists.getPlaylist({ playlist_id });
		if (!playlist?.items) throw new SpotifyFailure({ kind: 'forbidden', why: 'notYours' });
		const { items: first, snapshot_id: snapshotId } = playlist;
		const total = first.total ?? (first.next === null ? first.items.length : null);
		const entries = await readWhole({
			readPage: async (range) =>
				partOf({ ...first, total }, range) ?? readPlaylistPage(spotify, { playlist_id, ...range }),
			limit: ENTRIES_ON_A_PAGE,
			atMost,
			total,
		});
		return { snapshotId, uris: entries.map(uriOf), isWhole: entries.length < atMost };
	}

	return {
		async read(playlistId, atMost) {
			const known = kept.get(playlistId);
			const isEnough = known && (known.isWhole || known.uris.length >= atMost);
			const entries =
				isEnough && (await isNewest(playlistId, known)) ? known : await readAnew(playlistId, atMost);
			keep(playlistId, entries);
			return entries;
		},
		became: keep,
	};
}

type Page = NonNullable<WirePlaylist['items']>;

/** What came with the playlist itself already. */
function partOf(first: Page, { offset, limit }: { offset: number; limit: number }): Page | null {
	const end = first.next === null ? offset : offset + limit;
	return first.items.length >= end ? { ...first, items: first.items.slice(offset, offset + limit) } : null;
}

/** As it stands in the playlist, even where Spotify plays another recording of it: only that can be removed. */
function uriOf({ item }: WirePlaylistEntry): string | null {
	if (item?.type === 'track') return item.linked_from?.uri ?? item.uri;
	return item?.uri ?? null;
}
