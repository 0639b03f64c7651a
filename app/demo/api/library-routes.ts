import { parseUri } from '../catalogue/ids.ts';
import { empty, json } from '../http/reply.ts';
import { badRequest, notFound, requireScopes } from './parameters.ts';
import type { Call, Route } from './route.ts';
import type { World } from './world.ts';

const MOST_URIS = 40;

/** Which scope saving and checking need depends on the type of each URI. */
const scopesByType: Readonly<Record<string, { modify: string; read: string }>> = {
	track: { modify: 'user-library-modify', read: 'user-library-read' },
	album: { modify: 'user-library-modify', read: 'user-library-read' },
	show: { modify: 'user-library-modify', read: 'user-library-read' },
	episode: { modify: 'user-library-modify', read: 'user-library-read' },
	audiobook: { modify: 'user-library-modify', read: 'user-library-read' },
	artist: { modify: 'user-follow-modify', read: 'user-follow-read' },
	user: { modify: 'user-follow-modify', read: 'user-follow-read' },
	playlist: { modify: 'playlist-modify-public', read: 'playlist-read-private' },
};

/** `uris` travel in the query; a JSON body is not even looked at. */
function readUris(call: Call, access: 'modify' | 'read'): string[] {
	const uris = call.query.get('uris')?.split(',').filter(Boolean) ?? [];
	if (uris.length === 0) throw badRequest('Missing required field: uris');
	if (uris.length > MOST_URIS) throw badRequest(`Too many uris requested, at most ${MOST_URIS}`);
	for (const uri of uris) {
		const scopes = scopesByType[parseUri(uri)?.type ?? ''];
		if (!scopes) throw badRequest('Invalid Spotify URI');
		requireScopes(call.scopes, [scopes[access]]);
	}
	return uris;
}

function readKnownUris(call: Call, world: World): string[] {
	const uris = readUris(call, 'modify');
	if (!uris.every((uri) => world.has(uri))) throw notFound();
	return uris;
}

export const libraryRoutes: readonly Route[] = [
	{
		id: 'saveLibraryItems',
		on: 'PUT /me/library',
		scopes: [],
		handle(call, world) {
			for (const uri of readKnownUris(call, world)) world.library.set(uri, world.now());
			return empty(200);
		},
	},
	{
		id: 'removeLibraryItems',
		on: 'DELETE /me/library',
		scopes: [],
		handle(call, world) {
			for (const uri of readKnownUris(call, world)) world.library.delete(uri);
			return empty(200);
		},
	},
	{
		id: 'checkLibraryItems',
		on: 'GET /me/library/contains',
		scopes: [],
		handle: (call, world) =>
			json(
				200,
				readUris(call, 'read').map((uri) => world.library.has(uri)),
			),
	},
];
