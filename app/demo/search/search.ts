import type { Catalogue } from '../catalogue/catalogue.ts';
import { newReleases } from '../catalogue/discovery.ts';
import type { Album, Artist, Audiobook, Episode, Show, Track } from '../catalogue/model.ts';
import { genresOf, popularityOf, upcOf } from '../catalogue/standing.ts';
import { find, type Indexed, index, type Searchable } from './find.ts';
import type { SearchQuery } from './query.ts';

type Shelf<T> = (query: SearchQuery) => T[];

/** Each gives all that fits, best first. */
export interface Search {
	readonly tracks: Shelf<Track>;
	readonly albums: Shelf<Album>;
	readonly artists: Shelf<Artist>;
	readonly shows: Shelf<Show>;
	readonly episodes: Shelf<Episode>;
	readonly audiobooks: Shelf<Audiobook>;
}

export function createSearch(catalogue: Catalogue): Search {
	return {
		tracks: shelf(() => [...catalogue.tracks.values()].map(searchableTrack)),
		albums: shelf(() => {
			const newest = new Set(newReleases(catalogue));
			return [...catalogue.albums.values()].map((album) => searchableAlbum(album, newest.has(album)));
		}),
		artists: shelf(() => [...catalogue.artists.values()].map(searchableArtist)),
		shows: shelf(() => [...catalogue.shows.values()].map((show) => spoken(show, [show.description]))),
		episodes: shelf(() =>
			[...catalogue.episodes.values()].map((episode) => spoken(episode, [episode.show.name])),
		),
		audiobooks: shelf(() =>
			[...catalogue.audiobooks.values()].map((book) => spoken(book, [...book.authors, ...book.narrators])),
		),
	};
}

/** Indexed when it is first searched: a start of the demo does not wait for that. */
function shelf<T>(things: () => Searchable<T>[]): Shelf<T> {
	let indexed: Indexed<T>[] | undefined;
	return (query) => {
		indexed ??= things().map(index);
		return find(indexed, query);
	};
}

function searchableTrack(track: Track): Searchable<Track> {
	const artists = track.artists.map(({ name }) => name);
	return {
		thing: track,
		name: track.name,
		also: [...artists, track.album.name],
		fields: {
			track: track.name,
			album: track.album.name,
			artist: artists.join('\n'),
			genre: genresOf(track.album.artist).join('\n'),
			isrc: track.isrc,
			year: track.album.releaseDate.slice(0, 4),
		},
		popularity: popularityOf(track),
	};
}

function searchableAlbum(album: Album, isNew: boolean): Searchable<Album> {
	const popularity = popularityOf(album);
	return {
		thing: album,
		name: album.name,
		also: [album.artist.name],
		fields: {
			album: album.name,
			artist: album.artist.name,
			tag: [isNew && 'new', popularity < 10 && 'hipster'].filter(Boolean).join('\n'),
			upc: upcOf(album),
			year: album.releaseDate.slice(0, 4),
		},
		popularity,
	};
}

function searchableArtist(artist: Artist): Searchable<Artist> {
	return {
		thing: artist,
		name: artist.name,
		also: [],
		fields: { artist: artist.name, genre: genresOf(artist).join('\n') },
		popularity: popularityOf(artist),
	};
}

function spoken<T extends { readonly id: string; readonly name: string }>(
	thing: T,
	also: readonly string[],
): Searchable<T> {
	return { thing, name: thing.name, also, fields: {}, popularity: popularityOf(thing) };
}
