import { parseUri } from '../catalogue/ids.ts';
import { followersOf } from '../catalogue/standing.ts';
import { MOSAIC_SIZES, mosaicId } from '../covers/mosaic.ts';
import type { PlaylistItem, StoredPlaylist } from '../playlists/stored-playlist.ts';
import { itemObject } from './item-objects.ts';
import { links } from './links.ts';
import { pageOf } from './paging.ts';
import { isOwn, itemNames, showsItems } from './playlist-access.ts';
import { timestamp } from './timestamp.ts';
import { userReference } from './user-objects.ts';
import type { World } from './world.ts';

function description(world: World, playlist: StoredPlaylist) {
	return {
		...links('playlist', playlist.id),
		collaborative: playlist.visibility === 'collaborative',
		description: playlist.description,
		images: playlistImages(world, playlist),
		name: playlist.name,
		owner: userReference(playlist.owner),
		primary_color: null,
		public: playlist.visibility === 'public',
		snapshot_id: playlist.snapshotId,
	};
}

/** A playlist as lists of them have it. */
export function playlistReference(world: World, playlist: StoredPlaylist) {
	const outline = { href: itemsAddress(world, playlist), total: playlist.items.length };
	return { ...description(world, playlist), [itemNames(world).list]: outline };
}

/** With the first page of its items, where the app may see them. */
export function playlistObject(world: World, playlist: StoredPlaylist, withEpisodes: boolean) {
	const { list, most } = itemNames(world);
	const described = {
		...description(world, playlist),
		followers: { href: null, total: isOwn(playlist, world) ? 0 : followersOf(playlist) },
	};
	if (!showsItems(playlist, world)) return described;
	const page = pageOf(itemsAddress(world, playlist), playlist.items, most, 0);
	const items = page.items.map((item) => entryObject(world, item, withEpisodes));
	return { ...described, [list]: { ...page, items } };
}

function itemsAddress(world: World, { id }: StoredPlaylist): string {
	return `${world.origin}/v1/playlists/${id}/${itemNames(world).list}`;
}

/** What is no longer available is a null item. */
export function entryObject(world: World, { uri, addedAt, addedBy }: PlaylistItem, withEpisodes: boolean) {
	const isHidden = !withEpisodes && uri.startsWith('spotify:episode:');
	return {
		added_at: addedAt === null ? null : timestamp(addedAt),
		added_by: addedBy === null ? null : links('user', addedBy),
		is_local: uri.startsWith('spotify:local:'),
		primary_color: null,
		[itemNames(world).entry]: isHidden ? null : itemObject(world, uri),
		video_thumbnail: { url: null },
	};
}

/** What somebody uploaded, else four covers in one, one cover for few albums, none for an empty list. */
export function playlistImages(world: World, { id, items }: StoredPlaylist) {
	const uploaded = world.playlists.covers.of(id);
	if (uploaded) return [{ url: `${world.origin}/covers/${uploaded.key}`, width: null, height: null }];
	const [first, ...more] = pictured(world, items);
	if (first === undefined) return [];
	if (more.length < 3) return [{ url: `${world.origin}/covers/${first}/640`, width: 640, height: 640 }];
	const mosaic = `${world.origin}/covers/${mosaicId([first, ...more])}`;
	return MOSAIC_SIZES.map((size) => ({ url: `${mosaic}/${size}`, width: size, height: size }));
}

/** The first four albums and shows of a list. */
function pictured({ catalogue }: World, items: readonly PlaylistItem[]): string[] {
	const ids = new Set<string>();
	for (const { uri } of items) {
		const { type, id } = parseUri(uri) ?? { type: 'local', id: '' };
		const holder = type === 'track' ? catalogue.tracks.get(id)?.album : catalogue.episodes.get(id)?.show;
		if (holder) ids.add(holder.id);
		if (ids.size === 4) break;
	}
	return [...ids];
}
