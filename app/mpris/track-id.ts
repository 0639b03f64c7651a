import { createHash } from 'node:crypto';
import type { PlayingItem } from '../state.ts';

/**
 * The object path that stands for an item, the same each time and another one for each; `/com/spotify/track/…`, as
 * Spotify's own client calls it.
 * https://specifications.freedesktop.org/mpris-spec/latest/Track_List_Interface.html#Simple-Type:Track_Id
 */
export function trackIdOf(item: PlayingItem): string {
	const path = 'uri' in item ? item.uri.replace(/^spotify/, '').replaceAll(':', '/') : `/${item.kind}`;
	if (shortPath.test(path)) return `/com/spotify${path}`;
	// A file of the person's own has its title in its URI, in any script and of any length.
	return `/com/spotify/${item.kind}/${createHash('sha256').update(path).digest('hex')}`;
}

const shortPath = /^(\/[A-Za-z0-9_]{1,100}){1,3}$/;
