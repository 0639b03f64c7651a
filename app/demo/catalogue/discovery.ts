import type { Catalogue } from './catalogue.ts';
import type { Album, Artist, Track } from './model.ts';
import { genresOf, popularityOf } from './standing.ts';

const MOST_RELATED = 20;
const TOP_TRACKS = 10;

/** How many of the newest albums count as new. */
const NEW_RELEASES = 40;

export function newReleases({ albums }: Catalogue): Album[] {
	return newestFirst([...albums.values()]).slice(0, NEW_RELEASES);
}

export function newestFirst(albums: readonly Album[]): Album[] {
	return albums.toSorted((first, second) => second.releaseDate.localeCompare(first.releaseDate));
}

/** What others of the artist's genres there are. */
export function relatedArtists({ artists }: Catalogue, artist: Artist): Artist[] {
	const genres = new Set(genresOf(artist));
	const others = [...artists.values()].filter(
		(other) => other !== artist && genresOf(other).some((genre) => genres.has(genre)),
	);
	return mostPopularFirst(others).slice(0, MOST_RELATED);
}

export function topTracks({ albums }: Artist): Track[] {
	return mostPopularFirst(albums.flatMap(({ tracks }) => tracks)).slice(0, TOP_TRACKS);
}

/** Albums of others on which the artist is a guest. */
export function appearsOn({ albums }: Catalogue, { id }: Artist): Album[] {
	return [...albums.values()].filter(
		({ artist, tracks }) =>
			artist.id !== id && tracks.some(({ artists }) => artists.some((one) => one.id === id)),
	);
}

export function mostPopularFirst<T extends { readonly id: string }>(things: readonly T[]): T[] {
	return things
		.map((thing) => ({ thing, popularity: popularityOf(thing) }))
		.sort((first, second) => second.popularity - first.popularity)
		.map(({ thing }) => thing);
}
