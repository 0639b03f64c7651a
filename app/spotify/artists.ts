import * as v from 'valibot';
import { inBatches } from './batches.ts';
import { toCsv } from './csv.ts';
import type { Funnel } from './funnel.ts';
import { checkedId } from './ids.ts';
import { checkedPage, type PageOptions } from './page-query.ts';
import { path } from './path.ts';
import { artist, simplifiedAlbum, track } from './wire/catalogue.ts';
import { list, page } from './wire/fields.ts';

type AlbumGroup = 'album' | 'single' | 'appears_on' | 'compilation';

const artistList = v.object({ artists: list(artist) });
const albumPage = page(simplifiedAlbum);
const trackList = v.object({ tracks: list(track) });

/** What the reference lists under Artists. */
export const artists = (funnel: Funnel) => {
	const { read } = funnel.family('artists');
	return {
		/**
		 * Any number, 50 a request, in the order of their ids and without those that Spotify does not know. No scope
		 * needed. Closed to apps in development mode, which have `getArtist`.
		 * https://developer.spotify.com/documentation/web-api/reference/get-multiple-artists
		 */
		getMultipleArtists: async ({ ids }: { ids: readonly string[] }) => {
			const answers = await inBatches(ids.map(checkedId), 50, (csv) =>
				read('getMultipleArtists', '/artists', artistList, { ids: csv }),
			);
			return { artists: answers.flatMap((answer) => answer?.artists ?? []) };
		},

		/**
		 * No scope needed.
		 * https://developer.spotify.com/documentation/web-api/reference/get-an-artist
		 */
		getArtist: async ({ id }: { id: string }) => read('getArtist', path`/artists/${checkedId(id)}`, artist),

		/**
		 * Up to 10 a page, of all groups unless told otherwise. No scope needed. A spent quota was reported after
		 * about 100 calls a day.
		 * https://developer.spotify.com/documentation/web-api/reference/get-an-artists-albums
		 */
		getArtistAlbums: async ({
			id,
			include_groups,
			...query
		}: { id: string; include_groups?: readonly AlbumGroup[]; market?: string } & PageOptions) =>
			read('getArtistAlbums', path`/artists/${checkedId(id)}/albums`, albumPage, {
				include_groups: include_groups && toCsv(include_groups),
				...checkedPage(query, { limit: 10 }),
			}),

		/**
		 * Up to 20. No scope needed. Closed to apps in development mode, without substitute.
		 * https://developer.spotify.com/documentation/web-api/reference/get-an-artists-related-artists
		 */
		getArtistRelatedArtists: async ({ id }: { id: string }) =>
			read('getArtistRelatedArtists', path`/artists/${checkedId(id)}/related-artists`, artistList),

		/**
		 * Up to 10. No scope needed. Closed to apps in development mode, without substitute; the artist's URI plays
		 * them all the same.
		 * https://developer.spotify.com/documentation/web-api/reference/get-an-artists-top-tracks
		 */
		getArtistTopTracks: async ({ id, ...query }: { id: string; market?: string }) =>
			read('getArtistTopTracks', path`/artists/${checkedId(id)}/top-tracks`, trackList, query),
	};
};
