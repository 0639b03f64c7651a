import * as v from 'valibot';
import { inBatches } from './batches.ts';
import type { Funnel } from './funnel.ts';
import { checkedId } from './ids.ts';
import { path } from './path.ts';
import { episode } from './wire/episode.ts';
import { list } from './wire/fields.ts';

const episodeList = v.object({ episodes: list(episode) });

/** What the reference lists under Episodes. Scope `user-read-playback-position` adds where the listener stopped. */
export const episodes = (funnel: Funnel) => {
	const { read } = funnel.family('episodes');
	return {
		/**
		 * Any number, 50 a request, in the order of their ids and without those that Spotify does not know. Closed to
		 * apps in development mode, which have `getEpisode`.
		 * https://developer.spotify.com/documentation/web-api/reference/get-multiple-episodes
		 */
		getMultipleEpisodes: async ({ ids, ...query }: { ids: readonly string[]; market?: string }) => {
			const answers = await inBatches(ids.map(checkedId), 50, (csv) =>
				read('getMultipleEpisodes', '/episodes', episodeList, { ids: csv, ...query }),
			);
			return { episodes: answers.flatMap((answer) => answer?.episodes ?? []) };
		},

		/**
		 * https://developer.spotify.com/documentation/web-api/reference/get-an-episode
		 */
		getEpisode: async ({ id, ...query }: { id: string; market?: string }) =>
			read('getEpisode', path`/episodes/${checkedId(id)}`, episode, query),
	};
};
