import * as v from 'valibot';
import { externalUrls, image, list, number, page, part, text } from './fields.ts';

export const simplifiedArtist = v.object({ id: text, uri: text, name: text, external_urls: externalUrls });

const simplifiedAlbumEntries = {
	id: text,
	uri: text,
	name: text,
	album_type: text,
	artists: list(simplifiedArtist),
	external_urls: externalUrls,
	images: list(image),
	release_date: text,
	total_tracks: number,
};

/** As it comes inside a track. All of a local file's album is null but its name. */
export const simplifiedAlbum = v.object(simplifiedAlbumEntries);

const simplifiedTrackEntries = {
	id: text,
	uri: text,
	name: text,
	artists: list(simplifiedArtist),
	disc_number: number,
	duration_ms: number,
	explicit: v.fallback(v.boolean(), false),
	external_urls: externalUrls,
	is_local: v.fallback(v.boolean(), false),
	track_number: number,
};

/** As it comes inside an album. */
export const simplifiedTrack = v.object(simplifiedTrackEntries);

export const album = v.object({ ...simplifiedAlbumEntries, tracks: part(page(simplifiedTrack)) });

export const track = v.object({
	type: v.literal('track'),
	...simplifiedTrackEntries,
	album: part(simplifiedAlbum),
});

export type WireArtist = v.InferOutput<typeof simplifiedArtist>;
export type WireTrack = v.InferOutput<typeof track>;
