import { type Category, categories, featuredPlaylists } from '../catalogue/categories.ts';
import { newReleases } from '../catalogue/discovery.ts';
import { json } from '../http/reply.ts';
import { albumReference } from './objects.ts';
import { offsetPage } from './paging.ts';
import { notFound } from './parameters.ts';
import { playlistImages, playlistReference } from './playlist-objects.ts';
import type { Call, Route } from './route.ts';
import type { World } from './world.ts';

const pageLimits = { most: 50, fallback: 20 };

/** As they are now, those of the catalogue with these names. */
function playlistsNamed({ catalogue, playlists }: World, names: readonly string[]) {
	const found = [...catalogue.playlists.values()].filter(({ name }) => names.includes(name));
	return found.flatMap(({ id }) => playlists.get(id) ?? []);
}

function playlistPage(call: Call, world: World, names: readonly string[]) {
	const found = playlistsNamed(world, names).map((playlist) => playlistReference(world, playlist));
	return offsetPage(call, world.origin, found, pageLimits);
}

function categoryAt(call: Call): Category {
	const category = categories.find(({ id }) => id === call.parameters.category_id);
	if (!category) throw notFound('Specified id doesn’t exist');
	return category;
}

function categoryObject(world: World, { id, name, playlists }: Category) {
	const [first] = playlistsNamed(world, playlists);
	return {
		href: `https://api.spotify.com/v1/browse/categories/${id}`,
		icons: first ? playlistImages(world, first) : [],
		id,
		name,
	};
}

export const browseRoutes: readonly Route[] = [
	{
		id: 'getNewReleases',
		on: 'GET /browse/new-releases',
		scopes: [],
		closedInDevelopmentMode: true,
		handle(call, world) {
			const albums = newReleases(world.catalogue).map((album) => albumReference(world, album));
			return json(200, { albums: offsetPage(call, world.origin, albums, pageLimits) });
		},
	},
	{
		id: 'getFeaturedPlaylists',
		on: 'GET /browse/featured-playlists',
		scopes: [],
		closedInDevelopmentMode: true,
		handle: (call, world) =>
			json(200, { message: 'Popular Playlists', playlists: playlistPage(call, world, featuredPlaylists) }),
	},
	{
		id: 'getCategories',
		on: 'GET /browse/categories',
		scopes: [],
		closedInDevelopmentMode: true,
		handle(call, world) {
			const objects = categories.map((category) => categoryObject(world, category));
			return json(200, { categories: offsetPage(call, world.origin, objects, pageLimits) });
		},
	},
	{
		id: 'getCategory',
		on: 'GET /browse/categories/{category_id}',
		scopes: [],
		closedInDevelopmentMode: true,
		handle: (call, world) => json(200, categoryObject(world, categoryAt(call))),
	},
	{
		id: 'getCategoryPlaylists',
		on: 'GET /browse/categories/{category_id}/playlists',
		scopes: [],
		closedInDevelopmentMode: true,
		handle(call, world) {
			const { name, playlists } = categoryAt(call);
			return json(200, { message: name, playlists: playlistPage(call, world, playlists) });
		},
	},
];
