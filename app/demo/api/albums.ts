import { json } from '../http/reply.ts';
import { albumReference, trackReference } from './objects.ts';
import { offsetPage, pageOf } from './paging.ts';
import { checkMarket, lookUp } from './parameters.ts';
import type { Route } from './route.ts';

export const albumRoutes: readonly Route[] = [
	{
		id: 'getAlbum',
		on: 'GET /albums/{id}',
		scopes: [],
		handle(call, world) {
			checkMarket(call);
			const album = lookUp(call, world.catalogue.albums);
			const tracks = album.tracks.map(trackReference);
			return json(200, {
				...albumReference(world, album),
				copyrights: [{ text: `℗ ${album.releaseDate.slice(0, 4)} ${album.artist.name}`, type: 'P' }],
				external_ids: { upc: String(album.tracks[0]?.isrc ?? '').slice(2) },
				genres: [],
				tracks: pageOf(`${world.origin}${call.path}/tracks`, tracks, 50, 0),
			});
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
