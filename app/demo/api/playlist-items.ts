import * as v from 'valibot';
import { parseUri } from '../catalogue/ids.ts';
import { json, type Reply } from '../http/reply.ts';
import {
	type ItemsEdit,
	insert,
	type Move,
	removePositions,
	removeUris,
	reorder,
} from '../playlists/edits.ts';
import type { PlaylistItem, StoredPlaylist } from '../playlists/stored-playlist.ts';
import { pickFields } from './fields.ts';
import { offsetPage } from './paging.ts';
import { badRequest, checkMarket, forbidden, integer, jsonBody, knowsEpisodes } from './parameters.ts';
import { editablePlaylistAt, playlistAt, showsItems } from './playlist-access.ts';
import { entryObject } from './playlist-objects.ts';
import type { Call, Route } from './route.ts';
import type { World } from './world.ts';

const MOST_ITEMS = 100;

const wholeNumber = v.pipe(v.number(), v.integer(), v.minValue(0));
const uriList = v.nullish(v.array(v.string()));
const snapshot = { snapshot_id: v.nullish(v.string()) };
const addSchema = v.object({ uris: uriList, position: v.nullish(wholeNumber) });
const updateSchema = v.object({
	uris: uriList,
	range_start: v.nullish(wholeNumber),
	insert_before: v.nullish(wholeNumber),
	range_length: v.nullish(v.pipe(wholeNumber, v.minValue(1))),
	...snapshot,
});
const removeItemsSchema = v.object({ items: v.array(v.object({ uri: v.string() })), ...snapshot });
const removeTracksSchema = v.object({
	tracks: v.array(v.object({ uri: v.string(), positions: v.nullish(v.array(wholeNumber)) })),
	...snapshot,
});

function getItems(call: Call, world: World, most: number): Reply {
	checkMarket(call);
	const withEpisodes = knowsEpisodes(call);
	const playlist = playlistAt(call, world);
	if (!showsItems(playlist, world)) throw forbidden();
	const page = offsetPage(call, world.origin, playlist.items, { most, fallback: 20 });
	const items = page.items.map((item) => entryObject(world, item, withEpisodes));
	return json(200, pickFields({ ...page, items }, call.query.get('fields')));
}

function addItems(call: Call, world: World): Reply {
	const playlist = editablePlaylistAt(call, world);
	const body = jsonBody(call, addSchema);
	const uris = uriListOf(call, body?.uris ?? null) ?? [];
	if (uris.length === 0) throw badRequest('No uris provided');
	const end = playlist.items.length;
	const position = integer(call, 'position', { least: 0, fallback: body?.position ?? end });
	if (position > end) throw badRequest('Index out of bounds');
	return changed(201, world, playlist, null, insert(newItems(uris, world), position));
}

function updateItems(call: Call, world: World): Reply {
	const playlist = editablePlaylistAt(call, world);
	const body = jsonBody(call, updateSchema);
	const uris = uriListOf(call, body?.uris ?? null);
	const start = body?.range_start ?? null;
	const before = body?.insert_before ?? null;
	const snapshotId = body?.snapshot_id ?? null;
	const isReordering = start !== null || before !== null || (body?.range_length ?? null) !== null;
	if (uris !== null && isReordering) throw badRequest('Can not both replace and reorder');
	if (uris !== null) {
		const items = newItems(uris, world);
		return changed(200, world, playlist, snapshotId, () => items);
	}
	if (start === null) throw badRequest('Missing required field: range_start');
	if (before === null) throw badRequest('Missing required field: insert_before');
	const move = { rangeStart: start, rangeLength: body?.range_length ?? 1, insertBefore: before };
	return changed(200, world, playlist, snapshotId, within(move));
}

/** A reordering that goes beyond the ends of the list is refused. */
function within(move: Move): ItemsEdit {
	return (current, seen) => {
		const { rangeStart, rangeLength, insertBefore } = move;
		if (rangeStart + rangeLength > seen.length || insertBefore > seen.length) {
			throw badRequest('Index out of bounds');
		}
		return reorder(move)(current, seen);
	};
}

/** Every copy goes. */
function removeItems(call: Call, world: World): Reply {
	const playlist = editablePlaylistAt(call, world);
	const body = jsonBody(call, removeItemsSchema);
	if (body === null) throw badRequest('Missing required field: items');
	const uris = body.items.map(({ uri }) => uri);
	if (uris.length === 0) throw badRequest('No items provided');
	checkUris(uris);
	return changed(200, world, playlist, body.snapshot_id ?? null, removeUris(new Set(uris)));
}

