import * as v from 'valibot';
import { inBatches } from './batches.ts';
import type { Funnel } from './funnel.ts';
import { checkedId } from './ids.ts';
import { checkedPage, type PageOptions } from './page-query.ts';
import { path } from './path.ts';
import { album, simplifiedTrack } from './wire/catalogue.ts';
import { list, page } from './wire/fields.ts';

const albumList = v.object({ albums: list(album) });
const trackPage = page(simplifiedTrack);

/** What the reference lists under Albums. */
export const albums = (funnel: Funnel) => {
	const { read } = funnel.family('albums');
	return {
		/**
		 * Any number, 20 a request, in the order of their ids and without those that Spotify does not know. No scope
		 * needed. Closed to apps in development mode, which have `getAlbum`.
		 * https://developer.spotify.com/documentation/web-api/reference/get-multiple-albums
		 */
		getMultipleAlbums: async ({ ids, ...query }: { ids: readonly string[]; market?: string }) => {
			const answers = await inBatches(ids.map(checkedId), 20, (csv) =>
				read('getMultipleAlbums', '/albums', albumList, { ids: csv, ...query }),
			);
			return { albums: answers.flatMap((answer) => answer?.albums ?? []) };
		},

		/**
		 * With the first page of its tracks. No scope needed.
		 * https://developer.spotify.com/documentation/web-api/reference/get-an-album
		 */
		getAlbum: async ({ id, ...query }: { id: string; market?: string }) =>
			read('getAlbum', path`/albums/${checkedId(id)}`, album, query),

		/**
		 * Up to 50 of its tracks a page. No scope needed.
		 * https://developer.spotify.com/documentation/web-api/reference/get-an-albums-tracks
		 */
		getAlbumTracks: async ({ id, ...query }: { id: string; market?: string } & PageOptions) =>
			read(
				'getAlbumTracks',
				path`/albums/${checkedId(id)}/tracks`,
				trackPage,
				checkedPage(query, { limit: 50 }),
			),
	};
};
