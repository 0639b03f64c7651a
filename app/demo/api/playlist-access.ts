import { isId } from '../catalogue/ids.ts';
import type { StoredPlaylist, Visibility } from '../playlists/stored-playlist.ts';
import { badRequest, forbidden, notFound, requireScopes } from './parameters.ts';
import type { Call } from './route.ts';
import type { World } from './world.ts';

/** `{playlist_id}` of the path; malformed and unknown ids differ in status. */
export function playlistAt(call: Call, world: World): StoredPlaylist {
	const id = call.parameters.playlist_id ?? '';
	if (!isId(id)) throw badRequest('Invalid base62 id');
	const playlist = world.playlists.get(id);
	if (!playlist) throw notFound();
	return playlist;
}

/** The scope that changing a playlist needs. */
export function modifyScope(visibility: Visibility): string {
	return visibility === 'public' ? 'playlist-modify-public' : 'playlist-modify-private';
}

/** Name, description, picture: nobody but the owner changes them. */
export function ownPlaylistAt(call: Call, world: World): StoredPlaylist {
	const playlist = playlistAt(call, world);
	requireScopes(call.scopes, [modifyScope(playlist.visibility)]);
	if (!isOwn(playlist, world)) throw forbidden('You cannot change a playlist you do not own');
	return playlist;
}

/** The items: of one's own lists, and of those that others share. */
export function editablePlaylistAt(call: Call, world: World): StoredPlaylist {
	const playlist = playlistAt(call, world);
	requireScopes(call.scopes, [modifyScope(playlist.visibility)]);
	if (!worksOn(playlist, world)) throw forbidden('You cannot change the items of a playlist you do not own');
	return playlist;
}

export function isOwn({ owner }: StoredPlaylist, { account }: World): boolean {
	return owner.id === account.id;
}

/** Owns it, or collaborates on it. */
export function worksOn(playlist: StoredPlaylist, world: World): boolean {
	return isOwn(playlist, world) || playlist.visibility === 'collaborative';
}

/** An app in development mode sees the items of no other playlists. */
export function showsItems(playlist: StoredPlaylist, world: World): boolean {
	return world.mode === 'extended' || worksOn(playlist, world);
}

/** What Spotify calls the items of a playlist, and the item of an entry: renamed in development mode. */
export function itemNames({ mode }: World) {
	return mode === 'extended'
		? ({ list: 'tracks', entry: 'track', most: 100 } as const)
		: ({ list: 'items', entry: 'item', most: 50 } as const);
}
