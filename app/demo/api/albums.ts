import { json } from '../http/reply.ts';
import { lookUpAll } from './id-lists.ts';
import { albumObject, trackReference } from './objects.ts';
import { offsetPage } from './paging.ts';
import { checkMarket, lookUp } from './parameters.ts';
import type { Route } from './route.ts';

export const albumRoutes: readonly Route[] = [
	{
		id: 'getMultipleAlbums',
		on: 'GET /albums',
		scopes: [],
		closedInDevelopmentMode: true,
		handle(call, world) {
			const albums = lookUpAll(call, world.catalogue.albums, 20);
			return json(200, { albums: albums.map((album) => album && albumObject(world, album)) });
		},
	},
	{
		id: 'getAlbum',
		on: 'GET /albums/{id}',
		scopes: [],
		handle(call, world) {
			checkMarket(call);
			return json(200, albumObject(world, lookUp(call, world.catalogue.albums)));
		},
	},
	{
		id: 'getAlbumTracks',
		on: 'GET /albums/{id}/tracks',
		scopes: [],
		handle(call, world) {
			checkMarket(call);
			const tracks = lookUp(call, world.catalogue.albums).tracks.map(trackReference);
			return json(200, offsetPage(call, world.origin, tracks, { most: 50, fallback: 20 }));
		},
	},
];
