import type { PlaylistItem } from './stored-playlist.ts';

type Items = readonly PlaylistItem[];

/**
 * What a change makes of the items. `seen` is the version that the client meant: the current one, or an older
 * one, into which nothing of what came later is read.
 */
export type ItemsEdit = (current: Items, seen: Items) => Items;

export function insert(added: Items, position: number): ItemsEdit {
	return (current) => current.toSpliced(position, 0, ...added);
}

/** https://developer.spotify.com/documentation/web-api/reference/reorder-or-replace-playlists-tracks */
export interface Move {
	readonly rangeStart: number;
	readonly rangeLength: number;
	/** A position as counted before the move. */
	readonly insertBefore: number;
}

/** Moves a range of the version seen in front of what stood at `insertBefore` there. */
export function reorder({ rangeStart, rangeLength, insertBefore }: Move): ItemsEdit {
	return (current, seen) => {
		const range = new Set(seen.slice(rangeStart, rangeStart + rangeLength));
		const moved = current.filter((item) => range.has(item));
		const staying = current.filter((item) => !range.has(item));
		const kept = new Set(staying);
		const next = seen.slice(insertBefore).find((item) => kept.has(item));
		return staying.toSpliced(next ? staying.indexOf(next) : staying.length, 0, ...moved);
	};
}

/** Takes out every copy that the version seen had. https://github.com/JMPerez/spotify-dedup/issues/197 */
export function removeUris(uris: ReadonlySet<string>): ItemsEdit {
	return (current, seen) => without(current, new Set(seen.filter(({ uri }) => uris.has(uri))));
}

/** Takes out what stood at these positions of the version seen. */
export function removePositions(positions: ReadonlySet<number>): ItemsEdit {
	return (current, seen) => without(current, new Set(seen.filter((_, index) => positions.has(index))));
}

function without(items: Items, gone: ReadonlySet<PlaylistItem>): Items {
	return items.filter((item) => !gone.has(item));
}
