import type { Funnel } from './funnel.ts';
import { path } from './path.ts';
import { track } from './wire/catalogue.ts';

/** What the reference lists under Tracks. */
export const tracks = (funnel: Funnel) => {
	const { read } = funnel.family('tracks');
	return {
		/**
		 * No scope needed.
		 * https://developer.spotify.com/documentation/web-api/reference/get-track
		 */
		getTrack: async ({ id, ...query }: { id: string; market?: string }) =>
			read('getTrack', path`/tracks/${id}`, track, query),
	};
};
