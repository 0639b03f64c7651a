import * as v from 'valibot';
import { inBatches } from './batches.ts';
import type { Funnel } from './funnel.ts';
import { checkedId } from './ids.ts';
import { answersFor, sendInTurn } from './in-turn.ts';
import { checkedPage, type PageOptions } from './page-query.ts';
import { path } from './path.ts';
import { audiobook, savedAudiobook, simplifiedAudiobook, simplifiedChapter } from './wire/audiobook.ts';
import { list, page } from './wire/fields.ts';
import { answers } from './wire/library.ts';

interface Ids {
	ids: readonly string[];
}

const audiobookList = v.object({ audiobooks: list(simplifiedAudiobook) });
const chapterPage = page(simplifiedChapter);
const savedPage = page(savedAudiobook);

/**
 * What the reference lists under Audiobooks. Spotify offers them in the US, the UK, Canada, Ireland, New Zealand
 * and Australia only.
 */
export const audiobooks = (funnel: Funnel) => {
	const { read, command } = funnel.family('audiobooks');
	return {
		/**
		 * With the first page of its chapters. No scope needed.
		 * https://developer.spotify.com/documentation/web-api/reference/get-an-audiobook
		 */
		getAudiobook: async ({ id, ...query }: { id: string; market?: string }) =>
			read('getAudiobook', path`/audiobooks/${checkedId(id)}`, audiobook, query),

		/**
		 * Any number, 50 a request, without their chapters, in the order of their ids and without those that Spotify
		 * does not know. No scope needed. Closed to apps in development mode, which have `getAudiobook`.
		 * https://developer.spotify.com/documentation/web-api/reference/get-multiple-audiobooks
		 */
		getMultipleAudiobooks: async ({ ids, ...query }: Ids & { market?: string }) => {
			const answers = await inBatches(ids.map(checkedId), 50, (csv) =>
				read('getMultipleAudiobooks', '/audiobooks', audiobookList, { ids: csv, ...query }),
			);
			return { audiobooks: answers.flatMap((answer) => answer?.audiobooks ?? []) };
		},

		/**
		 * Up to 50 a page. No scope needed.
		 * https://developer.spotify.com/documentation/web-api/reference/get-audiobook-chapters
		 */
		getAudiobookChapters: async ({ id, ...query }: { id: string; market?: string } & PageOptions) =>
			read(
				'getAudiobookChapters',
				path`/audiobooks/${checkedId(id)}/chapters`,
				chapterPage,
				checkedPage(query, { limit: 50 }),
			),

		/**
		 * Up to 50 a page, each with the time when it was saved as far as Spotify tells. Scope `user-library-read`.
		 * https://developer.spotify.com/documentation/web-api/reference/get-users-saved-audiobooks
		 */
		getSavedAudiobooks: async (query: PageOptions = {}) =>
			read('getSavedAudiobooks', '/me/audiobooks', savedPage, checkedPage(query, { limit: 50 })),

		/**
		 * Any number, 50 a request. Scope `user-library-modify`. Closed to apps in development mode, which have
		 * `saveLibraryItems`.
		 * https://developer.spotify.com/documentation/web-api/reference/save-audiobooks-user
		 */
		saveAudiobooks: async ({ ids }: Ids) =>
			sendInTurn(ids.map(checkedId), 50, (csv) =>
				command('saveAudiobooks', 'PUT', '/me/audiobooks', { query: { ids: csv } }),
			),

		/**
		 * Any number, 50 a request. Scope `user-library-modify`. Closed to apps in development mode, which have
		 * `removeLibraryItems`.
		 * https://developer.spotify.com/documentation/web-api/reference/remove-audiobooks-user
		 */
		removeSavedAudiobooks: async ({ ids }: Ids) =>
			sendInTurn(ids.map(checkedId), 50, (csv) =>
				command('removeSavedAudiobooks', 'DELETE', '/me/audiobooks', { query: { ids: csv } }),
			),

		/**
		 * One answer for each id, in the same order; any number, 50 a request. Scope `user-library-read`. Closed to
		 * apps in development mode, which have `checkLibraryItems`.
		 * https://developer.spotify.com/documentation/web-api/reference/check-users-saved-audiobooks
		 */
		checkSavedAudiobooks: async ({ ids }: Ids) =>
			answersFor(ids.map(checkedId), 50, (csv) =>
				read('checkSavedAudiobooks', '/me/audiobooks/contains', answers, { ids: csv }),
			),
	};
};
