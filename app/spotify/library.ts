import type { Funnel } from './funnel.ts';
import { answersFor, sendInTurn } from './in-turn.ts';
import { libraryByType } from './library-by-type.ts';
import { checkedPage, type PageOptions } from './page-query.ts';
import { checkedUri, type LinkType } from './uri.ts';
import { page } from './wire/fields.ts';
import { answers, savedAlbum, savedEpisode, savedShow, savedTrack } from './wire/library.ts';

/** They travel in the query: in a body Spotify does not see them. */
interface Uris {
	uris: readonly string[];
}

type Saved = PageOptions & { market?: string };

/** What can be saved or followed. Chapters cannot, only their audiobook. */
const keepable: readonly LinkType[] = [
	'track',
	'album',
	'episode',
	'show',
	'audiobook',
	'artist',
	'user',
	'playlist',
];

const MOST_URIS = 40;
const MOST_ON_A_PAGE = { limit: 50 };

const albumPage = page(savedAlbum);
const episodePage = page(savedEpisode);
const showPage = page(savedShow);
const trackPage = page(savedTrack);

/**
 * What the reference lists under Library. Lists that are longer than Spotify takes at once go out in parts, in
 * order; where one of them fails, those before it are done.
 */
export const library = (funnel: Funnel) => {
	const { read, command } = funnel.family('library');
	return {
		...libraryByType(funnel),

		/**
		 * Likes tracks, albums, episodes, shows and audiobooks (scope `user-library-modify`), follows artists and
		 * users (`user-follow-modify`) and playlists (`playlist-modify-public`). 40 at once.
		 * https://developer.spotify.com/documentation/web-api/reference/save-library-items
		 */
		saveLibraryItems: async ({ uris }: Uris) =>
			sendInTurn(checked(uris), MOST_URIS, (csv) =>
				command('saveLibraryItems', 'PUT', '/me/library', { query: { uris: csv } }),
			),

		/**
		 * The reverse of `saveLibraryItems`, with the same scopes; a playlist of one's own is deleted that way. 40
		 * at once.
		 * https://developer.spotify.com/documentation/web-api/reference/remove-library-items
		 */
		removeLibraryItems: async ({ uris }: Uris) =>
			sendInTurn(checked(uris), MOST_URIS, (csv) =>
				command('removeLibraryItems', 'DELETE', '/me/library', { query: { uris: csv } }),
			),

		/**
		 * One answer for each URI, in the same order. Scope by kind of URI: `user-library-read`,
		 * `user-follow-read`, `playlist-read-private`. 40 at once.
		 * https://developer.spotify.com/documentation/web-api/reference/check-library-contains
		 */
		checkLibraryItems: async ({ uris }: Uris) =>
			answersFor(checked(uris), MOST_URIS, (csv) =>
				read('checkLibraryItems', '/me/library/contains', answers, { uris: csv }),
			),

		/**
		 * Newest first, up to 50 a page. Scope `user-library-read`.
		 * https://developer.spotify.com/documentation/web-api/reference/get-users-saved-albums
		 */
		getSavedAlbums: async (query: Saved = {}) =>
			read('getSavedAlbums', '/me/albums', albumPage, checkedPage(query, MOST_ON_A_PAGE)),

		/**
		 * Newest first, up to 50 a page. Scopes `user-library-read`, and `user-read-playback-position` for how far
		 * each was heard.
		 * https://developer.spotify.com/documentation/web-api/reference/get-users-saved-episodes
		 */
		getSavedEpisodes: async (query: Saved = {}) =>
			read('getSavedEpisodes', '/me/episodes', episodePage, checkedPage(query, MOST_ON_A_PAGE)),

		/**
		 * Up to 50 a page. Scope `user-library-read`.
		 * https://developer.spotify.com/documentation/web-api/reference/get-users-saved-shows
		 */
		getSavedShows: async (query: PageOptions = {}) =>
			read('getSavedShows', '/me/shows', showPage, checkedPage(query, MOST_ON_A_PAGE)),

		/**
		 * The liked songs: newest first, up to 50 a page. Scope `user-library-read`.
		 * https://developer.spotify.com/documentation/web-api/reference/get-users-saved-tracks
		 */
		getSavedTracks: async (query: Saved = {}) =>
			read('getSavedTracks', '/me/tracks', trackPage, checkedPage(query, MOST_ON_A_PAGE)),
	};
};

const checked = (uris: readonly string[]): string[] => uris.map((uri) => checkedUri(uri, keepable));
