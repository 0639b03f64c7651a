import * as v from 'valibot';
import {
	copyrights,
	externalIds,
	externalUrls,
	flag,
	followers,
	image,
	list,
	markets,
	named,
	number,
	page,
	part,
	released,
	restrictions,
	text,
	texts,
	toldFlag,
} from './fields.ts';

/*
 * Apps in development mode get no `available_markets`, `popularity`, `album_group`, `label`, `linked_from` and
 * `followers`; they read as null.
 * https://developer.spotify.com/documentation/web-api/references/changes/february-2026
 */

/** As it comes inside a track or an album. */
export const simplifiedArtist = v.object(named);

export const artist = v.object({
	...named,
	followers,
	genres: texts,
	images: list(image),
	popularity: number,
});

const simplifiedAlbumEntries = {
	...named,
	/** Among the albums of an artist: `album`, `single`, `compilation`, or `appears_on` for somebody else's. */
	album_group: text,
	album_type: text,
	artists: list(simplifiedArtist),
	available_markets: markets,
	images: list(image),
	is_playable: flag,
	...released,
	restrictions,
	total_tracks: number,
};

/** As it comes inside a track. All of a local file's album is null but its name. */
export const simplifiedAlbum = v.object(simplifiedAlbumEntries);

const simplifiedTrackEntries = {
	...named,
	artists: list(simplifiedArtist),
	available_markets: markets,
	disc_number: number,
	duration_ms: number,
	explicit: toldFlag,
	is_local: toldFlag,
	is_playable: flag,
	/** What was asked for, where Spotify plays another recording of it instead. */
	linked_from: part(v.object({ id: text, uri: text, external_urls: externalUrls })),
	/** Thirty seconds as MP3; null for apps that are newer than 2024. */
	preview_url: text,
	restrictions,
	track_number: number,
};

/** As it comes inside an album. */
export const simplifiedTrack = v.object(simplifiedTrackEntries);

/** With the first page of its tracks. */
export const album = v.object({
	...simplifiedAlbumEntries,
	copyrights,
	external_ids: externalIds,
	genres: texts,
	label: text,
	popularity: number,
	tracks: part(page(simplifiedTrack)),
});

export const track = v.object({
	type: v.literal('track'),
	...simplifiedTrackEntries,
	album: part(simplifiedAlbum),
	external_ids: externalIds,
	popularity: number,
});

export type WireSimplifiedArtist = v.InferOutput<typeof simplifiedArtist>;
export type WireArtist = v.InferOutput<typeof artist>;
export type WireSimplifiedAlbum = v.InferOutput<typeof simplifiedAlbum>;
export type WireAlbum = v.InferOutput<typeof album>;
export type WireSimplifiedTrack = v.InferOutput<typeof simplifiedTrack>;
export type WireTrack = v.InferOutput<typeof track>;
