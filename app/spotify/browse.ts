import type { Funnel } from './funnel.ts';
import { checkedName } from './ids.ts';
import { checkedPage, type PageOptions } from './page-query.ts';
import { path } from './path.ts';
import { type RecommendationOptions, recommendationQuery } from './recommendation-query.ts';
import {
	categories,
	category,
	genres,
	newReleases,
	playlistsWithMessage,
	recommendations,
} from './wire/browse.ts';

/** The language of names, such as `es_MX`; else American English. */
type InLocale = { locale?: string };

/**
 * What the reference lists under Browse, recommendations and genres included. All of it is closed to apps in
 * development mode, without substitute; no scope is needed.
 */
export const browse = (funnel: Funnel) => {
	const { read } = funnel.family('browse');
	return {
		/**
		 * Up to 50 a page.
		 * https://developer.spotify.com/documentation/web-api/reference/get-categories
		 */
		getCategories: async (query: InLocale & PageOptions = {}) =>
			read('getCategories', '/browse/categories', categories, checkedPage(query, { limit: 50 })),

		/**
		 * https://developer.spotify.com/documentation/web-api/reference/get-a-category
		 */
		getCategory: async ({ category_id, ...query }: { category_id: string } & InLocale) =>
			read('getCategory', path`/browse/categories/${checkedName(category_id)}`, category, query),

		/**
		 * Up to 50 a page.
		 * https://developer.spotify.com/documentation/web-api/reference/get-a-categories-playlists
		 */
		getCategoryPlaylists: async ({ category_id, ...query }: { category_id: string } & PageOptions) =>
			read(
				'getCategoryPlaylists',
				path`/browse/categories/${checkedName(category_id)}/playlists`,
				playlistsWithMessage,
				checkedPage(query, { limit: 50 }),
			),

		/**
		 * Up to 50 a page.
		 * https://developer.spotify.com/documentation/web-api/reference/get-featured-playlists
		 */
		getFeaturedPlaylists: async (query: InLocale & PageOptions = {}) =>
			read(
				'getFeaturedPlaylists',
				'/browse/featured-playlists',
				playlistsWithMessage,
				checkedPage(query, { limit: 50 }),
			),

		/**
		 * Up to 50 albums a page. A search for albums with `tag:new` comes close where this is closed.
		 * https://developer.spotify.com/documentation/web-api/reference/get-new-releases
		 */
		getNewReleases: async (query: PageOptions = {}) =>
			read('getNewReleases', '/browse/new-releases', newReleases, checkedPage(query, { limit: 50 })),

		/**
		 * Up to 100 tracks, 20 unless told otherwise, for 1 to 5 seeds of all kinds together.
		 * https://developer.spotify.com/documentation/web-api/reference/get-recommendations
		 */
		getRecommendations: async (options: RecommendationOptions) =>
			read('getRecommendations', '/recommendations', recommendations, recommendationQuery(options)),

		/**
		 * What `seed_genres` takes.
		 * https://developer.spotify.com/documentation/web-api/reference/get-recommendation-genres
		 */
		getRecommendationGenres: () =>
			read('getRecommendationGenres', '/recommendations/available-genre-seeds', genres),
	};
};
