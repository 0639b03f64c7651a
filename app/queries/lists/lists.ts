import type { Spotify } from '../../spotify/spotify.ts';
import { checkedLink } from '../../spotify/uri.ts';
import type { WirePlayingItem } from '../../spotify/wire/playback.ts';
import { listAgeMs } from '../ages.ts';
import type { Caches } from '../cache.ts';
import type { HomeShelf, List, ListPage, Row } from '../contract.ts';
import type { Heads } from '../heads.ts';
import { keyOfPage } from '../keys.ts';
import type { ReadListenerId } from '../listener.ts';
import { listPage, onlyPage, PAGE_SIZE, pageBehind, rangeOf } from '../paging.ts';
import { itemRow, playlistRow } from '../rows/collections.ts';
import { albumRow, artistRow, trackRow } from '../rows/music.ts';
import { createFollowedArtists } from './followed-artists.ts';
import { SHELF_SIZE, shelfReaders } from './home-shelves.ts';
import { librarySectionReaders } from './library-sections.ts';
import { ownPlaylists } from './own-playlists.ts';
import { itemReaders, wholes } from './page-items.ts';
import { searchPage } from './search.ts';

/** What Spotify gives to apps in development mode at most. */
const SMALL_PAGE_SIZE = 10;

/** Enough to scroll ten thousand songs up and down again. */
const MOST_PAGES = 240;

/** An artist's own, without everything that they once played along on. */
const ownGroups = ['album', 'single', 'compilation'] as const;

export interface Lists {
	/** One page, from 0. Rejects with `SpotifyFailure`. */
	read(list: List, page: number): Promise<ListPage>;
}

/** A file of the listener's own cannot be asked for by its URI, only by its place in a playlist. */
function queueRow(item: WirePlayingItem): Row | null {
	const row = itemRow(item);
	return row?.kind === 'local' ? { ...row, isPlayable: false } : row;
}

export function createLists(
	spotify: Spotify,
	caches: Caches,
	heads: Heads,
	listenerId: ReadListenerId,
): Lists {
	const pages = caches.open<ListPage>(MOST_PAGES);
	const followedArtists = createFollowedArtists(spotify, caches);

	const kept = (list: List, page: number, read: () => Promise<ListPage>): Promise<ListPage> =>
		pages.get(keyOfPage(list, page), listAgeMs(list), read);

	/** A list that Spotify gives whole. */
	async function single(list: List, page: number, read: () => Promise<ListPage>): Promise<ListPage> {
		const first = await kept(list, 0, read);
		return page === 0 ? first : pageBehind(first, page);
	}

	const shelf = (name: HomeShelf, page: number): Promise<ListPage> =>
		single({ of: 'home', shelf: name }, page, async () =>
			onlyPage(await shelfReaders[name]({ spotify, readShelf: (other) => shelf(other, 0) }), SHELF_SIZE),
		);

	async function items(given: string, page: number): Promise<ListPage> {
		const link = checkedLink(given, wholes);
		const first = page === 0 ? (await heads.read(link)).firstPage : null;
		if (first) return first;
		return kept({ of: 'items', uri: link.uri }, page, () =>
			itemReaders[link.type](spotify, link.id, rangeOf(page, PAGE_SIZE)),
		);
	}

	async function artistList(
		list: Extract<List, { of: 'artistAlbums' | 'artistTopTracks' | 'relatedArtists' }>,
		page: number,
	): Promise<ListPage> {
		const { artists } = spotify;
		const { id, uri } = checkedLink(list.uri, ['artist']);
		const canonical = { ...list, uri };
		switch (list.of) {
			case 'artistAlbums': {
				const range = rangeOf(page, SMALL_PAGE_SIZE);
				return kept(canonical, page, async () =>
					listPage(
						await artists.getArtistAlbums({ id, include_groups: ownGroups, ...range }),
						range,
						albumRow,
					),
				);
			}
			case 'artistTopTracks':
				return single(canonical, page, async () => {
					const top = await artists.getArtistTopTracks({ id });
					return onlyPage((top?.tracks ?? []).map(trackRow), SHELF_SIZE);
				});
			case 'relatedArtists':
				return single(canonical, page, async () => {
					const related = await artists.getArtistRelatedArtists({ id });
					return onlyPage((related?.artists ?? []).map(artistRow), SHELF_SIZE);
				});
		}
	}

	return {
		async read(list, page) {
			const range = rangeOf(page, PAGE_SIZE);
			switch (list.of) {
				case 'queue':
					return single(list, page, async () => {
						const queue = await spotify.player.getQueue();
						return onlyPage((queue?.queue ?? []).map(queueRow), PAGE_SIZE);
					});
				case 'search': {
					const asked = { ...list, text: list.text.trim() };
					return kept(asked, page, () => searchPage(spotify, asked, rangeOf(page, SMALL_PAGE_SIZE)));
				}
				case 'library': {
					const { section } = list;
					if (section === 'artists') return followedArtists.read(page);
					return kept(list, page, () => librarySectionReaders[section](spotify, range));
				}
				case 'ownPlaylists':
					return single(list, page, async () => ownPlaylists(spotify, await listenerId()));
				case 'items':
					return items(list.uri, page);
				case 'home':
					return shelf(list.shelf, page);
				case 'category':
					return kept(list, page, async () => {
						const found = await spotify.browse.getCategoryPlaylists({ category_id: list.id, ...range });
						return listPage(found?.playlists ?? null, range, playlistRow);
					});
				default:
					return artistList(list, page);
			}
		},
	};
}
