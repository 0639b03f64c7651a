import * as v from 'valibot';
import { isId } from '../catalogue/ids.ts';
import { empty, json } from '../http/reply.ts';
import { checkedIds, idsToChange } from './id-lists.ts';
import { savedOf } from './library.ts';
import { artistObject } from './objects.ts';
import { badRequest, forbidden, integer, jsonBody, notFound, requireScopes, word } from './parameters.ts';
import { modifyScope, playlistAt } from './playlist-access.ts';
import type { Call, Route } from './route.ts';
import type { World } from './world.ts';

const MOST_IDS = 50;

const followPlaylistSchema = v.object({ public: v.nullish(v.boolean()) });

/** What the call follows, stops following or asks about; a user's id is free text. */
function followable(call: Call) {
	const type = word(call, 'type', ['artist', 'user']);
	const isValid = type === 'artist' ? isId : (id: string) => /^[^\s:/]+$/.test(id);
	return { isValid, uriOf: (id: string) => `spotify:${type}:${id}` };
}

function urisToChange(call: Call): string[] {
	const { isValid, uriOf } = followable(call);
	return idsToChange(call, MOST_IDS, isValid).map(uriOf);
}

/** Pages go by the id, so that artists who are followed or left in between put no other out of place. */
function followedArtists(call: Call, world: World) {
	word(call, 'type', ['artist']);
	const limit = integer(call, 'limit', { least: 1, most: 50, fallback: 20 });
	const after = call.query.get('after') ?? '';
	if (after !== '' && !isId(after)) throw badRequest('Invalid after');
	const followed = savedOf(world.library, 'artist')
		.flatMap(({ id }) => world.catalogue.artists.get(id) ?? [])
		.sort((first, second) => (first.id < second.id ? -1 : 1));
	const rest = followed.filter(({ id }) => id > after);
	const items = rest.slice(0, limit);
	const last = items.at(-1)?.id ?? null;
	const address = `${world.origin}${call.path}?type=artist&limit=${limit}`;
	const goesOn = rest.length > items.length;
	return {
		artists: {
			cursors: { after: goesOn ? last : null },
			href: address,
			items: items.map((artist) => artistObject(world, artist)),
			limit,
			next: goesOn ? `${address}&after=${last}` : null,
			total: followed.length,
		},
	};
}

export const followRoutes: readonly Route[] = [
	{
		id: 'getFollowedArtists',
		on: 'GET /me/following',
		scopes: ['user-follow-read'],
		handle: (call, world) => json(200, followedArtists(call, world)),
	},
	{
		id: 'followArtistsOrUsers',
		on: 'PUT /me/following',
		scopes: ['user-follow-modify'],
		closedInDevelopmentMode: true,
		handle(call, world) {
			const uris = urisToChange(call);
			if (!uris.every(world.has)) throw notFound();
			for (const uri of uris) world.library.set(uri, world.now());
			return empty(204);
		},
	},
	{
		id: 'unfollowArtistsOrUsers',
		on: 'DELETE /me/following',
		scopes: ['user-follow-modify'],
		closedInDevelopmentMode: true,
		handle(call, world) {
			for (const uri of urisToChange(call)) world.library.delete(uri);
			return empty(204);
		},
	},
	{
		id: 'checkFollowingArtistsOrUsers',
		on: 'GET /me/following/contains',
		scopes: ['user-follow-read'],
		closedInDevelopmentMode: true,
		handle(call, world) {
			const { isValid, uriOf } = followable(call);
			const ids = checkedIds(call.query.get('ids')?.split(',') ?? [], MOST_IDS, isValid);
			return json(
				200,
				ids.map((id) => world.library.has(uriOf(id))),
			);
		},
	},
	{
		id: 'followPlaylist',
		on: 'PUT /playlists/{playlist_id}/followers',
		scopes: [],
		closedInDevelopmentMode: true,
		handle(call, world) {
			const playlist = playlistAt(call, world);
			const isPublic = jsonBody(call, followPlaylistSchema)?.public ?? true;
			requireScopes(call.scopes, [modifyScope(isPublic ? 'public' : 'private')]);
			world.library.set(`spotify:playlist:${playlist.id}`, world.now());
			return empty(200);
		},
	},
	{
		id: 'unfollowPlaylist',
		on: 'DELETE /playlists/{playlist_id}/followers',
		scopes: [],
		closedInDevelopmentMode: true,
		handle(call, world) {
			const playlist = playlistAt(call, world);
			requireScopes(call.scopes, [modifyScope(playlist.visibility)]);
			world.library.delete(`spotify:playlist:${playlist.id}`);
			return empty(200);
		},
	},
	{
		id: 'checkUsersFollowPlaylist',
		on: 'GET /playlists/{playlist_id}/followers/contains',
		scopes: [],
		closedInDevelopmentMode: true,
		handle(call, world) {
			const { id } = playlistAt(call, world);
			const users = call.query.get('ids')?.split(',') ?? [world.account.id];
			if (users.length > 1) throw badRequest('Too many ids requested, at most 1');
			if (users[0] !== world.account.id) throw forbidden('Only the current user can be checked');
			return json(200, [world.library.has(`spotify:playlist:${id}`)]);
		},
	},
];
