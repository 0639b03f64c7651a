import type { Show } from '../catalogue/model.ts';
import { json } from '../http/reply.ts';
import { lookUpAll } from './id-lists.ts';
import { offsetPage, pageOf } from './paging.ts';
import { checkMarket, lookUp } from './parameters.ts';
import { resumePointFor } from './resume-point.ts';
import type { Call, Route } from './route.ts';
import { episodeReference, showReference } from './spoken-objects.ts';
import type { World } from './world.ts';

function episodesOf(call: Call, world: World, { episodes }: Show) {
	return episodes.map((episode) => ({
		...episodeReference(world, episode),
		...resumePointFor(call, episode),
	}));
}

export const showRoutes: readonly Route[] = [
	{
		id: 'getMultipleShows',
		on: 'GET /shows',
		scopes: [],
		closedInDevelopmentMode: true,
		handle(call, world) {
			const shows = lookUpAll(call, world.catalogue.shows, 50);
			return json(200, { shows: shows.map((show) => show && showReference(world, show)) });
		},
	},
	{
		id: 'getShow',
		on: 'GET /shows/{id}',
		scopes: [],
		handle(call, world) {
			checkMarket(call);
			const show = lookUp(call, world.catalogue.shows);
			const address = `${world.origin}${call.path}/episodes`;
			return json(200, {
				...showReference(world, show),
				episodes: pageOf(address, episodesOf(call, world, show), 50, 0),
			});
		},
	},
	{
		id: 'getShowEpisodes',
		on: 'GET /shows/{id}/episodes',
		scopes: [],
		handle(call, world) {
			checkMarket(call);
			const episodes = episodesOf(call, world, lookUp(call, world.catalogue.shows));
			return json(200, offsetPage(call, world.origin, episodes, { most: 50, fallback: 20 }));
		},
	},
];
