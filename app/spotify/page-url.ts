const SPOTIFY_PAGES = 'https://open.spotify.com/';

/** Things with a page that can be told from their URI, such as `spotify:track:…`. */
const idPattern = /^spotify:(track|album|artist|episode|show|playlist|audiobook|chapter):([0-9A-Za-z]+)$/;

/** People are named by free text, which a URI holds encoded as an address does. */
const userPattern = /^spotify:(user):(?!\.+$)([\w%.~!'()*-]+)$/;

interface Linked {
	readonly uri: string | null;
	readonly external_urls: { readonly spotify: string | null } | null;
}

/** The page of a thing on open.spotify.com; null when there is none. No other address gets through. */
export function pageUrl({ uri, external_urls }: Linked): string | null {
	const given = external_urls?.spotify;
	if (given?.startsWith(SPOTIFY_PAGES) && URL.canParse(given)) return given;
	const [, type, id] = idPattern.exec(uri ?? '') ?? userPattern.exec(uri ?? '') ?? [];
	if (!type || !id) return null;
	// A chapter is an episode to everything but the Web API: https://github.com/librespot-org/librespot/issues/1588
	return `${SPOTIFY_PAGES}${type === 'chapter' ? 'episode' : type}/${id}`;
}
