import type { Funnel } from './funnel.ts';
import { checkedId, checkedName } from './ids.ts';
import { answersFor, sendInTurn } from './in-turn.ts';
import { invalid } from './invalid.ts';
import { checkedPage } from './page-query.ts';
import { path } from './path.ts';
import { followedArtists } from './wire/follow.ts';
import { answers } from './wire/library.ts';

interface Followed {
	type: 'artist' | 'user';
	ids: readonly string[];
}

interface OfPlaylist {
	playlist_id: string;
}

const MOST_IDS = 50;

/**
 * What the reference lists under Follow and, of playlists, under Playlists once. All but `getFollowedArtists` are
 * deprecated, and refused to apps in development mode since February 2026, which have `saveLibraryItems`,
 * `removeLibraryItems` and `checkLibraryItems` instead. Longer lists of ids go out in parts, in order; where one of
 * them fails, those before it are done.
 */
export const follow = (funnel: Funnel) => {
	const { read, command } = funnel.family('follow');
	return {
		/**
		 * Up to 50 a page. The next page is that `after` the last id of this one. Scope `user-follow-read`.
		 * https://developer.spotify.com/documentation/web-api/reference/get-followed
		 */
		async getFollowedArtists(query: { type: 'artist'; after?: string; limit?: number }) {
			if (query.after !== undefined) checkedId(query.after);
			return read('getFollowedArtists', '/me/following', followedArtists, checkedPage(query, { limit: 50 }));
		},

		/**
		 * 50 at once. Answers 204. Scope `user-follow-modify`.
		 * https://developer.spotify.com/documentation/web-api/reference/follow-artists-users
		 */
		followArtistsOrUsers: async ({ type, ids }: Followed) =>
			sendInTurn(checked(type, ids), MOST_IDS, (csv) =>
				command('followArtistsOrUsers', 'PUT', '/me/following', { query: { type, ids: csv } }),
			),

		/**
		 * 50 at once. Answers 204. Scope `user-follow-modify`.
		 * https://developer.spotify.com/documentation/web-api/reference/unfollow-artists-users
		 */
		unfollowArtistsOrUsers: async ({ type, ids }: Followed) =>
			sendInTurn(checked(type, ids), MOST_IDS, (csv) =>
				command('unfollowArtistsOrUsers', 'DELETE', '/me/following', { query: { type, ids: csv } }),
			),

		/**
		 * One answer for each, in the same order. 50 at once. Scope `user-follow-read`.
		 * https://developer.spotify.com/documentation/web-api/reference/check-current-user-follows
		 */
		checkFollowingArtistsOrUsers: async ({ type, ids }: Followed) =>
			answersFor(checked(type, ids), MOST_IDS, (csv) =>
				read('checkFollowingArtistsOrUsers', '/me/following/contains', answers, { type, ids: csv }),
			),

		/**
		 * `public`, which is what happens unasked, shows it on the profile; today's form has nothing like it. Scope
		 * `playlist-modify-public` or `playlist-modify-private` accordingly.
		 * https://developer.spotify.com/documentation/web-api/reference/follow-playlist
		 */
		followPlaylist: async ({ playlist_id, ...body }: OfPlaylist & { public?: boolean }) =>
			command('followPlaylist', 'PUT', followers(playlist_id), body.public === undefined ? {} : { body }),

		/**
		 * One's own is deleted that way. Scope `playlist-modify-public` or `playlist-modify-private`, whichever it
		 * is.
		 * https://developer.spotify.com/documentation/web-api/reference/unfollow-playlist
		 */
		unfollowPlaylist: async ({ playlist_id }: OfPlaylist) =>
			command('unfollowPlaylist', 'DELETE', followers(playlist_id)),

		/**
		 * Whether the person who signed in follows it, as the one answer of a list. `ids` may name that person, and
		 * nobody else any more. No scope needed.
		 * https://developer.spotify.com/documentation/web-api/reference/check-if-user-follows-playlist
		 */
		async checkUsersFollowPlaylist({ playlist_id, ids }: OfPlaylist & { ids?: readonly string[] }) {
			if (ids?.length === 0) throw invalid('empty');
			if (ids !== undefined && ids.length > 1) throw invalid('outOfRange');
			return read('checkUsersFollowPlaylist', `${followers(playlist_id)}/contains`, answers, {
				ids: ids?.map(checkedName).join(','),
			});
		},
	};
};

const checked = (type: Followed['type'], ids: readonly string[]): string[] =>
	ids.map(type === 'artist' ? checkedId : checkedName);

const followers = (playlistId: string): string => path`/playlists/${checkedId(playlistId)}/followers`;
