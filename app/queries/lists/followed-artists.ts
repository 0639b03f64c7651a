import type { Spotify } from '../../spotify/spotify.ts';
import { listAgeMs } from '../ages.ts';
import type { Caches } from '../cache.ts';
import type { ListPage } from '../contract.ts';
import { keyOfPage } from '../keys.ts';
import { listPage, PAGE_SIZE, pageBehind, rangeOf } from '../paging.ts';
import { artistRow } from '../rows/music.ts';

interface CursorPage {
	readonly page: ListPage;
	/** Leads to the page after it; null on the last one. */
	readonly after: string | null;
}

const list = { of: 'library', section: 'artists' } as const;

/** All that somebody may follow: a page that is missing has those before it looked through again. */
const MOST_PAGES = 200;

/** Only each page tells the way to the next, so that a later one takes those before it first. */
export function createFollowedArtists(spotify: Spotify, caches: Caches) {
	const pages = caches.open<CursorPage>(MOST_PAGES);

	async function readAfter(page: number, after: string | null): Promise<CursorPage> {
		const answer = await spotify.follow.getFollowedArtists({
			type: 'artist',
			limit: PAGE_SIZE,
			...(after !== null && { after }),
		});
		const artists = answer?.artists ?? null;
		const goesOn = artists !== null && artists.next !== null && artists.items.length > 0;
		return {
			page: listPage(artists, rangeOf(page, PAGE_SIZE), artistRow),
			after: goesOn ? (artists.cursors?.after ?? null) : null,
		};
	}

	const at = (page: number, after: string | null): Promise<CursorPage> =>
		pages.get(keyOfPage(list, page), listAgeMs(list), () => readAfter(page, after));

	return {
		async read(page: number): Promise<ListPage> {
			let current = await at(0, null);
			for (let next = 1; next <= page; next++) {
				if (current.after === null) return pageBehind(current.page, page);
				current = await at(next, current.after);
			}
			return current.page;
		},
	};
}
