import * as v from 'valibot';
import { simplifiedAudiobook } from './audiobook.ts';
import { artist, simplifiedAlbum, track } from './catalogue.ts';
import { simplifiedEpisode, simplifiedShow } from './episode.ts';
import { page, part } from './fields.ts';
import { simplifiedPlaylist } from './playlist.ts';

/** A page of each type that was asked for; the others are null. */
export const searchResult = v.object({
	albums: part(page(simplifiedAlbum)),
	artists: part(page(artist)),
	audiobooks: part(page(simplifiedAudiobook)),
	episodes: part(page(simplifiedEpisode)),
	playlists: part(page(simplifiedPlaylist)),
	shows: part(page(simplifiedShow)),
	tracks: part(page(track)),
});

export type WireSearchResult = v.InferOutput<typeof searchResult>;
