import { categories } from '../../app/demo/catalogue/categories.ts';
import { genres } from '../../app/demo/catalogue/genres.ts';
import type { Playlist } from '../../app/demo/catalogue/model.ts';
import { listenerPerson } from '../../app/demo/catalogue/people.ts';
import type { EmbeddedSpotify } from '../../app/demo/embedded-spotify.ts';

export type Kind =
	| 'album'
	| 'artist'
	| 'audiobook'
	| 'category'
	| 'chapter'
	| 'device'
	| 'episode'
	| 'genre'
	| 'playlist'
	| 'show'
	| 'track'
	| 'user';

/** Ids of things that exist where a call is sent to; a playlist is the listener's own. */
export type Things = Readonly<Record<Kind, string>>;

/** For a server that does not look at them. */
export const madeUpThings: Things = {
	album: 'a1B2c3D4e5F6g7H8i9J0k1',
	artist: 'b1B2c3D4e5F6g7H8i9J0k1',
	audiobook: 'c1B2c3D4e5F6g7H8i9J0k1',
	category: '0JQ5DAqbMKFQ00XGBls6ym',
	chapter: 'd1B2c3D4e5F6g7H8i9J0k1',
	device: '5b1c0d3e7a9f42c6b8d0e1f2a3b4c5d6e7f80912',
	episode: 'e1B2c3D4e5F6g7H8i9J0k1',
	genre: 'ambient',
	playlist: 'f1B2c3D4e5F6g7H8i9J0k1',
	show: 'g1B2c3D4e5F6g7H8i9J0k1',
	track: 'h1B2c3D4e5F6g7H8i9J0k1',
	user: 'robin.demo',
};

/** What the embedded Spotify knows. */
export function thingsOf({ catalogue, listener }: EmbeddedSpotify): Things {
	const album = first(catalogue.albums.values());
	const audiobook = first(catalogue.audiobooks.values());
	const show = first(catalogue.shows.values());
	return {
		album: album.id,
		artist: album.artist.id,
		audiobook: audiobook.id,
		category: first(categories).id,
		chapter: first(audiobook.chapters).id,
		device: first(listener.devices()).id,
		episode: first(show.episodes).id,
		genre: first(genres),
		playlist: first([...catalogue.playlists.values()].filter(isMine)).id,
		show: show.id,
		track: first(album.tracks).id,
		user: listenerPerson.id,
	};
}

const isMine = ({ owner }: Playlist): boolean => owner.id === listenerPerson.id;

function first<T>(values: Iterable<T>): T {
	for (const value of values) return value;
	throw new Error('There is none.');
}
