import * as v from 'valibot';
import { empty, json, type Reply } from '../http/reply.ts';
import type { StoredPlaylist, Visibility } from '../playlists/stored-playlist.ts';
import { pickFields } from './fields.ts';
import { savedOf } from './library.ts';
import { offsetPage } from './paging.ts';
import {
	badRequest,
	checkMarket,
	forbidden,
	jsonBody,
	knowsEpisodes,
	notFound,
	requireScopes,
} from './parameters.ts';
import { modifyScope, ownPlaylistAt, playlistAt } from './playlist-access.ts';
import { playlistObject, playlistReference } from './playlist-objects.ts';
import type { Call, Route } from './route.ts';
import type { World } from './world.ts';

const name = v.pipe(v.string(), v.nonEmpty());
const flags = { public: v.nullish(v.boolean()), collaborative: v.nullish(v.boolean()) };
const createSchema = v.object({ name, description: v.nullish(v.string()), ...flags });
const changeSchema = v.object({ name: v.nullish(name), description: v.nullish(v.string()), ...flags });

const pageLimits = { most: 50, fallback: 20, mostOffset: 100_000 };

/** Others may work only on what is not public. https://developer.spotify.com/documentation/web-api/concepts/playlists */
function visibilityOf(isPublic: boolean, isCollaborative: boolean): Visibility {
	if (isCollaborative && isPublic) throw badRequest('Collaborative playlists can not be public');
	if (isCollaborative) return 'collaborative';
	return isPublic ? 'public' : 'private';
}

function create(call: Call, world: World): Reply {
	const body = jsonBody(call, createSchema);
	if (body === null) throw badRequest('Missing required field: name');
	const visibility = visibilityOf(body.public ?? true, body.collaborative ?? false);
	const needed = [modifyScope(visibility)];
	if (visibility === 'collaborative') needed.push('playlist-modify-public');
	requireScopes(call.scopes, needed);
	const { id, displayName } = world.account;
	const details = { name: body.name, description: body.description ?? '', visibility };
	const playlist = world.playlists.create({ id, name: displayName }, details);
	world.library.set(`spotify:playlist:${playlist.id}`, world.now());
	return json(201, playlistObject(world, playlist, true));
}

function changeDetails(call: Call, world: World): Reply {
	const playlist = ownPlaylistAt(call, world);
	const body = jsonBody(call, changeSchema);
	if (body === null) throw badRequest('Missing request body');
	const visibility = visibilityOf(
		body.public ?? playlist.visibility === 'public',
		body.collaborative ?? playlist.visibility === 'collaborative',
	);
	requireScopes(call.scopes, [modifyScope(visibility)]);
	world.playlists.changeDetails(playlist.id, {
		name: body.name ?? playlist.name,
		description: body.description ?? playlist.description,
		visibility,
	});
	return empty(200);
}

/** The lists in the listener's library, the newest first, as far as the token may see them. */
function listed(call: Call, world: World): StoredPlaylist[] {
	const isVisible = ({ visibility }: StoredPlaylist) =>
		visibility === 'public' ||
		call.scopes.has(visibility === 'private' ? 'playlist-read-private' : 'playlist-read-collaborative');
	return savedOf(world.library, 'playlist')
		.flatMap(({ id }) => world.playlists.get(id) ?? [])
		.filter(isVisible);
}

function page(call: Call, world: World, playlists: readonly StoredPlaylist[]): Reply {
	const found = offsetPage(call, world.origin, playlists, pageLimits);
	return json(200, { ...found, items: found.items.map((playlist) => playlistReference(world, playlist)) });
}

export const playlistRoutes: readonly Route[] = [
	{
		id: 'getPlaylist',
		on: 'GET /playlists/{playlist_id}',
		scopes: [],
		handle(call, world) {
			checkMarket(call);
			const withEpisodes = knowsEpisodes(call);
			const playlist = playlistAt(call, world);
			if (playlist.visibility === 'private') requireScopes(call.scopes, ['playlist-read-private']);
			const object = playlistObject(world, playlist, withEpisodes);
			return json(200, pickFields(object, call.query.get('fields')));
		},
	},
	{
		id: 'changePlaylistDetails',
		on: 'PUT /playlists/{playlist_id}',
		scopes: [],
		handle: changeDetails,
	},
	{
		id: 'getMyPlaylists',
		on: 'GET /me/playlists',
		scopes: [],
		handle(call, world) {
			const mayRead = ['playlist-read-private', 'playlist-read-collaborative'];
			if (!mayRead.some((scope) => call.scopes.has(scope))) throw forbidden('Insufficient client scope');
			return page(call, world, listed(call, world));
		},
	},
	{ id: 'createPlaylist', on: 'POST /me/playlists', scopes: [], handle: create },
	{
		id: 'getUserPlaylists',
		on: 'GET /users/{user_id}/playlists',
		scopes: ['playlist-read-private', 'playlist-read-collaborative'],
		closedInDevelopmentMode: true,
		handle(call, world) {
			const id = call.parameters.user_id ?? '';
			if (id === world.account.id) return page(call, world, listed(call, world));
			if (!world.catalogue.people.has(id)) throw notFound();
			const isShown = ({ owner, visibility }: StoredPlaylist) => owner.id === id && visibility === 'public';
			return page(call, world, world.playlists.list().filter(isShown));
		},
	},
	{
		id: 'createPlaylistForUser',
		on: 'POST /users/{user_id}/playlists',
		scopes: [],
		closedInDevelopmentMode: true,
		handle(call, world) {
			if (call.parameters.user_id !== world.account.id) {
				throw forbidden('You cannot create a playlist for another user');
			}
			return create(call, world);
		},
	},
];
