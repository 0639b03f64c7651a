/**
 * The URI, as the Web API writes it, of what a client calls by URI, by address or by object path, all of which
 * versions of Spotify have used; null for anything else.
 *
 * `spotify:track:ID` · `https://open.spotify.com/intl-de/track/ID?si=…` · `/com/spotify/track/ID`
 */
export function songUriOf(name: string): string | null {
	const [, kind, id] = forms.exec(name) ?? [];
	return kind && id ? `spotify:${kind}:${id}` : null;
}

const forms =
	/^(?:spotify:|https:\/\/open\.spotify\.com\/(?:intl-[a-z]+\/)?|\/com\/spotify\/)(track|episode|chapter|ad)[:/]([0-9A-Za-z-]+)(?:[?#].*)?$/;
