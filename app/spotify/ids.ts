import { SpotifyFailure } from '../problem.ts';

/** How the ids of everything but people and categories look. https://developer.spotify.com/documentation/web-api/concepts/spotify-uris-ids */
const idPattern = /^[0-9A-Za-z]{22}$/;

export const isSpotifyId = (text: string): boolean => idPattern.test(text);

/** The id itself. Throws `SpotifyFailure` for what can be no id, before Spotify is asked. */
export function checkedId(id: string): string {
	if (!isSpotifyId(id)) throw new SpotifyFailure({ kind: 'invalid', why: 'malformedId' });
	return id;
}
