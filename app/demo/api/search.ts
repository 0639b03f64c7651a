import { json } from '../http/reply.ts';
import { find, index } from '../search/find.ts';
import { parseQuery, type SearchQuery } from '../search/query.ts';
import { albumReference, artistObject, trackObject } from './objects.ts';
import { offsetPage } from './paging.ts';
import { badRequest, checkMarket, words } from './parameters.ts';
import { playlistReference } from './playlist-objects.ts';
import type { Call, Route } from './route.ts';
import { audiobookReference, episodeReference, showReference } from './spoken-objects.ts';
import type { World } from './world.ts';

const types = ['album', 'artist', 'playlist', 'track', 'show', 'episode', 'audiobook'] as const;

type SearchType = (typeof types)[number];

/** No page begins beyond. */
const LAST_OFFSET = 1000;

/** What one type is asked for; `call` names it alone, so that the pages next to it do. */
interface TypeSearch {
	readonly call: Call;
	readonly world: World;
	readonly query: SearchQuery;
}

const pageByType: Readonly<Record<SearchType, (search: TypeSearch) => unknown>> = {
	album: (search) => pageOfHits(search, search.world.search.albums(search.query), albumReference),
	artist: (search) => pageOfHits(search, search.world.search.artists(search.query), artistObject),
	playlist: playlistHits,
	track: (search) => pageOfHits(search, search.world.search.tracks(search.query), trackObject),
	show: (search) => pageOfHits(search, search.world.search.shows(search.query), showReference),
	episode: (search) => pageOfHits(search, search.world.search.episodes(search.query), episodeReference),
	audiobook: (search) => pageOfHits(search, search.world.search.audiobooks(search.query), audiobookReference),
};

/** They change all the time, and what is private is found by nobody. */
function playlistHits(search: TypeSearch) {
	const { world, query } = search;
	const shared = world.playlists.list().filter(({ visibility }) => visibility === 'public');
	const indexed = shared.map((thing) =>
		index({
			thing,
			name: thing.name,
			also: [thing.description, thing.owner.name],
			fields: {},
			popularity: 0,
		}),
	);
	return pageOfHits(search, find(indexed, query), playlistReference);
}

function pageOfHits<T>(
	{ call, world }: TypeSearch,
	found: readonly T[],
	show: (world: World, thing: T) => unknown,
) {
	const limits = world.mode === 'extended' ? { most: 50, fallback: 20 } : { most: 10, fallback: 5 };
	const page = offsetPage(call, world.origin, found, { ...limits, mostOffset: LAST_OFFSET });
	return { ...page, items: page.items.map((thing) => show(world, thing)) };
}

export const searchRoutes: readonly Route[] = [
	{
		id: 'search',
		on: 'GET /search',
		scopes: [],
		handle(call, world) {
			checkMarket(call);
			const text = call.query.get('q') ?? '';
			if (text.trim() === '') throw badRequest('No search query');
			const asked = words(call, 'type', types);
			if (asked === null) throw badRequest('Missing parameter type');
			// Nothing in a made-up world is hosted elsewhere, yet a wrong word is refused.
			words(call, 'include_external', ['audio']);
			const query = parseQuery(text);
			const pages = [...asked].map((type) => {
				const ofType = new URLSearchParams(call.query);
				ofType.set('type', type);
				return [`${type}s`, pageByType[type]({ call: { ...call, query: ofType }, world, query })] as const;
			});
			return json(200, Object.fromEntries(pages));
		},
	},
];
