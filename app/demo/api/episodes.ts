import type { Episode } from '../catalogue/model.ts';
import { json } from '../http/reply.ts';
import { lookUpAll } from './id-lists.ts';
import { checkMarket, lookUp } from './parameters.ts';
import { resumePointFor } from './resume-point.ts';
import type { Call, Route } from './route.ts';
import { episodeObject } from './spoken-objects.ts';
import type { World } from './world.ts';

function episodeFor(call: Call, world: World, episode: Episode) {
	return { ...episodeObject(world, episode), ...resumePointFor(call, episode) };
}

export const episodeRoutes: readonly Route[] = [
	{
		id: 'getMultipleEpisodes',
		on: 'GET /episodes',
		scopes: [],
		closedInDevelopmentMode: true,
		handle(call, world) {
			const episodes = lookUpAll(call, world.catalogue.episodes, 50);
			return json(200, { episodes: episodes.map((episode) => episode && episodeFor(call, world, episode)) });
		},
	},
	{
		id: 'getEpisode',
		on: 'GET /episodes/{id}',
		scopes: [],
		handle(call, world) {
			checkMarket(call);
			return json(200, episodeFor(call, world, lookUp(call, world.catalogue.episodes)));
		},
	},
];
