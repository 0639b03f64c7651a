import * as v from 'valibot';
import { track } from './catalogue.ts';
import { episode } from './episode.ts';
import { followers, page, part, text, toldFlag } from './fields.ts';
import { playlistEntries } from './playlist.ts';
import { simplifiedUser } from './user.ts';

/** Null for what Spotify no longer has, and for types that it added later. */
const item = part(v.variant('type', [track, episode]));

/** What is in it is called `item` today, and `track` for older apps, also where it is an episode. */
const entry = v.pipe(
	v.object({ added_at: text, added_by: part(simplifiedUser), is_local: toldFlag, item, track: item }),
	v.transform(({ track, ...rest }) => ({ ...rest, item: rest.item ?? track })),
);

const emptyEntry = { added_at: null, added_by: null, is_local: false, item: null };

/**
 * Null and unreadable entries stay, as ones without an item: commands count positions, and Spotify counts those too.
 * Entries from before 2014 tell neither when nor by whom they were added.
 */
export const playlistPage = v.object({
	...page(entry).entries,
	items: v.fallback(v.array(v.fallback(entry, emptyEntry)), []),
});

/**
 * With the first page of its entries under `items`, whatever Spotify calls it; null where this app may not see
 * them, as those of somebody else's in development mode.
 */
export const playlist = v.pipe(
	v.object({ ...playlistEntries, followers, items: part(playlistPage), tracks: part(playlistPage) }),
	v.transform(({ tracks, ...rest }) => ({ ...rest, items: rest.items ?? tracks })),
);

/** What a change of a playlist is answered with: the name of the version that it made. */
export const snapshot = v.object({ snapshot_id: v.string() });

export type WirePlaylist = v.InferOutput<typeof playlist>;
export type WirePlaylistEntry = v.InferOutput<typeof entry>;
export type WireSnapshot = v.InferOutput<typeof snapshot>;
