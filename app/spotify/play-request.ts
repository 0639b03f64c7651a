import { checkInteger, invalid } from './invalid.ts';
import { checkedUri, type LinkType } from './uri.ts';

/** What to play; nothing at all resumes what was playing. */
export interface PlayRequest {
	/** An album, artist, playlist or show. Excludes `uris`. */
	context_uri?: string;
	/** Tracks, episodes or chapters, up to 200. Excludes `context_uri`. */
	uris?: readonly string[];
	/** Where to begin in an album, a playlist or `uris`: with the entry at a position, from 0, or with a certain one. */
	offset?: { position: number } | { uri: string };
	/** Where to begin in the first item. */
	position_ms?: number;
}

/**
 * Audiobooks are played by their chapters. The liked songs have a URI of their own, yet whether it is a context
 * changes from one report to the next, so that they are played as `uris`.
 * https://github.com/spotify/web-api/issues/1478
 */
const contexts: readonly LinkType[] = ['album', 'artist', 'playlist', 'show'];

const playable: readonly LinkType[] = ['track', 'episode', 'chapter'];

/** Spotify takes a body up to some size that it does not tell: https://github.com/spotify/web-api/issues/582 */
const MOST_URIS = 200;

/**
 * The body that stands for it, and none at all for resuming: with `{}` the queue was lost
 * (https://github.com/spotify/web-api/issues/501). Throws `SpotifyFailure` for what Spotify would refuse.
 */
export function playBody(request: PlayRequest): Readonly<Record<string, unknown>> | undefined {
	const { context_uri, uris, offset, position_ms } = request;
	if (context_uri !== undefined && uris !== undefined) throw invalid('excludeEachOther');
	checkInteger(position_ms, 0);
	const body = {
		...(context_uri !== undefined && { context_uri: checkedUri(context_uri, contexts) }),
		...(uris !== undefined && { uris: checkedUris(uris) }),
		...(position_ms !== undefined && { position_ms }),
	};
	if (offset !== undefined) return { ...body, offset: checkedOffset(offset, body) };
	return Object.keys(body).length > 0 ? body : undefined;
}

function checkedUris(uris: readonly string[]): string[] {
	if (uris.length === 0) throw invalid('empty');
	if (uris.length > MOST_URIS) throw invalid('outOfRange');
	return uris.map((uri) => checkedUri(uri, playable));
}

type Offset = NonNullable<PlayRequest['offset']>;

function checkedOffset(offset: Offset, within: { context_uri?: string; uris?: string[] }): Offset {
	const { context_uri, uris } = within;
	if ('position' in offset && 'uri' in offset) throw invalid('excludeEachOther');
	if (context_uri === undefined && uris === undefined) throw invalid('offsetWithoutList');
	// https://github.com/fondberg/spotcast/issues/521
	if (context_uri !== undefined && !/^spotify:(album|playlist):/.test(context_uri))
		throw invalid('offsetNotSupported');
	// Plays nothing: https://github.com/spotify/web-api/issues/1324
	if (uris && new Set(uris).size < uris.length) throw invalid('listedTwice');
	if ('position' in offset) {
		checkInteger(offset.position, 0, uris && uris.length - 1);
		return { position: offset.position };
	}
	const uri = checkedUri(offset.uri, playable);
	if (uris && !uris.includes(uri)) throw invalid('outOfRange');
	return { uri };
}
