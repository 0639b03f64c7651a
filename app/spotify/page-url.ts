const SPOTIFY_PAGES = 'https://open.spotify.com/';

/** Things with a page that can be told from their URI, such as `spotify:track:…`. */
const uriPattern = /^spotify:(track|album|artist|episode|show):([0-9A-Za-z]+)$/;

interface Linked {
	readonly uri: string | null;
	readonly external_urls: { readonly spotify: string | null } | null;
}

/** The page of a thing on open.spotify.com; null when there is none. No other address gets through. */
export function pageUrl({ uri, external_urls }: Linked): string | null {
	const given = external_urls?.spotify;
	if (given?.startsWith(SPOTIFY_PAGES) && URL.canParse(given)) return given;
	const [, type, id] = uriPattern.exec(uri ?? '') ?? [];
	return type && id ? `${SPOTIFY_PAGES}${type}/${id}` : null;
}
