/**
 * What Baton asks the person to agree to; nothing that it has no use for. A scope that is added later
 * reaches nobody before their next sign-in.
 * https://developer.spotify.com/documentation/web-api/concepts/scopes
 */
export const scopes = [
	/** Song, progress, device, list of devices; the queue together with the next one. */
	'user-read-playback-state',
	'user-read-currently-playing',
	/** Every player command. */
	'user-modify-playback-state',
	/** What to offer when nothing plays. */
	'user-read-recently-played',
	/** Whether the song is liked. */
	'user-library-read',
	/** Like and unlike. */
	'user-library-modify',
	/** Names of the person's own playlists, such as the one that plays. */
	'playlist-read-private',
	'playlist-read-collaborative',
] as const;