/** Every copy goes, or those at the given positions. */
function removeTracks(call: Call, world: World): Reply {
	const playlist = editablePlaylistAt(call, world);
	const body = jsonBody(call, removeTracksSchema);
	if (body === null) throw badRequest('Missing required field: tracks');
	if (body.tracks.length === 0) throw badRequest('No tracks provided');
	checkUris(body.tracks.map(({ uri }) => uri));
	const everywhere = body.tracks.filter(({ positions }) => !positions).map(({ uri }) => uri);
	const placed = body.tracks.flatMap(({ uri, positions }) =>
		(positions ?? []).map((position) => ({ uri, position })),
	);
	return changed(200, world, playlist, body.snapshot_id ?? null, (current, seen) => {
		if (placed.some(({ uri, position }) => seen[position]?.uri !== uri)) {
			throw badRequest('Could not remove tracks, please check parameters.');
		}
		const left = removePositions(new Set(placed.map(({ position }) => position)))(current, seen);
		return removeUris(new Set(everywhere))(left, seen);
	});
}

/** Answers a change with the version that it made. */
function changed(
	status: number,
	world: World,
	{ id }: StoredPlaylist,
	snapshotId: string | null,
	edit: ItemsEdit,
): Reply {
	const playlist = world.playlists.edit(id, snapshotId, edit);
	if (playlist === null) throw badRequest('Invalid snapshot id');
	return json(status, { snapshot_id: playlist.snapshotId });
}

/** URIs in the query win over those in the body; null without either. */
function uriListOf(call: Call, inBody: readonly string[] | null): readonly string[] | null {
	return call.query.get('uris')?.split(',').filter(Boolean) ?? inBody;
}

function newItems(uris: readonly string[], world: World): PlaylistItem[] {
	checkUris(uris);
	const addedAt = world.now();
	return uris.map((uri) => {
		if (uri.startsWith('spotify:local:')) throw badRequest('Local files can not be added');
		if (world.catalogue.entryOf(uri) === null) throw badRequest('Payload contains a non-existing ID');
		return { uri, addedAt, addedBy: world.account.id };
	});
}

function checkUris(uris: readonly string[]): void {
	if (uris.length > MOST_ITEMS)
		throw badRequest(`You can change a maximum of ${MOST_ITEMS} items per request`);
	for (const uri of uris) {
		const type = uri.startsWith('spotify:local:') ? 'local' : parseUri(uri)?.type;
		if (type !== 'track' && type !== 'episode' && type !== 'local')
			throw badRequest(`Invalid track uri: ${uri}`);
	}
}

export const playlistItemRoutes: readonly Route[] = [
	{
		id: 'getPlaylistItems',
		on: 'GET /playlists/{playlist_id}/items',
		scopes: ['playlist-read-private'],
		handle: (call, world) => getItems(call, world, 50),
	},
	{ id: 'addPlaylistItems', on: 'POST /playlists/{playlist_id}/items', scopes: [], handle: addItems },
	{ id: 'updatePlaylistItems', on: 'PUT /playlists/{playlist_id}/items', scopes: [], handle: updateItems },
	{ id: 'removePlaylistItems', on: 'DELETE /playlists/{playlist_id}/items', scopes: [], handle: removeItems },
	{
		id: 'getPlaylistTracks',
		on: 'GET /playlists/{playlist_id}/tracks',
		scopes: ['playlist-read-private'],
		closedInDevelopmentMode: true,
		handle: (call, world) => getItems(call, world, 100),
	},
	{
		id: 'addPlaylistTracks',
		on: 'POST /playlists/{playlist_id}/tracks',
		scopes: [],
		closedInDevelopmentMode: true,
		handle: addItems,
	},
	{
		id: 'updatePlaylistTracks',
		on: 'PUT /playlists/{playlist_id}/tracks',
		scopes: [],
		closedInDevelopmentMode: true,
		handle: updateItems,
	},
	{
		id: 'removePlaylistTracks',
		on: 'DELETE /playlists/{playlist_id}/tracks',
		scopes: [],
		closedInDevelopmentMode: true,
		handle: removeTracks,
	},
];
