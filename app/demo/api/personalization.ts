import { json } from '../http/reply.ts';
import { createRandom, seedOf, shuffled } from '../random.ts';
import { artistObject, trackObject } from './objects.ts';
import { offsetPage } from './paging.ts';
import { notFound, word } from './parameters.ts';
import type { Call, Route } from './route.ts';
import type { World } from './world.ts';

const MOST_TOP_ITEMS = 100;

/** What the listener likes best in each range of time: always the same, and not that of another range. */
function topPage<T>(
	call: Call,
	world: World,
	things: Iterable<T>,
	show: (world: World, thing: T) => unknown,
) {
	const range = call.query.has('time_range')
		? word(call, 'time_range', ['long_term', 'medium_term', 'short_term'])
		: 'medium_term';
	const ranked = shuffled(createRandom(seedOf(`${call.path}/${range}`)), [...things]).slice(
		0,
		MOST_TOP_ITEMS,
	);
	const page = offsetPage(call, world.origin, ranked, { most: 50, fallback: 20 });
	return { ...page, items: page.items.map((thing) => show(world, thing)) };
}

export const personalizationRoutes: readonly Route[] = [
	{
		id: 'getTopItems',
		on: 'GET /me/top/{type}',
		scopes: ['user-top-read'],
		handle(call, world) {
			const { artists, tracks } = world.catalogue;
			switch (call.parameters.type) {
				case 'artists':
					return json(200, topPage(call, world, artists.values(), artistObject));
				case 'tracks':
					return json(200, topPage(call, world, tracks.values(), trackObject));
				default:
					throw notFound('Service not found');
			}
		},
	},
];
