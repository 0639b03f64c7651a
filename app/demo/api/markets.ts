import { markets } from '../catalogue/markets.ts';
import { json } from '../http/reply.ts';
import type { Route } from './route.ts';

export const marketRoutes: readonly Route[] = [
	{
		id: 'getAvailableMarkets',
		on: 'GET /markets',
		scopes: [],
		closedInDevelopmentMode: true,
		handle: () => json(200, { markets }),
	},
];
