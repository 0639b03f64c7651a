import type { RepeatMode } from '../state.ts';
import type { Funnel } from './funnel.ts';
import { currentlyPlaying, devices, playbackState, queue, recentlyPlayed } from './wire/playback.ts';

/** The device that a command is for; the active one when left out. Naming an idle one wakes it. */
type OnDevice = { device_id?: string };

type ReadOptions = {
	market?: string;
	/** Comma-separated. Without `episode` an episode would come as null, so that both is what goes out unasked. */
	additional_types?: string;
};

/** Nothing but a device resumes what was playing. `context_uri` and `uris` exclude each other. */
type StartOptions = OnDevice & {
	/** An album, artist or playlist. */
	context_uri?: string;
	/** Tracks or episodes. */
	uris?: readonly string[];
	/** Where to begin in an album, a playlist or `uris`; Spotify refuses it for artists. */
	offset?: { position: number } | { uri: string };
	position_ms?: number;
};

/**
 * What the reference lists under Player. All commands need a listener with Premium, are done when Spotify took
 * them, and take effect a little later.
 */
export const player = (funnel: Funnel) => {
	const { read, readTimed, command } = funnel.family('player');
	return {
		/**
		 * Null when no device is active. Scope `user-read-playback-state`.
		 * https://developer.spotify.com/documentation/web-api/reference/get-information-about-the-users-current-playback
		 */
		getPlaybackState: ({ additional_types = 'track,episode', market }: ReadOptions = {}) =>
			readTimed('getPlaybackState', '/me/player', playbackState, { additional_types, market }),

		/**
		 * `device_ids` takes exactly one; `play: false` leaves it playing or paused as it is. Scope
		 * `user-modify-playback-state`.
		 * https://developer.spotify.com/documentation/web-api/reference/transfer-a-users-playback
		 */
		transferPlayback: (body: { device_ids: readonly [string]; play?: boolean }) =>
			command('transferPlayback', 'PUT', '/me/player', { body }),

		/**
		 * Less than `getPlaybackState`, and null in private sessions too. Scope `user-read-currently-playing`.
		 * https://developer.spotify.com/documentation/web-api/reference/get-the-users-currently-playing-track
		 */
		getCurrentlyPlaying: ({ additional_types = 'track,episode', market }: ReadOptions = {}) =>
			readTimed('getCurrentlyPlaying', '/me/player/currently-playing', currentlyPlaying, {
				additional_types,
				market,
			}),

		/**
		 * Idle devices may be missing. Scope `user-read-playback-state`.
		 * https://developer.spotify.com/documentation/web-api/reference/get-a-users-available-devices
		 */
		getAvailableDevices: () => read('getAvailableDevices', '/me/player/devices', devices),

		/**
		 * Scope `user-modify-playback-state`.
		 * https://developer.spotify.com/documentation/web-api/reference/skip-users-playback-to-next-track
		 */
		skipToNext: (query: OnDevice = {}) => command('skipToNext', 'POST', '/me/player/next', { query }),

		/**
		 * Refused with a restriction when already paused. Scope `user-modify-playback-state`.
		 * https://developer.spotify.com/documentation/web-api/reference/pause-a-users-playback
		 */
		pausePlayback: (query: OnDevice = {}) => command('pausePlayback', 'PUT', '/me/player/pause', { query }),

		/**
		 * Scope `user-modify-playback-state`.
		 * https://developer.spotify.com/documentation/web-api/reference/start-a-users-playback
		 */
		startOrResumePlayback: ({ device_id, ...body }: StartOptions = {}) =>
			command('startOrResumePlayback', 'PUT', '/me/player/play', {
				query: { device_id },
				// Resuming with `{}` has dropped the queue: https://github.com/spotify/web-api/issues/501
				body: Object.keys(body).length > 0 ? body : undefined,
			}),

		/**
		 * Goes to the item before, however far this one got. Scope `user-modify-playback-state`.
		 * https://developer.spotify.com/documentation/web-api/reference/skip-users-playback-to-previous-track
		 */
		skipToPrevious: (query: OnDevice = {}) =>
			command('skipToPrevious', 'POST', '/me/player/previous', { query }),

		/**
		 * One track or episode; there is no way to take it out again. Scope `user-modify-playback-state`.
		 * https://developer.spotify.com/documentation/web-api/reference/add-to-queue
		 */
		addToQueue: (query: { uri: string } & OnDevice) =>
			command('addToQueue', 'POST', '/me/player/queue', { query }),

		/**
		 * Up to 50 tracks, no episodes. `after` and `before` are Unix milliseconds and exclude each other. Scope
		 * `user-read-recently-played`.
		 * https://developer.spotify.com/documentation/web-api/reference/get-recently-played
		 */
		getRecentlyPlayed: (query: { limit?: number; after?: number; before?: number } = {}) =>
			read('getRecentlyPlayed', '/me/player/recently-played', recentlyPlayed, query),

		/**
		 * Scope `user-modify-playback-state`.
		 * https://developer.spotify.com/documentation/web-api/reference/set-repeat-mode-on-users-playback
		 */
		setRepeatMode: (query: { state: RepeatMode } & OnDevice) =>
			command('setRepeatMode', 'PUT', '/me/player/repeat', { query }),

		/**
		 * A position past the end goes on to the next item. Scope `user-modify-playback-state`.
		 * https://developer.spotify.com/documentation/web-api/reference/seek-to-position-in-currently-playing-track
		 */
		seekToPosition: (query: { position_ms: number } & OnDevice) =>
			command('seekToPosition', 'PUT', '/me/player/seek', { query }),

		/**
		 * Sets it rather than toggling, despite the title of its page. Scope `user-modify-playback-state`.
		 * https://developer.spotify.com/documentation/web-api/reference/toggle-shuffle-for-users-playback
		 */
		setShuffle: (query: { state: boolean } & OnDevice) =>
			command('setShuffle', 'PUT', '/me/player/shuffle', { query }),

		/**
		 * 0 to 100. Phones mostly refuse it. Scope `user-modify-playback-state`.
		 * https://developer.spotify.com/documentation/web-api/reference/set-volume-for-users-playback
		 */
		setVolume: (query: { volume_percent: number } & OnDevice) =>
			command('setVolume', 'PUT', '/me/player/volume', { query }),

		/**
		 * About 20 items at most, and only while something plays. Scopes `user-read-currently-playing` and
		 * `user-read-playback-state`.
		 * https://developer.spotify.com/documentation/web-api/reference/get-queue
		 */
		getQueue: () => read('getQueue', '/me/player/queue', queue),
	};
};
