import { batchesOf } from './batches.ts';
import type { Funnel } from './funnel.ts';
import { checkedId } from './ids.ts';
import { answersFor, sendInTurn } from './in-turn.ts';
import { invalid } from './invalid.ts';
import { answers } from './wire/library.ts';

interface Ids {
	ids: readonly string[];
}

/** `added_at` back-dates a like, to the minute, such as `2026-11-21T20:15:00Z`. */
interface TimestampedId {
	id: string;
	added_at: string;
}

const MOST_ALBUMS = 20;
const MOST_IDS = 50;

/**
 * The library by type, as it was before its URIs. All of these are deprecated, and refused to apps in development
 * mode since February 2026, which have `saveLibraryItems`, `removeLibraryItems` and `checkLibraryItems` instead.
 */
export const libraryByType = (funnel: Funnel) => {
	const { read, command } = funnel.family('library');
	return {
		/**
		 * 20 at once. Scope `user-library-modify`.
		 * https://developer.spotify.com/documentation/web-api/reference/save-albums-user
		 */
		saveAlbums: async ({ ids }: Ids) =>
			sendInTurn(ids.map(checkedId), MOST_ALBUMS, (csv) =>
				command('saveAlbums', 'PUT', '/me/albums', { query: { ids: csv } }),
			),

		/**
		 * 20 at once. Scope `user-library-modify`.
		 * https://developer.spotify.com/documentation/web-api/reference/remove-albums-user
		 */
		removeSavedAlbums: async ({ ids }: Ids) =>
			sendInTurn(ids.map(checkedId), MOST_ALBUMS, (csv) =>
				command('removeSavedAlbums', 'DELETE', '/me/albums', { query: { ids: csv } }),
			),

		/**
		 * One answer for each, in the same order. 20 at once. Scope `user-library-read`.
		 * https://developer.spotify.com/documentation/web-api/reference/check-users-saved-albums
		 */
		checkSavedAlbums: async ({ ids }: Ids) =>
			answersFor(ids.map(checkedId), MOST_ALBUMS, (csv) =>
				read('checkSavedAlbums', '/me/albums/contains', answers, { ids: csv }),
			),

		/**
		 * 50 at once. Scope `user-library-modify`.
		 * https://developer.spotify.com/documentation/web-api/reference/save-episodes-user
		 */
		saveEpisodes: async ({ ids }: Ids) =>
			sendInTurn(ids.map(checkedId), MOST_IDS, (csv) =>
				command('saveEpisodes', 'PUT', '/me/episodes', { query: { ids: csv } }),
			),

		/**
		 * 50 at once. Scope `user-library-modify`.
		 * https://developer.spotify.com/documentation/web-api/reference/remove-episodes-user
		 */
		removeSavedEpisodes: async ({ ids }: Ids) =>
			sendInTurn(ids.map(checkedId), MOST_IDS, (csv) =>
				command('removeSavedEpisodes', 'DELETE', '/me/episodes', { query: { ids: csv } }),
			),

		/**
		 * One answer for each, in the same order. 50 at once. Scope `user-library-read`.
		 * https://developer.spotify.com/documentation/web-api/reference/check-users-saved-episodes
		 */
		checkSavedEpisodes: async ({ ids }: Ids) =>
			answersFor(ids.map(checkedId), MOST_IDS, (csv) =>
				read('checkSavedEpisodes', '/me/episodes/contains', answers, { ids: csv }),
			),

		/**
		 * 50 at once. Scope `user-library-modify`.
		 * https://developer.spotify.com/documentation/web-api/reference/save-shows-user
		 */
		saveShows: async ({ ids }: Ids) =>
			sendInTurn(ids.map(checkedId), MOST_IDS, (csv) =>
				command('saveShows', 'PUT', '/me/shows', { query: { ids: csv } }),
			),

		/**
		 * 50 at once. Scope `user-library-modify`.
		 * https://developer.spotify.com/documentation/web-api/reference/remove-shows-user
		 */
		removeSavedShows: async ({ ids, ...query }: Ids & { market?: string }) =>
			sendInTurn(ids.map(checkedId), MOST_IDS, (csv) =>
				command('removeSavedShows', 'DELETE', '/me/shows', { query: { ids: csv, ...query } }),
			),

		/**
		 * One answer for each, in the same order. 50 at once. Scope `user-library-read`.
		 * https://developer.spotify.com/documentation/web-api/reference/check-users-saved-shows
		 */
		checkSavedShows: async ({ ids }: Ids) =>
			answersFor(ids.map(checkedId), MOST_IDS, (csv) =>
				read('checkSavedShows', '/me/shows/contains', answers, { ids: csv }),
			),

		/**
		 * 50 at once, in the body: the only ones that are not in the query. Scope `user-library-modify`.
		 * https://developer.spotify.com/documentation/web-api/reference/save-tracks-user
		 */
		async saveTracks(saved: Ids | { timestamped_ids: readonly TimestampedId[] }) {
			const bodies =
				'timestamped_ids' in saved
					? batchesOf(saved.timestamped_ids.map(checkedTimestamp), MOST_IDS).map((timestamped_ids) => ({
							timestamped_ids,
						}))
					: batchesOf(saved.ids.map(checkedId), MOST_IDS).map((ids) => ({ ids }));
			for (const body of bodies) await command('saveTracks', 'PUT', '/me/tracks', { body });
		},

		/**
		 * 50 at once. Scope `user-library-modify`.
		 * https://developer.spotify.com/documentation/web-api/reference/remove-tracks-user
		 */
		removeSavedTracks: async ({ ids }: Ids) =>
			sendInTurn(ids.map(checkedId), MOST_IDS, (csv) =>
				command('removeSavedTracks', 'DELETE', '/me/tracks', { query: { ids: csv } }),
			),

		/**
		 * One answer for each, in the same order. 50 at once. Scope `user-library-read`.
		 * https://developer.spotify.com/documentation/web-api/reference/check-users-saved-tracks
		 */
		checkSavedTracks: async ({ ids }: Ids) =>
			answersFor(ids.map(checkedId), MOST_IDS, (csv) =>
				read('checkSavedTracks', '/me/tracks/contains', answers, { ids: csv }),
			),
	};
};

/** What Spotify documents: UTC, without fractions of a second. */
const instantPattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

function checkedTimestamp({ id, added_at }: TimestampedId): TimestampedId {
	if (!instantPattern.test(added_at) || Number.isNaN(Date.parse(added_at))) throw invalid('outOfRange');
	return { id: checkedId(id), added_at };
}
