const spotifyHosts: readonly string[] = [
	'open.spotify.com',
	'www.spotify.com',
	'developer.spotify.com',
	'accounts.spotify.com',
];

/** Windows opens no longer ones. */
const LONGEST_URL = 2000;

/**
 * The address as a browser may get it, or null when it is not a page of Spotify's. Parsed and written anew, so that
 * no program after this one can read it in another way.
 */
export function spotifyLink(text: string): string | null {
	const url = parse(text);
	const fits =
		url !== null && url.protocol === 'https:' && url.port === '' && spotifyHosts.includes(url.hostname);
	return fits ? url.href : null;
}

/** The address as a browser may get it, or null when it is not on the accounts service that signs in here. */
export function accountsLink(text: string, accountsUrl: string): string | null {
	const url = parse(text);
	const accounts = new URL(accountsUrl);
	// Not by origin: that of `blob:https://…` is the one it has inside.
	const fits = url !== null && url.protocol === accounts.protocol && url.host === accounts.host;
	return fits ? url.href : null;
}

function parse(text: string): URL | null {
	if (text.length > LONGEST_URL || !URL.canParse(text)) return null;
	const url = new URL(text);
	return url.username === '' && url.password === '' ? url : null;
}
