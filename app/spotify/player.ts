import type { RepeatMode } from '../state.ts';
import type { Query } from './exchange.ts';
import type { CommandMethod, Funnel } from './funnel.ts';
import { checkInteger, invalid } from './invalid.ts';
import { checkedPage } from './page-query.ts';
import { type PlayRequest, playBody } from './play-request.ts';
import { checkedUri } from './uri.ts';
import { currentlyPlaying, devices, playbackState, queue, recentlyPlayed } from './wire/playback.ts';

/** The device that a command is for; the active one when left out. Naming an idle one wakes it. */
type OnDevice = { device_id?: string };

type ReadOptions = {
	market?: string;
	/** Without `episode` an episode would come as null, so that both are what goes out unasked. */
	additional_types?: readonly ('track' | 'episode')[];
};

const repeatModes: readonly string[] = ['off', 'context', 'track'] satisfies RepeatMode[];

/**
 * What the reference lists under Player. All commands need a listener with Premium, are done when Spotify took
 * them, and take effect a little later.
 */
export const player = (funnel: Funnel) => {
	const { read, readTimed, command } = funnel.family('player');

	async function send(
		endpoint: string,
		method: CommandMethod,
		path: string,
		query: OnDevice & Query,
		body?: Readonly<Record<string, unknown>>,
	): Promise<void> {
		if (query.device_id !== undefined) checkDeviceId(query.device_id);
		return command(endpoint, method, path, { query, body });
	}

	return {
		/**
		 * Null when no device is active. Scope `user-read-playback-state`.
		 * https://developer.spotify.com/documentation/web-api/reference/get-information-about-the-users-current-playback
		 */
		getPlaybackState: async (options: ReadOptions = {}) =>
			readTimed('getPlaybackState', '/me/player', playbackState, readQuery(options)),

		/**
		 * `device_ids` takes exactly one; `play: false` leaves it playing or paused as it is. Scope
		 * `user-modify-playback-state`.
		 * https://developer.spotify.com/documentation/web-api/reference/transfer-a-users-playback
		 */
		async transferPlayback(body: { device_ids: readonly [string]; play?: boolean }) {
			const ids: readonly string[] = body.device_ids;
			if (ids.length !== 1) throw invalid(ids.length === 0 ? 'empty' : 'outOfRange');
			ids.forEach(checkDeviceId);
			return command('transferPlayback', 'PUT', '/me/player', { body });
		},

		/**
		 * Less than `getPlaybackState`, and null in private sessions too. Scope `user-read-currently-playing`.
		 * https://developer.spotify.com/documentation/web-api/reference/get-the-users-currently-playing-track
		 */
		getCurrentlyPlaying: async (options: ReadOptions = {}) =>
			readTimed('getCurrentlyPlaying', '/me/player/currently-playing', currentlyPlaying, readQuery(options)),

		/**
		 * Idle devices may be missing. Scope `user-read-playback-state`.
		 * https://developer.spotify.com/documentation/web-api/reference/get-a-users-available-devices
		 */
		getAvailableDevices: async () => read('getAvailableDevices', '/me/player/devices', devices),

		/**
		 * Scope `user-modify-playback-state`.
		 * https://developer.spotify.com/documentation/web-api/reference/skip-users-playback-to-next-track
		 */
		skipToNext: async (query: OnDevice = {}) => send('skipToNext', 'POST', '/me/player/next', query),

		/**
		 * Refused with a restriction when already paused. Scope `user-modify-playback-state`.
		 * https://developer.spotify.com/documentation/web-api/reference/pause-a-users-playback
		 */
		pausePlayback: async (query: OnDevice = {}) => send('pausePlayback', 'PUT', '/me/player/pause', query),

		/**
		 * Plays an album, an artist, a playlist, a show or a list of items, from its beginning or from an `offset` in
		 * it; resumes without any of these. Scope `user-modify-playback-state`.
		 * https://developer.spotify.com/documentation/web-api/reference/start-a-users-playback
		 */
		startOrResumePlayback: async ({ device_id, ...request }: PlayRequest & OnDevice = {}) =>
			send(
				'startOrResumePlayback',
				'PUT',
				'/me/player/play',
				device_id === undefined ? {} : { device_id },
				playBody(request),
			),

		/**
		 * Goes to the item before, however far this one got. Scope `user-modify-playback-state`.
		 * https://developer.spotify.com/documentation/web-api/reference/skip-users-playback-to-previous-track
		 */
		skipToPrevious: async (query: OnDevice = {}) =>
			send('skipToPrevious', 'POST', '/me/player/previous', query),

		/**
		 * One track or episode; there is no way to take it out again. Scope `user-modify-playback-state`.
		 * https://developer.spotify.com/documentation/web-api/reference/add-to-queue
		 */
		addToQueue: async ({ uri, ...query }: { uri: string } & OnDevice) =>
			send('addToQueue', 'POST', '/me/player/queue', {
				uri: checkedUri(uri, ['track', 'episode']),
				...query,
			}),

		/**
		 * Up to 50 tracks, no episodes. `after` and `before` are Unix milliseconds and exclude each other. Scope
		 * `user-read-recently-played`.
		 * https://developer.spotify.com/documentation/web-api/reference/get-recently-played
		 */
		async getRecentlyPlayed(query: { limit?: number; after?: number; before?: number } = {}) {
			const { after, before } = query;
			if (after !== undefined && before !== undefined) throw invalid('excludeEachOther');
			checkInteger(after ?? before, 0);
			return read(
				'getRecentlyPlayed',
				'/me/player/recently-played',
				recentlyPlayed,
				checkedPage(query, { limit: 50 }),
			);
		},

		/**
		 * Scope `user-modify-playback-state`.
		 * https://developer.spotify.com/documentation/web-api/reference/set-repeat-mode-on-users-playback
		 */
		async setRepeatMode(query: { state: RepeatMode } & OnDevice) {
			if (!repeatModes.includes(query.state)) throw invalid('outOfRange');
			return send('setRepeatMode', 'PUT', '/me/player/repeat', query);
		},

		/**
		 * A position past the end goes on to the next item. Scope `user-modify-playback-state`.
		 * https://developer.spotify.com/documentation/web-api/reference/seek-to-position-in-currently-playing-track
		 */
		async seekToPosition(query: { position_ms: number } & OnDevice) {
			checkInteger(query.position_ms, 0);
			return send('seekToPosition', 'PUT', '/me/player/seek', query);
		},

		/**
		 * Sets it rather than toggling, despite the title of its page. Scope `user-modify-playback-state`.
		 * https://developer.spotify.com/documentation/web-api/reference/toggle-shuffle-for-users-playback
		 */
		setShuffle: async (query: { state: boolean } & OnDevice) =>
			send('setShuffle', 'PUT', '/me/player/shuffle', query),

		/**
		 * 0 to 100. Phones mostly refuse it. Scope `user-modify-playback-state`.
		 * https://developer.spotify.com/documentation/web-api/reference/set-volume-for-users-playback
		 */
		async setVolume(query: { volume_percent: number } & OnDevice) {
			checkInteger(query.volume_percent, 0, 100);
			return send('setVolume', 'PUT', '/me/player/volume', query);
		},

		/**
		 * About 20 items at most, and only while something plays. Scopes `user-read-currently-playing` and
		 * `user-read-playback-state`.
		 * https://developer.spotify.com/documentation/web-api/reference/get-queue
		 */
		getQueue: async () => read('getQueue', '/me/player/queue', queue),
	};
};

const readQuery = ({ additional_types = ['track', 'episode'], market }: ReadOptions): Query => ({
	additional_types: additional_types.join(','),
	market,
});

/** Spotify does not say how they look; all that were ever seen are 40 digits and letters. */
function checkDeviceId(id: string): void {
	if (!/^\P{Cc}{1,100}$/u.test(id)) throw invalid('malformedId');
}
