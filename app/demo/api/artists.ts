import type { Catalogue } from '../catalogue/catalogue.ts';
import { appearsOn, newestFirst, relatedArtists, topTracks } from '../catalogue/discovery.ts';
import type { Album, Artist } from '../catalogue/model.ts';
import { json } from '../http/reply.ts';
import { lookUpAll } from './id-lists.ts';
import { albumReference, artistObject, trackObject } from './objects.ts';
import { offsetPage } from './paging.ts';
import { checkMarket, lookUp, words } from './parameters.ts';
import type { Route } from './route.ts';

const albumGroups = ['album', 'single', 'appears_on', 'compilation'] as const;

type AlbumGroup = (typeof albumGroups)[number];

function albumsOf(catalogue: Catalogue, artist: Artist, group: AlbumGroup): Album[] {
	const albums = group === 'appears_on' ? appearsOn(catalogue, artist) : artist.albums;
	return newestFirst(group === 'appears_on' ? albums : albums.filter(({ type }) => type === group));
}

export const artistRoutes: readonly Route[] = [
	{
		id: 'getMultipleArtists',
		on: 'GET /artists',
		scopes: [],
		closedInDevelopmentMode: true,
		handle(call, world) {
			const artists = lookUpAll(call, world.catalogue.artists, 50);
			return json(200, { artists: artists.map((artist) => artist && artistObject(world, artist)) });
		},
	},
	{
		id: 'getArtist',
		on: 'GET /artists/{id}',
		scopes: [],
		handle: (call, world) => json(200, artistObject(world, lookUp(call, world.catalogue.artists))),
	},
	{
		id: 'getArtistAlbums',
		on: 'GET /artists/{id}/albums',
		scopes: [],
		handle(call, world) {
			checkMarket(call);
			const artist = lookUp(call, world.catalogue.artists);
			const asked = words(call, 'include_groups', albumGroups);
			const albums = albumGroups
				.filter((group) => asked === null || asked.has(group))
				.flatMap((group) =>
					albumsOf(world.catalogue, artist, group).map((album) => ({
						...albumReference(world, album),
						album_group: group,
					})),
				);
			return json(200, offsetPage(call, world.origin, albums, { most: 10, fallback: 5 }));
		},
	},
	{
		id: 'getArtistTopTracks',
		on: 'GET /artists/{id}/top-tracks',
		scopes: [],
		closedInDevelopmentMode: true,
		handle(call, world) {
			checkMarket(call);
			const tracks = topTracks(lookUp(call, world.catalogue.artists));
			return json(200, { tracks: tracks.map((track) => trackObject(world, track)) });
		},
	},
	{
		id: 'getArtistRelatedArtists',
		on: 'GET /artists/{id}/related-artists',
		scopes: [],
		closedInDevelopmentMode: true,
		handle(call, world) {
			const related = relatedArtists(world.catalogue, lookUp(call, world.catalogue.artists));
			return json(200, { artists: related.map((artist) => artistObject(world, artist)) });
		},
	},
];
