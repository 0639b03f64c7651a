import { readOwnPlaylists } from '../../spotify/access/own-playlists.ts';
import { readWhole } from '../../spotify/pages.ts';
import type { Spotify } from '../../spotify/spotify.ts';
import type { ListPage } from '../contract.ts';
import { onlyPage, PAGE_SIZE } from '../paging.ts';
import { playlistRow } from '../rows/collections.ts';

/** Far more than anybody keeps in order by hand. */
const MOST_PLAYLISTS = 1_000;

/** The playlists that the listener made, out of all that they have, which Spotify does not tell apart. */
export async function ownPlaylists(spotify: Spotify, listenerId: string | null): Promise<ListPage> {
	const playlists = await readWhole({
		readPage: (range) => readOwnPlaylists(spotify, range),
		limit: PAGE_SIZE,
		atMost: MOST_PLAYLISTS,
	});
	const rows = playlists.flatMap((playlist) =>
		listenerId !== null && playlist.owner?.id === listenerId ? (playlistRow(playlist) ?? []) : [],
	);
	return onlyPage(rows, Math.max(rows.length, 1));
}
