import { json } from '../http/reply.ts';
import { trackObject } from './objects.ts';
import { checkMarket, lookUp } from './parameters.ts';
import type { Route } from './route.ts';

export const trackRoutes: readonly Route[] = [
	{
		id: 'getTrack',
		on: 'GET /tracks/{id}',
		scopes: [],
		handle(call, world) {
			checkMarket(call);
			return json(200, trackObject(world, lookUp(call, world.catalogue.tracks)));
		},
	},
];
