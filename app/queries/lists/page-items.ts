import { readPlaylistPage } from '../../spotify/access/playlist-items.ts';
import type { Spotify } from '../../spotify/spotify.ts';
import type { ListPage } from '../contract.ts';
import { listPage, type Range } from '../paging.ts';
import { itemRow } from '../rows/collections.ts';
import { trackRow } from '../rows/music.ts';
import { chapterRow, episodeRow } from '../rows/spoken.ts';

/** What consists of others. */
export const wholes = ['album', 'playlist', 'show', 'audiobook'] as const;

type ReadItems = (spotify: Spotify, id: string, range: Range) => Promise<ListPage>;

export const itemReaders: Readonly<Record<(typeof wholes)[number], ReadItems>> = {
	album: async ({ albums }, id, range) =>
		listPage(await albums.getAlbumTracks({ id, ...range }), range, trackRow),
	playlist: async (spotify, playlist_id, range) =>
		listPage(await readPlaylistPage(spotify, { playlist_id, ...range }), range, ({ item }) => itemRow(item)),
	show: async ({ shows }, id, range) =>
		listPage(await shows.getShowEpisodes({ id, ...range }), range, episodeRow),
	audiobook: async ({ audiobooks }, id, range) =>
		listPage(await audiobooks.getAudiobookChapters({ id, ...range }), range, chapterRow),
};
