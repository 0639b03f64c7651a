import type { Funnel } from './funnel.ts';
import { path } from './path.ts';
import { album, simplifiedTrack } from './wire/catalogue.ts';
import { page } from './wire/fields.ts';

const trackPage = page(simplifiedTrack);

/** What the reference lists under Albums. */
export const albums = (funnel: Funnel) => {
	const { read } = funnel.family('albums');
	return {
		/**
		 * With the first page of its tracks. No scope needed.
		 * https://developer.spotify.com/documentation/web-api/reference/get-an-album
		 */
		getAlbum: async ({ id, ...query }: { id: string; market?: string }) =>
			read('getAlbum', path`/albums/${id}`, album, query),

		/**
		 * Up to 50 of its tracks a page. No scope needed.
		 * https://developer.spotify.com/documentation/web-api/reference/get-an-albums-tracks
		 */
		getAlbumTracks: async ({
			id,
			...query
		}: {
			id: string;
			market?: string;
			limit?: number;
			offset?: number;
		}) => read('getAlbumTracks', path`/albums/${id}/tracks`, trackPage, query),
	};
};
