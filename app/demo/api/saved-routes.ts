import { empty, json } from '../http/reply.ts';
import { idsInQuery, idsToChange } from './id-lists.ts';
import { savedOf } from './library.ts';
import { offsetPage } from './paging.ts';
import { checkMarket, notFound } from './parameters.ts';
import type { Call, Route } from './route.ts';
import { timestamp } from './timestamp.ts';
import type { World } from './world.ts';

/** A type that has calls of its own to list, save, remove and check what the listener saved. */
export interface SavedType<T> {
	/** Of its URIs, and the key beside `added_at`. */
	readonly type: string;
	/** As in the path, `/me/albums`. */
	readonly plural: string;
	/** Ids in the query. */
	readonly most: number;
	readonly scopesToRead: readonly string[];
	readonly all: (world: World) => ReadonlyMap<string, T>;
	readonly object: (call: Call, world: World, value: T) => unknown;
	readonly save?: Route['handle'];
}

/** `getSaved…`, `save…`, `removeSaved…` and `checkSaved…`, on the library that `/me/library` changes as well. */
export function savedRoutes<T>(saved: SavedType<T>): readonly Route[] {
	const { type, plural, most, scopesToRead, all, object } = saved;
	const name = `${plural.charAt(0).toUpperCase()}${plural.slice(1)}`;
	const uriOf = (id: string) => `spotify:${type}:${id}`;

	function list(call: Call, world: World) {
		checkMarket(call);
		const page = offsetPage(call, world.origin, savedOf(world.library, type), { most: 50, fallback: 20 });
		const items = page.items.map(({ id, savedAt }) => {
			const value = all(world).get(id);
			return { added_at: timestamp(savedAt), [type]: value ? object(call, world, value) : null };
		});
		return json(200, { ...page, items });
	}

	return [
		{ id: `getSaved${name}`, on: `GET /me/${plural}`, scopes: scopesToRead, handle: list },
		{
			id: `save${name}`,
			on: `PUT /me/${plural}`,
			scopes: ['user-library-modify'],
			closedInDevelopmentMode: true,
			handle:
				saved.save ??
				((call, world) => {
					const ids = idsToChange(call, most);
					if (!ids.every((id) => all(world).has(id))) throw notFound();
					for (const id of ids) world.library.set(uriOf(id), world.now());
					return empty(200);
				}),
		},
		{
			id: `removeSaved${name}`,
			on: `DELETE /me/${plural}`,
			scopes: ['user-library-modify'],
			closedInDevelopmentMode: true,
			handle(call, world) {
				checkMarket(call);
				for (const id of idsToChange(call, most)) world.library.delete(uriOf(id));
				return empty(200);
			},
		},
		{
			id: `checkSaved${name}`,
			on: `GET /me/${plural}/contains`,
			scopes: ['user-library-read'],
			closedInDevelopmentMode: true,
			handle(call, world) {
				const ids = idsInQuery(call, most);
				return json(
					200,
					ids.map((id) => world.library.has(uriOf(id))),
				);
			},
		},
	];
}
