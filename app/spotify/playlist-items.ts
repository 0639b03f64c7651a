import { batchesOf } from './batches.ts';
import type { Funnel } from './funnel.ts';
import { checkedId } from './ids.ts';
import { checkInteger, invalid } from './invalid.ts';
import { checkedPage, type PageOptions } from './page-query.ts';
import { path } from './path.ts';
import { checkedUri } from './uri.ts';
import { playlistPage, snapshot, type WireSnapshot } from './wire/playlist-items.ts';

interface OfPlaylist {
	playlist_id: string;
}

type ReadOptions = OfPlaylist &
	PageOptions & {
		market?: string;
		/** Narrows down what comes, such as `items(added_at,item(uri))`. */
		fields?: string;
		/** Without `episode` an episode would come as a broken track, so that both go out unasked. */
		additional_types?: readonly ('track' | 'episode')[];
	};

type AddOptions = OfPlaylist & {
	/** Of tracks and episodes; Spotify takes no local files. */
	uris: readonly string[];
	/** Where the first one goes, from 0; at the end when left out. */
	position?: number;
};

/** A range that goes to before where another entry stands. */
interface Move {
	range_start: number;
	insert_before: number;
	/** 1 when left out. */
	range_length?: number;
	/** The version of the playlist in which these were the positions; the newest one when left out. */
	snapshot_id?: string;
}

/** The whole new contents, empty ones too, or a move. */
type UpdateOptions = OfPlaylist & ({ uris: readonly string[] } | Move);

/**
 * Every copy of each of them goes. `snapshot_id` says in which version of the playlist they were seen; the newest
 * one when left out.
 */
type RemoveOptions = OfPlaylist & { snapshot_id?: string };

interface Removed {
	uri: string;
}

/** Today's name of what is in a playlist, or the older one: in paths, bodies and names of operations. */
type Form = 'Items' | 'Tracks';

const MOST_AT_ONCE = 100;

/**
 * What is in a playlist. Longer lists go out in parts, one after another; where one of them fails, those before it
 * are done. Commands answer with the playlist's newest `snapshot_id`, or with null when they are done, yet the
 * answer cannot be read. All need `playlist-modify-public` or `playlist-modify-private`, whichever the playlist is.
 *
 * The forms called `…PlaylistTracks` are deprecated, and closed to apps in development mode since February 2026,
 * which have those called `…PlaylistItems`.
 */
