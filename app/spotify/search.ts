import { toCsv } from './csv.ts';
import type { Funnel } from './funnel.ts';
import { invalid } from './invalid.ts';
import { checkedPage, type PageOptions } from './page-query.ts';
import { searchResult } from './wire/search.ts';

export type SearchType = 'album' | 'artist' | 'playlist' | 'track' | 'show' | 'episode' | 'audiobook';

type SearchOptions = PageOptions & {
	/** What was typed, with filters such as `artist:` and `year:1990-1999` if any. */
	q: string;
	type: readonly SearchType[];
	market?: string;
	/** Has Spotify list what is hosted elsewhere as playable. */
	include_external?: 'audio';
};

/** Spotify refuses longer ones; at first from 100 on: https://github.com/spotipy-dev/spotipy/issues/845 */
const MOST_QUERY_CHARACTERS = 250;

/** What the reference lists under Search. */
export const search = (funnel: Funnel) => {
	const { read } = funnel.family('search');
	return {
		/**
		 * A page of each type. Up to 10 of each type for apps in development mode, which Spotify refuses more, and up
		 * to 50 for those with an extended quota; 5 or 20 unless told otherwise. From 1000 on nothing can be had. No
		 * scope needed.
		 * https://developer.spotify.com/documentation/web-api/reference/search
		 */
		search: async ({ q, type, ...query }: SearchOptions) =>
			read('search', '/search', searchResult, {
				q: checkedQuery(q),
				type: toCsv(type),
				...checkedPage(query, { limit: 50, offset: 1000 }),
			}),
	};
};

function checkedQuery(q: string): string {
	if (q.trim() === '') throw invalid('empty');
	if (q.length > MOST_QUERY_CHARACTERS) throw invalid('tooLong');
	return q;
}
