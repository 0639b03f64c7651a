/** Every scope there is. https://developer.spotify.com/documentation/web-api/concepts/scopes */
const scopes: ReadonlySet<string> = new Set([
	'ugc-image-upload',
	'user-read-playback-state',
	'user-modify-playback-state',
	'user-read-currently-playing',
	'app-remote-control',
	'streaming',
	'playlist-read-private',
	'playlist-read-collaborative',
	'playlist-modify-private',
	'playlist-modify-public',
	'user-follow-modify',
	'user-follow-read',
	'user-read-playback-position',
	'user-top-read',
	'user-read-recently-played',
	'user-library-modify',
	'user-library-read',
	'user-read-email',
	'user-read-private',
	'user-personalized',
]);

/** Null where one of them does not exist. */
export function parseScopes(list: string): string[] | null {
	const asked = list.split(' ').filter(Boolean);
	return asked.every((scope) => scopes.has(scope)) ? [...new Set(asked)] : null;
}