export const playlistItems = (funnel: Funnel) => {
	const { read, commandAnswered } = funnel.family('playlists');

	const get = (form: Form, most: number, { playlist_id, additional_types, ...query }: ReadOptions) =>
		read(`getPlaylist${form}`, pathOf(form, playlist_id), playlistPage, {
			...checkedPage(query, { limit: most }),
			additional_types: (additional_types ?? ['track', 'episode']).join(','),
		});

	async function add(form: Form, { playlist_id, uris, position }: AddOptions): Promise<WireSnapshot | null> {
		checkInteger(position, 0);
		const address = pathOf(form, playlist_id);
		let answer: WireSnapshot | null = null;
		for (const [index, batch] of batchesOf(checkedUris(uris), MOST_AT_ONCE).entries()) {
			answer = await commandAnswered(`addPlaylist${form}`, 'POST', address, snapshot, {
				body: {
					uris: batch,
					position: position === undefined ? undefined : position + index * MOST_AT_ONCE,
				},
			});
		}
		return answer;
	}

	async function update(form: Form, { playlist_id, ...change }: UpdateOptions): Promise<WireSnapshot | null> {
		const put = (body: Readonly<Record<string, unknown>>) =>
			commandAnswered(`updatePlaylist${form}`, 'PUT', pathOf(form, playlist_id), snapshot, { body });
		if (!('uris' in change)) return put(checkedMove(change));
		const { uris, ...others } = change;
		if (Object.keys(others).length > 0) throw invalid('excludeEachOther');
		const checked = checkedUris(uris);
		const replaced = await put({ uris: checked.slice(0, MOST_AT_ONCE) });
		const rest = checked.slice(MOST_AT_ONCE);
		return rest.length > 0 ? add(form, { playlist_id, uris: rest }) : replaced;
	}

	async function remove(
		form: Form,
		removed: readonly Removed[],
		{ playlist_id, snapshot_id }: RemoveOptions,
	): Promise<WireSnapshot | null> {
		const address = pathOf(form, playlist_id);
		const uris = new Set(checkedUris(removed.map(({ uri }) => uri)));
		let answer: WireSnapshot | null = null;
		let version = snapshot_id;
		for (const batch of batchesOf([...uris], MOST_AT_ONCE)) {
			answer = await commandAnswered(`removePlaylist${form}`, 'DELETE', address, snapshot, {
				body: { [form.toLowerCase()]: batch.map((uri) => ({ uri })), snapshot_id: version },
			});
			// The next part goes on from what this one made, in which other people's changes since are kept.
			if (version !== undefined) version = answer?.snapshot_id;
		}
		return answer;
	}

	return {
		/**
		 * Up to 50 a page, of playlists only that the person owns or works on. Scope `playlist-read-private`.
		 * https://developer.spotify.com/documentation/web-api/reference/get-playlists-items
		 */
		getPlaylistItems: async (options: ReadOptions) => get('Items', 50, options),

		/**
		 * The older form of `getPlaylistItems`, up to 100 a page. Scope `playlist-read-private`.
		 * https://developer.spotify.com/documentation/web-api/reference/get-playlists-tracks
		 */
		getPlaylistTracks: async (options: ReadOptions) => get('Tracks', 100, options),

		/**
		 * 100 at once. Answers 201.
		 * https://developer.spotify.com/documentation/web-api/reference/add-items-to-playlist
		 */
		addPlaylistItems: async (options: AddOptions) => add('Items', options),

		/**
		 * The older form of `addPlaylistItems`.
		 * https://developer.spotify.com/documentation/web-api/reference/add-tracks-to-playlist
		 */
		addPlaylistTracks: async (options: AddOptions) => add('Tracks', options),

		/**
		 * Replaces everything, or moves a range; `insert_before` counts as before the move. Of more than 100 new
		 * entries the first 100 replace everything and the others are added.
		 * https://developer.spotify.com/documentation/web-api/reference/reorder-or-replace-playlists-items
		 */
		updatePlaylistItems: async (options: UpdateOptions) => update('Items', options),

		/**
		 * The older form of `updatePlaylistItems`.
		 * https://developer.spotify.com/documentation/web-api/reference/reorder-or-replace-playlists-tracks
		 */
		updatePlaylistTracks: async (options: UpdateOptions) => update('Tracks', options),

		/**
		 * 100 at once; local files cannot be removed. https://github.com/spotify/web-api/issues/612
		 * https://developer.spotify.com/documentation/web-api/reference/remove-items-playlist
		 */
		removePlaylistItems: async ({ items, ...options }: RemoveOptions & { items: readonly Removed[] }) =>
			remove('Items', items, options),

		/**
		 * The older form of `removePlaylistItems`, with another name for them in the body.
		 * https://developer.spotify.com/documentation/web-api/reference/remove-tracks-playlist
		 */
		removePlaylistTracks: async ({ tracks, ...options }: RemoveOptions & { tracks: readonly Removed[] }) =>
			remove('Tracks', tracks, options),
	};
};

const pathOf = (form: Form, playlistId: string): string =>
	form === 'Items'
		? path`/playlists/${checkedId(playlistId)}/items`
		: path`/playlists/${checkedId(playlistId)}/tracks`;

const checkedUris = (uris: readonly string[]): string[] =>
	uris.map((uri) => checkedUri(uri, ['track', 'episode']));

function checkedMove(move: Move): Readonly<Record<string, unknown>> {
	// Without both of them Spotify takes it for new contents, and there are none.
	if (move.range_start === undefined || move.insert_before === undefined) throw invalid('empty');
	checkInteger(move.range_start, 0);
	checkInteger(move.insert_before, 0);
	checkInteger(move.range_length, 1);
	return { ...move };
}
