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
	/** Whether something is liked, and all that is: songs, albums, episodes, shows, audiobooks. */
	'user-library-read',
	/** Like and unlike. */
	'user-library-modify',
	/** Whether an artist is followed, and all that are. */
	'user-follow-read',
	/** Follow and unfollow artists. */
	'user-follow-modify',
	/** The person's own playlists and those that they work on with others, such as the one that plays. */
	'playlist-read-private',
	'playlist-read-collaborative',
	/** Create, change, follow and unfollow playlists. */
	'playlist-modify-public',
	'playlist-modify-private',
	/** The cover of a playlist. */
	'ugc-image-upload',
	/** The artists and songs that the person plays most. */
	'user-top-read',
	/** Where the person stopped in an episode or a chapter. */
	'user-read-playback-position',
] as const;
