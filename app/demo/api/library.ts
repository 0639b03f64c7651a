import type { Catalogue } from '../catalogue/catalogue.ts';
import { parseUri } from '../catalogue/ids.ts';
import { createRandom, seedOf, shuffled } from '../random.ts';

/** What the listener has saved: URIs of any type, each with the instant it was saved at. */
export type Library = Map<string, number>;

const HALF_DAY_MS = 43_200_000;

/**
 * A library as after a year of listening: many tracks, some albums, artists and shows, every playlist.
 *
 * @param likedSongs how many tracks, where it shall be another number than the usual
 */
export function createLibrary(catalogue: Catalogue, now: number, likedSongs?: number): Library {
	const usual = new Set([...everyNth(catalogue.tracks.keys(), 3), ...everyNth(catalogue.tracks.keys(), 7)]);
	const likable = likedSongs === undefined ? usual : catalogue.tracks.keys();
	const uris = [
		...shuffled(createRandom(seedOf('liked')), [...likable])
			.slice(0, likedSongs)
			.map((id) => `spotify:track:${id}`),
		...everyNth(catalogue.albums.keys(), 5).map((id) => `spotify:album:${id}`),
		...everyNth(catalogue.artists.keys(), 3).map((id) => `spotify:artist:${id}`),
		...everyNth(catalogue.shows.keys(), 2).map((id) => `spotify:show:${id}`),
		...everyNth(catalogue.playlists.keys(), 1).map((id) => `spotify:playlist:${id}`),
		...everyNth(catalogue.audiobooks.keys(), 3).map((id) => `spotify:audiobook:${id}`),
	];
	return new Map(uris.map((uri, index) => [uri, now - (index + 1) * HALF_DAY_MS]));
}

/** Everything saved of one type, what was saved last first. */
export function savedOf(library: Library, type: string): { id: string; savedAt: number }[] {
	return [...library]
		.flatMap(([uri, savedAt]) => {
			const parsed = parseUri(uri);
			return parsed?.type === type ? { id: parsed.id, savedAt } : [];
		})
		.reverse()
		.sort((first, second) => second.savedAt - first.savedAt);
}

function everyNth(ids: Iterable<string>, step: number): string[] {
	return [...ids].filter((_, index) => index % step === 0);
}
