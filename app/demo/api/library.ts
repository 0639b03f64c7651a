import type { Catalogue } from '../catalogue/catalogue.ts';

/** What the listener has saved: URIs of any type, each with the instant it was saved at. */
export type Library = Map<string, number>;

/** A library as after a year of listening: some tracks and albums, every show's listener, the followed playlists. */
export function createLibrary(catalogue: Catalogue, now: number): Library {
	const uris = [
		...everyNth(catalogue.tracks.keys(), 7).map((id) => `spotify:track:${id}`),
		...everyNth(catalogue.albums.keys(), 5).map((id) => `spotify:album:${id}`),
		...everyNth(catalogue.artists.keys(), 3).map((id) => `spotify:artist:${id}`),
		...everyNth(catalogue.shows.keys(), 2).map((id) => `spotify:show:${id}`),
		...everyNth(catalogue.playlists.keys(), 1).map((id) => `spotify:playlist:${id}`),
	];
	return new Map(uris.map((uri, index) => [uri, now - (index + 1) * 86_400_000]));
}

function everyNth(ids: Iterable<string>, step: number): string[] {
	return [...ids].filter((_, index) => index % step === 0);
}
