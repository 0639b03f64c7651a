import type { Clock } from '../clock.ts';
import { done, SpotifyFailure } from '../problem.ts';
import type { Edit, EditOutcome } from '../queries/contract.ts';
import { addToPlaylist, removeFromPlaylist, updatePlaylist } from '../spotify/access/playlist-items.ts';
import type { Spotify } from '../spotify/spotify.ts';
import { checkedUri } from '../spotify/uri.ts';
import { persistently } from './persistently.ts';
import { createPlaylistEntries } from './playlist-entries.ts';

type EditOf<Type extends Edit['type']> = Extract<Edit, { type: Type }>;

/** Changes of what is in a playlist. All reject with `SpotifyFailure`. */
export interface PlaylistEdits {
	add(edit: EditOf<'addToPlaylist'>): Promise<EditOutcome>;
	remove(edit: EditOf<'removeFromPlaylist'>): Promise<EditOutcome>;
	move(edit: EditOf<'moveInPlaylist'>): Promise<EditOutcome>;
}

/** Ten pages. What stands behind them in a longer playlist is not found to be a duplicate. */
export const MOST_LOOKED_THROUGH = 500;

/** Some more than Spotify lets anybody put into a playlist. */
const MOST_ENTRIES = 20_000;

export function createPlaylistEdits({ spotify, clock }: { spotify: Spotify; clock: Clock }): PlaylistEdits {
	const entries = createPlaylistEntries(spotify);

	/** Without asking whether something is there already. */
	const addAnyway = ({ playlistId, uris, position }: EditOf<'addToPlaylist'>) =>
		addToPlaylist(spotify, {
			playlist_id: playlistId,
			uris,
			...(position !== undefined && { position }),
		});

	/** The other copies that went as well, each back to its place. */
	async function putBack(playlist_id: string, uri: string, places: readonly Run[]): Promise<string | null> {
		let snapshotId: string | null = null;
		for (const { position, length } of places) {
			const uris = Array.from({ length }, () => uri);
			const answer = await persistently(clock, () => addToPlaylist(spotify, { playlist_id, uris, position }));
			snapshotId = answer?.snapshot_id ?? null;
		}
		return snapshotId;
	}

	return {
		async add(edit) {
			const { playlistId, uris, position, allowDuplicates } = edit;
			if (allowDuplicates) {
				await addAnyway(edit);
				return done;
			}
			const before = await entries.read(playlistId, MOST_LOOKED_THROUGH);
			const present = new Set(before.uris);
			const duplicates = uris.filter((uri) => present.has(uri));
			if (duplicates.length > 0) return { ok: false, duplicates };
			const answer = await addAnyway(edit);
			entries.became(playlistId, {
				snapshotId: answer?.snapshot_id ?? null,
				uris: before.uris.toSpliced(position ?? before.uris.length, 0, ...uris),
				isWhole: before.isWhole,
			});
			return done;
		},

		/**
		 * Spotify takes out every copy of a URI, whatever place is named, so that the others have to be added again:
		 * one request for each place where some stand together. Replacing the whole list would be a single one, yet
		 * lose when each song was added, and cannot hold local files. As nothing else tells of copies, the whole list
		 * has to be known. https://github.com/JMPerez/spotify-dedup/issues/197
		 */
		async remove({ playlistId, uri, position }) {
			const removable = checkedUri(uri, ['track', 'episode']);
			const before = await entries.read(playlistId, MOST_ENTRIES);
			const place = nearestPlaceOf(removable, before.uris, position);
			if (place === null) throw new SpotifyFailure({ kind: 'notFound' });
			const left = before.uris.toSpliced(place, 1);
			const answer = await removeFromPlaylist(spotify, {
				playlist_id: playlistId,
				items: [{ uri: removable }],
				...(before.snapshotId !== null && { snapshot_id: before.snapshotId }),
			});
			const copies = runsOf(removable, left);
			const snapshotId =
				copies.length > 0 ? await putBack(playlistId, removable, copies) : (answer?.snapshot_id ?? null);
			entries.became(playlistId, { snapshotId, uris: left, isWhole: before.isWhole });
			return done;
		},

		/** In the newest version: which one the person saw nobody can tell, since pages come without. */
		async move({ playlistId, from, to }) {
			if (from === to) return done;
			await updatePlaylist(spotify, {
				playlist_id: playlistId,
				range_start: from,
				// Counted before the move, in which everything between still has the moved one before it.
				insert_before: to > from ? to + 1 : to,
			});
			return done;
		},
	};
}

type Uris = readonly (string | null)[];

/** Where the person saw it, or the copy next to there if somebody else changed the playlist since. */
function nearestPlaceOf(uri: string, uris: Uris, position: number): number | null {
	const distance = (place: number): number => Math.abs(place - position);
	const places = uris.flatMap((one, place) => (one === uri ? place : []));
	const [nearest] = places.sort((one, other) => distance(one) - distance(other));
	return nearest ?? null;
}

/** Copies that stand together, from the first one's position. */
interface Run {
	readonly position: number;
	readonly length: number;
}

/** Each run of copies of a URI, in their order. */
function runsOf(uri: string, uris: Uris): Run[] {
	const runs: Run[] = [];
	for (const [place, one] of uris.entries()) {
		if (one !== uri) continue;
		const last = runs.at(-1);
		if (last && last.position + last.length === place)
			runs.splice(-1, 1, { ...last, length: last.length + 1 });
		else runs.push({ position: place, length: 1 });
	}
	return runs;
}
