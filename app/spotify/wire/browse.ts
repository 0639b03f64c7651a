import * as v from 'valibot';
import { simplifiedAlbum, track } from './catalogue.ts';
import { image, list, number, page, part, text, texts } from './fields.ts';
import { simplifiedPlaylist } from './playlist.ts';

export const category = v.object({ id: text, name: text, icons: list(image) });

export const categories = v.object({ categories: part(page(category)) });

export const newReleases = v.object({ albums: part(page(simplifiedAlbum)) });

/** `message` is the headline of the list. */
export const playlistsWithMessage = v.object({ message: text, playlists: part(page(simplifiedPlaylist)) });

/** Each seed with how much it found, before and after the attributes had their say. */
const seed = v.object({
	id: text,
	type: text,
	initialPoolSize: number,
	afterFilteringSize: number,
	afterRelinkingSize: number,
});

export const recommendations = v.object({ seeds: list(seed), tracks: list(track) });

export const genres = v.object({ genres: texts });
