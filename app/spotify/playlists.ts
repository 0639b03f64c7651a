import { checkedCover } from './cover-upload.ts';
import type { Funnel } from './funnel.ts';
import { checkedId, checkedName } from './ids.ts';
import { checkedPage, type PageOptions } from './page-query.ts';
import { path } from './path.ts';
import { checkedChange, checkedNewPlaylist, type PlaylistDetails } from './playlist-details.ts';
import { playlistItems } from './playlist-items.ts';
import { covers } from './wire/cover.ts';
import { page } from './wire/fields.ts';
import { simplifiedPlaylist } from './wire/playlist.ts';
import { playlist } from './wire/playlist-items.ts';

interface OfPlaylist {
	playlist_id: string;
}

type NewPlaylist = PlaylistDetails & { name: string };

const MOST_ON_A_PAGE = { limit: 50, offset: 100_000 };

const playlistPage = page(simplifiedPlaylist);

/** What the reference lists under Playlists. */
export const playlists = (funnel: Funnel) => {
	const { read, command, commandAnswered } = funnel.family('playlists');
	return {
		...playlistItems(funnel),

		/**
		 * Owned and followed, up to 50 a page. Scopes `playlist-read-private` and `playlist-read-collaborative`,
		 * each for its kind.
		 * https://developer.spotify.com/documentation/web-api/reference/get-a-list-of-current-users-playlists
		 */
		getMyPlaylists: async (query: PageOptions = {}) =>
			read('getMyPlaylists', '/me/playlists', playlistPage, checkedPage(query, MOST_ON_A_PAGE)),

		/**
		 * The public ones of anybody, up to 50 a page. Deprecated, and closed to apps in development mode since
		 * February 2026; of one's own there is `getMyPlaylists`. Scopes `playlist-read-private` and
		 * `playlist-read-collaborative`.
		 * https://developer.spotify.com/documentation/web-api/reference/get-list-users-playlists
		 */
		getUserPlaylists: async ({ user_id, ...query }: PageOptions & { user_id: string }) =>
			read(
				'getUserPlaylists',
				path`/users/${checkedName(user_id)}/playlists`,
				playlistPage,
				checkedPage(query, MOST_ON_A_PAGE),
			),

		/**
		 * With the first page of its entries, in development mode only of those that the person owns or works on.
		 * `fields` narrows down what comes, such as `snapshot_id`. Needs no scope, but for private ones
		 * `playlist-read-private`.
		 * https://developer.spotify.com/documentation/web-api/reference/get-playlist
		 */
		getPlaylist: async ({
			playlist_id,
			additional_types = ['track', 'episode'],
			...query
		}: OfPlaylist & {
			market?: string;
			fields?: string;
			additional_types?: readonly ('track' | 'episode')[];
		}) =>
			read('getPlaylist', path`/playlists/${checkedId(playlist_id)}`, playlist, {
				...query,
				additional_types: additional_types.join(','),
			}),

		/**
		 * Public unless something else is said. Answers 201 with the playlist; null when there is one, yet the answer
		 * cannot be read. Scope `playlist-modify-public` or `playlist-modify-private`, whichever it becomes; both for
		 * a collaborative one.
		 * https://developer.spotify.com/documentation/web-api/reference/create-playlist
		 */
		createPlaylist: async (details: NewPlaylist) =>
			commandAnswered('createPlaylist', 'POST', '/me/playlists', playlist, {
				body: { ...checkedNewPlaylist(details) },
			}),

		/**
		 * The older form of `createPlaylist`, deprecated, and closed to apps in development mode since February 2026.
		 * https://developer.spotify.com/documentation/web-api/reference/create-playlist-for-user
		 */
		createPlaylistForUser: async ({ user_id, ...details }: NewPlaylist & { user_id: string }) =>
			commandAnswered(
				'createPlaylistForUser',
				'POST',
				path`/users/${checkedName(user_id)}/playlists`,
				playlist,
				{ body: { ...checkedNewPlaylist(details) } },
			),

		/**
		 * Of one's own. What is left out stays. Scope `playlist-modify-public` or `playlist-modify-private`,
		 * whichever it is.
		 * https://developer.spotify.com/documentation/web-api/reference/change-playlist-details
		 */
		changePlaylistDetails: async ({ playlist_id, ...details }: OfPlaylist & PlaylistDetails) =>
			command('changePlaylistDetails', 'PUT', path`/playlists/${checkedId(playlist_id)}`, {
				body: { ...checkedChange(details) },
			}),

		/**
		 * Widest first, without sizes where a person uploaded it, and none for an empty playlist. The addresses work
		 * for less than a day. No scope needed.
		 * https://developer.spotify.com/documentation/web-api/reference/get-playlist-cover
		 */
		getPlaylistCover: async ({ playlist_id }: OfPlaylist) =>
			(await read('getPlaylistCover', path`/playlists/${checkedId(playlist_id)}/images`, covers)) ?? [],

		/**
		 * `image` is the Base64 text of a JPEG, of 262,144 characters at most, bare and without line breaks. Answers
		 * 202: the picture shows later. Has a rate limit of its own. Scope `ugc-image-upload` together with
		 * `playlist-modify-public` or `playlist-modify-private`, whichever it is.
		 * https://developer.spotify.com/documentation/web-api/reference/upload-custom-playlist-cover
		 */
		uploadPlaylistCover: async ({ playlist_id, image }: OfPlaylist & { image: string }) =>
			command('uploadPlaylistCover', 'PUT', path`/playlists/${checkedId(playlist_id)}/images`, {
				jpegBase64: checkedCover(image),
			}),
	};
};
