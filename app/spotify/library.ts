import * as v from 'valibot';
import type { Funnel } from './funnel.ts';

/** Up to 40 URIs of Spotify. They travel in the query: in a body Spotify does not see them. */
interface Uris {
	uris: readonly string[];
}

const answers = v.array(v.boolean());

/** What the reference lists under Library. */
export const library = (funnel: Funnel) => {
	const { read, command } = funnel.family('library');
	return {
		/**
		 * Likes tracks, albums, episodes, shows and audiobooks (scope `user-library-modify`), follows artists and
		 * users (`user-follow-modify`) and playlists (`playlist-modify-public`).
		 * https://developer.spotify.com/documentation/web-api/reference/save-library-items
		 */
		saveLibraryItems: ({ uris }: Uris) =>
			command('saveLibraryItems', 'PUT', '/me/library', { query: { uris: uris.join(',') } }),

		/**
		 * The reverse of `saveLibraryItems`, with the same scopes.
		 * https://developer.spotify.com/documentation/web-api/reference/remove-library-items
		 */
		removeLibraryItems: ({ uris }: Uris) =>
			command('removeLibraryItems', 'DELETE', '/me/library', { query: { uris: uris.join(',') } }),

		/**
		 * One answer for each URI, in the same order. Scope by kind of URI: `user-library-read`,
		 * `user-follow-read`, `playlist-read-private`.
		 * https://developer.spotify.com/documentation/web-api/reference/check-library-contains
		 */
		checkLibraryItems: ({ uris }: Uris) =>
			read('checkLibraryItems', '/me/library/contains', answers, { uris: uris.join(',') }),
	};
};
