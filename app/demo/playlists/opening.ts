import { MIXED_LIST } from '../catalogue/collections.ts';
import type { Playlist } from '../catalogue/model.ts';
import type { PlaylistItem } from './stored-playlist.ts';

const DAY_MS = 86_400_000;

/** A line every other day, the last one yesterday; the mixed list begins before anybody kept dates. */
export function openingItems({ name, owner, itemUris }: Playlist, startedAt: number): PlaylistItem[] {
	return itemUris.map((uri, index) => {
		if (name === MIXED_LIST && index === 0) return { uri, addedAt: null, addedBy: null };
		const days = 1 + (itemUris.length - 1 - index) * 2;
		return { uri, addedAt: startedAt - days * DAY_MS, addedBy: owner.id };
	});
}
