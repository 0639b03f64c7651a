import type { HomeShelf, Kind, List } from './contract.ts';

/*
 * How long answers stay good, in milliseconds. Going back to what was seen a moment ago costs no request, and what
 * changes elsewhere shows in time. Addresses of playlist covers end within a day, far later than any of these.
 */

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

export const PROFILE_AGE_MS = 24 * HOUR_MS;

/** A recording does not change. */
export const FEATURES_AGE_MS = 24 * HOUR_MS;

const LIBRARY_AGE_MS = 2 * MINUTE_MS;

export const SAVED_AGE_MS = LIBRARY_AGE_MS;

/** Of a page's head, and of what the page lists. */
export const pageAgeMs = (kind: Kind): number => (kind === 'playlist' ? 5 : 10) * MINUTE_MS;

const shelfAgesMs: Readonly<Record<HomeShelf, number>> = {
	recentlyPlayed: 2 * MINUTE_MS,
	// Spotify reckons these once a day.
	topTracks: HOUR_MS,
	topArtists: HOUR_MS,
	newReleases: HOUR_MS,
	featuredPlaylists: HOUR_MS,
	recommendations: 10 * MINUTE_MS,
	categories: HOUR_MS,
};

export function listAgeMs(list: List): number {
	switch (list.of) {
		// Every song changes it, and every press.
		case 'queue':
			return 0;
		case 'search':
			return MINUTE_MS;
		case 'library':
			return LIBRARY_AGE_MS;
		// To read them all takes several requests; what Baton itself changes of them is known.
		case 'ownPlaylists':
			return 10 * MINUTE_MS;
		case 'items':
			return pageAgeMs(list.uri.startsWith('spotify:playlist:') ? 'playlist' : 'album');
		// A day's quota of about a hundred of these was reported.
		case 'artistAlbums':
		case 'artistTopTracks':
		case 'relatedArtists':
		case 'category':
			return HOUR_MS;
		case 'home':
			return shelfAgesMs[list.shelf];
	}
}
