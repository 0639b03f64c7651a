import { parseUri } from '../catalogue/ids.ts';
import { localFileOf } from '../catalogue/local-file.ts';
import type { Album, Artist, Episode, Show, Track } from '../catalogue/model.ts';
import { COVER_SIZES } from '../covers/covers.ts';
import type { World } from './world.ts';

/**
 * The wire shapes, with the fields that a development-mode app gets since February 2026.
 * https://developer.spotify.com/documentation/web-api/references/changes/february-2026
 */

function links(type: string, id: string) {
	return {
		external_urls: { spotify: `https://open.spotify.com/${type}/${id}` },
		href: `https://api.spotify.com/v1/${type}s/${id}`,
		id,
		type,
		uri: `spotify:${type}:${id}`,
	};
}

/** Widest first, as Spotify orders them. */
export function images(world: World, id: string) {
	return COVER_SIZES.map((size) => ({
		url: `${world.origin}/covers/${id}/${size}`,
		width: size,
		height: size,
	}));
}

export function artistReference({ id, name }: Pick<Artist, 'id' | 'name'>) {
	return { ...links('artist', id), name };
}

export function albumReference(world: World, album: Album) {
	return {
		...links('album', album.id),
		album_type: album.type,
		artists: [artistReference(album.artist)],
		images: images(world, album.id),
		is_playable: true,
		name: album.name,
		release_date: album.releaseDate,
		release_date_precision: 'day',
		total_tracks: album.tracks.length,
	};
}

/** A track as an album lists it. */
export function trackReference(track: Track) {
	return {
		...links('track', track.id),
		artists: track.artists.map(artistReference),
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
	};
}

export function showReference(world: World, show: Show) {
	return {
		...links('show', show.id),
		copyrights: [],
		description: show.description,
		explicit: false,
		html_description: show.description,
		images: images(world, show.id),
		is_externally_hosted: false,
		languages: ['en'],
		media_type: 'audio',
		name: show.name,
		total_episodes: show.episodes.length,
	};
}

export function episodeObject(world: World, episode: Episode) {
	return {
		...links('episode', episode.id),
		audio_preview_url: null,
		description: episode.description,
		duration_ms: episode.durationMs,
		explicit: episode.explicit,
		html_description: episode.description,
		images: images(world, episode.show.id),
		is_externally_hosted: false,
		is_playable: true,
		languages: ['en'],
		name: episode.name,
		release_date: episode.releaseDate,
		release_date_precision: 'day',
		show: showReference(world, episode.show),
	};
}

/** A file of the listener's own: no ids, no links, no images. https://developer.spotify.com/documentation/web-api/concepts/playlists#local-files */
function localFileObject(uri: string) {
	const file = localFileOf(uri);
	if (!file) return null;
	const nowhere = { external_urls: {}, href: null, id: null, uri: null };
	return {
		album: {
			...nowhere,
			album_type: null,
			artists: [],
			images: [],
			name: file.album,
			release_date: null,
			release_date_precision: null,
			type: 'album',
		},
		artists: [{ ...nowhere, name: file.artist, type: 'artist' }],
		disc_number: 0,
		duration_ms: file.durationMs,
		explicit: false,
		external_ids: {},
		external_urls: {},
		href: null,
		id: null,
		is_local: true,
		name: file.title,
		preview_url: null,
		track_number: 0,
		type: 'track',
		uri,
	};
}

/** What a URI stands for; null for ads and for types of the future, which have no object. */
export function itemObject(world: World, uri: string) {
	const { type, id } = parseUri(uri) ?? { type: 'local', id: '' };
	const track = type === 'track' ? world.catalogue.tracks.get(id) : undefined;
	if (track) return trackObject(world, track);
	const episode = type === 'episode' ? world.catalogue.episodes.get(id) : undefined;
	return episode ? episodeObject(world, episode) : localFileObject(uri);
}

/** The `context` of a playback; null without one. */
export function contextObject(uri: string | null) {
	const parsed = uri === null ? null : parseUri(uri);
	if (!parsed) return null;
	const { external_urls, href, type } = links(parsed.type, parsed.id);
	return { external_urls, href, type, uri };
}
