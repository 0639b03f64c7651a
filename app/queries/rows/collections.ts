import type * as v from 'valibot';
import { coverOf, ROW_COVER_WIDTH } from '../../spotify/cover.ts';
import type { category } from '../../spotify/wire/browse.ts';
import type { WirePlayingItem } from '../../spotify/wire/playback.ts';
import type { WireSimplifiedPlaylist } from '../../spotify/wire/playlist.ts';
import type { Row } from '../contract.ts';
import { trackRow } from './music.ts';
import { type Facts, plainNames, rowOf } from './row.ts';
import { episodeRow } from './spoken.ts';

export const playlistFacts = (
	playlist: Pick<WireSimplifiedPlaylist, 'owner' | 'images'>,
	coverWidth: number,
): Facts => ({
	// People have no page in Baton.
	by: plainNames([playlist.owner?.display_name ?? playlist.owner?.id]),
	cover: coverOf(playlist.images, coverWidth),
});

export const playlistRow = (playlist: WireSimplifiedPlaylist): Row | null =>
	rowOf('playlist', playlist, playlistFacts(playlist, ROW_COVER_WIDTH));

/** What plays, comes next, or is in a playlist; null for what Spotify no longer has. */
export function itemRow(item: WirePlayingItem): Row | null {
	if (item === null) return null;
	return item.type === 'episode' ? episodeRow(item) : trackRow(item);
}

/** It is known by its id, since it has no URI, and has no page on Spotify either. */
export const categoryRow = ({ id, name, icons }: v.InferOutput<typeof category>): Row | null =>
	rowOf('category', { uri: id, name, external_urls: null }, { cover: coverOf(icons, ROW_COVER_WIDTH) });
