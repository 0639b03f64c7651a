import * as v from 'valibot';
import { inBatches } from './batches.ts';
import type { Funnel } from './funnel.ts';
import { checkedId } from './ids.ts';
import { path } from './path.ts';
import { chapter } from './wire/audiobook.ts';
import { list } from './wire/fields.ts';

const chapterList = v.object({ chapters: list(chapter) });

/**
 * What the reference lists under Chapters: of audiobooks, which Spotify offers in the US, the UK, Canada, Ireland,
 * New Zealand and Australia only.
 */
export const chapters = (funnel: Funnel) => {
	const { read } = funnel.family('chapters');
	return {
		/**
		 * No scope needed.
		 * https://developer.spotify.com/documentation/web-api/reference/get-a-chapter
		 */
		getChapter: async ({ id, ...query }: { id: string; market?: string }) =>
			read('getChapter', path`/chapters/${checkedId(id)}`, chapter, query),

		/**
		 * Any number, 50 a request, in the order of their ids and without those that Spotify does not know. No scope
		 * needed. Closed to apps in development mode, which have `getChapter`.
		 * https://developer.spotify.com/documentation/web-api/reference/get-several-chapters
		 */
		getSeveralChapters: async ({ ids, ...query }: { ids: readonly string[]; market?: string }) => {
			const answers = await inBatches(ids.map(checkedId), 50, (csv) =>
				read('getSeveralChapters', '/chapters', chapterList, { ids: csv, ...query }),
			);
			return { chapters: answers.flatMap((answer) => answer?.chapters ?? []) };
		},
	};
};
