import { markets } from '../catalogue/markets.ts';
import type { Album, Artist, Track } from '../catalogue/model.ts';
import { followersOf, genresOf, labelOf, popularityOf, upcOf } from '../catalogue/standing.ts';
import { images, links } from './links.ts';
import { pageOf } from './paging.ts';
import type { World } from './world.ts';

/** The wire shapes of music, as apps with an extended quota get them. https://developer.spotify.com/documentation/web-api */

export function artistReference({ id, name }: Pick<Artist, 'id' | 'name'>) {
	return { ...links('artist', id), name };
}

export function artistObject(world: World, artist: Pick<Artist, 'id' | 'name'>) {
	return {
		...artistReference(artist),
		followers: { href: null, total: followersOf(artist) },
		genres: genresOf(artist),
		images: images(world, artist.id),
		popularity: popularityOf(artist),
	};
}

export function albumReference(world: World, album: Album) {
	return {
		...links('album', album.id),
		album_type: album.type,
		artists: [artistReference(album.artist)],
		available_markets: markets,
		images: images(world, album.id),
		is_playable: true,
		name: album.name,
		release_date: album.releaseDate,
		release_date_precision: 'day',
		total_tracks: album.tracks.length,
	};
}

export function albumObject(world: World, album: Album) {
	const year = album.releaseDate.slice(0, 4);
	const tracks = album.tracks.map(trackReference);
	return {
		...albumReference(world, album),
		copyrights: [{ text: `℗ ${year} ${album.artist.name}`, type: 'P' }],
		external_ids: { upc: upcOf(album) },
		genres: [],
		label: labelOf(album.artist),
		popularity: popularityOf(album),
		tracks: pageOf(`${world.origin}/v1/albums/${album.id}/tracks`, tracks, 50, 0),
	};
}

/** A track as an album lists it. */
export function trackReference(track: Track) {
	return {
		...links('track', track.id),
		artists: track.artists.map(artistReference),
		available_markets: markets,
		disc_number: 1,
		duration_ms: track.durationMs,
		explicit: track.explicit,
		is_local: false,
		is_playable: true,
		name: track.name,
		preview_url: null,
		track_number: track.trackNumber,
	};
}

export function trackObject(world: World, track: Track) {
	return {
		...trackReference(track),
		album: albumReference(world, track.album),
		external_ids: { isrc: track.isrc },
		popularity: popularityOf(track),
	};
}
