import type { Spotify } from '../../spotify/spotify.ts';
import type { WireSearchResult } from '../../spotify/wire/search.ts';
import type { ListPage, SearchKind } from '../contract.ts';
import { listPage, type Range } from '../paging.ts';
import { playlistRow } from '../rows/collections.ts';
import { albumRow, artistRow, trackRow } from '../rows/music.ts';
import { audiobookRow, episodeRow, showRow } from '../rows/spoken.ts';

/** Whatever it finds, Spotify gives no more. */
const MOST_RESULTS = 1000;

type ReadResult = (found: WireSearchResult, range: Range) => ListPage;

const resultReaders: Readonly<Record<SearchKind, ReadResult>> = {
	track: ({ tracks }, range) => listPage(tracks, range, trackRow),
	album: ({ albums }, range) => listPage(albums, range, albumRow),
	artist: ({ artists }, range) => listPage(artists, range, artistRow),
	playlist: ({ playlists }, range) => listPage(playlists, range, playlistRow),
	show: ({ shows }, range) => listPage(shows, range, showRow),
	episode: ({ episodes }, range) => listPage(episodes, range, episodeRow),
	audiobook: ({ audiobooks }, range) => listPage(audiobooks, range, audiobookRow),
};

const nothing: WireSearchResult = {
	albums: null,
	artists: null,
	audiobooks: null,
	episodes: null,
	playlists: null,
	shows: null,
	tracks: null,
};

export async function searchPage(
	{ search }: Spotify,
	{ text, kind }: { readonly text: string; readonly kind: SearchKind },
	range: Range,
): Promise<ListPage> {
	const { offset, limit } = range;
	if (offset >= MOST_RESULTS) return { rows: [], offset, pageSize: limit, total: MOST_RESULTS };
	const found = await search.search({ q: text, type: [kind], ...range });
	const page = resultReaders[kind](found ?? nothing, range);
	return { ...page, total: Math.min(page.total, MOST_RESULTS) };
}
