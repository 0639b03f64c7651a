import type { Intent } from '../intents.ts';
import { parseSpotifyLink } from '../spotify/uri.ts';

/** What to play of a link to Spotify; null for what is none, or leads to nothing that plays. */
export function openUriIntent(uri: string): Intent | null {
	const link = parseSpotifyLink(uri);
	switch (link?.type) {
		case 'track':
		case 'episode':
		case 'chapter':
			return { type: 'playItems', uris: [link.uri], startUri: null };
		case 'album':
		case 'artist':
		case 'audiobook':
		case 'playlist':
		case 'show':
			return { type: 'playContext', contextUri: link.uri, offset: null };
		default:
			return null;
	}
}
