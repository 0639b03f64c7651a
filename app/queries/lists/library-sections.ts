import { readOwnPlaylists } from '../../spotify/access/own-playlists.ts';
import type { Spotify } from '../../spotify/spotify.ts';
import type { LibrarySection, ListPage } from '../contract.ts';
import { listPage, type Range } from '../paging.ts';
import { playlistRow } from '../rows/collections.ts';
import { albumRow, trackRow } from '../rows/music.ts';
import { audiobookRow, episodeRow, showRow } from '../rows/spoken.ts';

type ReadSection = (spotify: Spotify, range: Range) => Promise<ListPage>;

/** All but the followed artists, who are read by cursor. */
export const librarySectionReaders: Readonly<Record<Exclude<LibrarySection, 'artists'>, ReadSection>> = {
	playlists: async (spotify, range) => listPage(await readOwnPlaylists(spotify, range), range, playlistRow),
	tracks: async ({ library }, range) =>
		listPage(await library.getSavedTracks(range), range, ({ track }) => trackRow(track)),
	albums: async ({ library }, range) =>
		listPage(await library.getSavedAlbums(range), range, ({ album }) => albumRow(album)),
	shows: async ({ library }, range) =>
		listPage(await library.getSavedShows(range), range, ({ show }) => showRow(show)),
	episodes: async ({ library }, range) =>
		listPage(await library.getSavedEpisodes(range), range, ({ episode }) => episodeRow(episode)),
	audiobooks: async ({ audiobooks }, range) =>
		listPage(await audiobooks.getSavedAudiobooks(range), range, ({ audiobook }) => audiobookRow(audiobook)),
};
