import { invalid } from './invalid.ts';

/** How the ids of everything but people and categories look. https://developer.spotify.com/documentation/web-api/concepts/spotify-uris-ids */
const idPattern = /^[0-9A-Za-z]{22}$/;

export const isSpotifyId = (text: string): boolean => idPattern.test(text);

/** The id itself. Throws `SpotifyFailure` for what can be no id, before Spotify is asked. */
export function checkedId(id: string): string {
	if (!isSpotifyId(id)) throw invalid('malformedId');
	return id;
}

/**
 * The ids of people and categories are names that somebody once chose, in any script. None has in it what would end
 * it in a URI, in a list of ids or in a path.
 */
const namePattern = /^(?!\.+$)[^\s\p{C}/\\:?#%,]{1,128}$/u;

export const isUserId = (text: string): boolean => namePattern.test(text);

/** The id of a person or a category. Throws `SpotifyFailure` for what can be none. */
export function checkedName(id: string): string {
	if (!isUserId(id)) throw invalid('malformedId');
	return id;
}
