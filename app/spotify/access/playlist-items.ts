import { readWhole } from '../pages.ts';
import type { Spotify } from '../spotify.ts';
import type { WirePlaylistEntry } from '../wire/playlist-items.ts';
import { either } from './either.ts';

type Options<Name extends keyof Spotify['playlists']> = Parameters<Spotify['playlists'][Name]>[0];

/** Without `fields`, which would have to name the entries as only one of the forms does. */
type PageOptions = Omit<Options<'getPlaylistItems'>, 'fields'>;

const MOST_ON_A_PAGE = 50;

/** Some more than Spotify lets anybody put into one. */
const MOST_ENTRIES = 20_000;

/** One page of a playlist's entries, 50 at most. What is no longer available stays in its place, without an item. */
export const readPlaylistPage = ({ playlists }: Spotify, options: PageOptions) =>
	either('getPlaylistTracks', {
		getPlaylistItems: () => playlists.getPlaylistItems(options),
		getPlaylistTracks: () => playlists.getPlaylistTracks(options),
	});

/**
 * All entries of a playlist, in their order. `total` is how many there are, where a list of playlists has told: then
 * no page waits for the first one.
 */
export const readWholePlaylist = (
	spotify: Spotify,
	{ total, ...playlist }: Pick<PageOptions, 'playlist_id' | 'market'> & { total?: number | null | undefined },
): Promise<WirePlaylistEntry[]> =>
	readWhole({
		readPage: (range) => readPlaylistPage(spotify, { ...playlist, ...range }),
		limit: MOST_ON_A_PAGE,
		atMost: MOST_ENTRIES,
		total,
	});

/** Adds tracks and episodes, at the end or from `position` on. */
export const addToPlaylist = ({ playlists }: Spotify, options: Options<'addPlaylistItems'>) =>
	either('addPlaylistTracks', {
		addPlaylistItems: () => playlists.addPlaylistItems(options),
		addPlaylistTracks: () => playlists.addPlaylistTracks(options),
	});

/** Replaces everything, or moves a range; `insert_before` counts as before the move. */
export const updatePlaylist = ({ playlists }: Spotify, options: Options<'updatePlaylistItems'>) =>
	either('updatePlaylistTracks', {
		updatePlaylistItems: () => playlists.updatePlaylistItems(options),
		updatePlaylistTracks: () => playlists.updatePlaylistTracks(options),
	});

/** Takes out every copy of each of `items`. */
export const removeFromPlaylist = ({ playlists }: Spotify, options: Options<'removePlaylistItems'>) =>
	either('removePlaylistTracks', {
		removePlaylistItems: () => playlists.removePlaylistItems(options),
		async removePlaylistTracks() {
			const { items, ...others } = options;
			return playlists.removePlaylistTracks({ tracks: items, ...others });
		},
	});
