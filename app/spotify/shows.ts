import * as v from 'valibot';
import { inBatches } from './batches.ts';
import type { Funnel } from './funnel.ts';
import { checkedId } from './ids.ts';
import { checkedPage, type PageOptions } from './page-query.ts';
import { path } from './path.ts';
import { show, simplifiedEpisode, simplifiedShow } from './wire/episode.ts';
import { list, page } from './wire/fields.ts';

const showList = v.object({ shows: list(simplifiedShow) });
const episodePage = page(simplifiedEpisode);

/** What the reference lists under Shows. Scope `user-read-playback-position` adds where the listener stopped. */
export const shows = (funnel: Funnel) => {
	const { read } = funnel.family('shows');
	return {
		/**
		 * Any number, 50 a request, without their episodes, in the order of their ids and without those that Spotify
		 * does not know. No scope needed. Closed to apps in development mode, which have `getShow`.
		 * https://developer.spotify.com/documentation/web-api/reference/get-multiple-shows
		 */
		getMultipleShows: async ({ ids, ...query }: { ids: readonly string[]; market?: string }) => {
			const answers = await inBatches(ids.map(checkedId), 50, (csv) =>
				read('getMultipleShows', '/shows', showList, { ids: csv, ...query }),
			);
			return { shows: answers.flatMap((answer) => answer?.shows ?? []) };
		},

		/**
		 * With the first page of its episodes.
		 * https://developer.spotify.com/documentation/web-api/reference/get-a-show
		 */
		getShow: async ({ id, ...query }: { id: string; market?: string }) =>
			read('getShow', path`/shows/${checkedId(id)}`, show, query),

		/**
		 * Up to 50 a page, the newest first. A spent quota was reported after 600 calls a day:
		 * https://github.com/eXPerience83/news-bulletin-playlist/issues/156
		 * https://developer.spotify.com/documentation/web-api/reference/get-a-shows-episodes
		 */
		getShowEpisodes: async ({ id, ...query }: { id: string; market?: string } & PageOptions) =>
			read(
				'getShowEpisodes',
				path`/shows/${checkedId(id)}/episodes`,
				episodePage,
				checkedPage(query, { limit: 50 }),
			),
	};
};
