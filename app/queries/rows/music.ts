import { coverOf, ROW_COVER_WIDTH } from '../../spotify/cover.ts';
import { isLocalUri } from '../../spotify/uri.ts';
import type { WireArtist, WireSimplifiedAlbum, WireSimplifiedTrack } from '../../spotify/wire/catalogue.ts';
import type { Row } from '../contract.ts';
import { durationOf, type Facts, isPlayable, pageLink, pageLinks, plainNames, rowOf } from './row.ts';

/** As it stands in an album, which then is not said again, or with its album. */
export type AnyTrack = WireSimplifiedTrack & { readonly album?: WireSimplifiedAlbum | null };

export const trackFacts = (track: AnyTrack, coverWidth: number): Facts => ({
	by: pageLinks(track.artists),
	album: track.album ? pageLink(track.album) : null,
	cover: coverOf(track.album?.images ?? [], coverWidth),
	explicit: track.explicit,
	durationMs: durationOf(track),
	isPlayable: isPlayable(track),
});

export const trackRow = (track: AnyTrack): Row | null =>
	track.is_local || isLocalUri(track.uri ?? '')
		? rowOf('local', { ...track, external_urls: null }, localFacts(track))
		: rowOf('track', asListed(track), trackFacts(track, ROW_COVER_WIDTH));

/** Where Spotify plays another recording instead, lists and library still hold the one that was asked for. */
const asListed = (track: AnyTrack): AnyTrack => ({ ...track, uri: track.linked_from?.uri ?? track.uri });

/** A file of the listener's own has names, and nothing of Spotify's. */
const localFacts = (track: AnyTrack): Facts => ({
	by: plainNames(track.artists.map(({ name }) => name)),
	album: plainNames([track.album?.name])[0] ?? null,
	durationMs: durationOf(track),
});

export const albumFacts = (album: WireSimplifiedAlbum, coverWidth: number): Facts => ({
	by: pageLinks(album.artists),
	cover: coverOf(album.images, coverWidth),
	isPlayable: isPlayable(album),
	releaseDate: album.release_date,
});

export const albumRow = (album: WireSimplifiedAlbum): Row | null =>
	rowOf('album', album, albumFacts(album, ROW_COVER_WIDTH));

export const artistFacts = (artist: WireArtist, coverWidth: number): Facts => ({
	cover: coverOf(artist.images, coverWidth),
});

export const artistRow = (artist: WireArtist): Row | null =>
	rowOf('artist', artist, artistFacts(artist, ROW_COVER_WIDTH));
