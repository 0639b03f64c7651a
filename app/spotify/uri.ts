import { isSpotifyId, isUserId } from './ids.ts';
import { invalid } from './invalid.ts';

/** Everything that Spotify gives a URI and Baton has a use for. */
export const linkTypes = [
	'track',
	'album',
	'artist',
	'playlist',
	'show',
	'episode',
	'audiobook',
	'chapter',
	'user',
] as const;

export type LinkType = (typeof linkTypes)[number];

export interface SpotifyLink {
	readonly type: LinkType;
	/** Of a person the user name, decoded. */
	readonly id: string;
	/** In today's form, such as `spotify:track:…`, however it was written. */
	readonly uri: string;
}

/** Playlists were once written with their owner, who does not matter. */
const uriPattern = /^spotify:(?:user:[^:]+:(?=playlist:))?([a-z]+):([^:]+)$/;

/** The same once more; embedded players and translated pages show the same things. */
const pagePattern =
	/^https?:\/\/open\.spotify\.com\/(?:intl-[a-z-]{2,10}\/)?(?:embed\/)?(?:user\/[^/?#]+\/(?=playlist\/))?([a-z]+)\/([^/?#]+)\/?(?:[?#].*)?$/i;

/** What Spotify writes as a URI, although no endpoint takes it: files of a person's own, and the liked songs. */
const unusablePattern = /^spotify:(?:local:|(?:user:[^:]+:)?collection(?::|$))/;

/** Links with everything that apps append to them stay far below. */
const MOST_CHARACTERS = 2000;

/**
 * What a person typed or pasted: a URI, or the address of a page on open.spotify.com. Null for everything else,
 * short links too, which lead nowhere without a request. Plain `http` is welcome, since nobody goes there.
 * https://developer.spotify.com/documentation/web-api/concepts/spotify-uris-ids
 */
export function parseSpotifyLink(text: string): SpotifyLink | null {
	if (text.length > MOST_CHARACTERS) return null;
	const trimmed = text.trim();
	return parseUri(trimmed) ?? linkOf(pagePattern.exec(trimmed));
}

/** Whether it stands for a file of the person's own, which plays on their device and which no endpoint takes. */
export const isLocalUri = (uri: string): boolean => uri.startsWith('spotify:local:');

/**
 * What a URI stands for. Throws `SpotifyFailure` for what is none, or stands for something of a type that is not
 * among `types`, before Spotify is asked.
 */
export function checkedLink<Type extends LinkType>(
	uri: string,
	types: readonly Type[],
): SpotifyLink & { readonly type: Type } {
	const link = uri.length > MOST_CHARACTERS ? null : parseUri(uri);
	const type = types.find((one) => one === link?.type);
	if (link && type !== undefined) return { ...link, type };
	throw invalid(link || unusablePattern.test(uri) ? 'wrongType' : 'malformedUri');
}

/** The URI itself, in today's form. Throws as `checkedLink` does. */
export const checkedUri = (uri: string, types: readonly LinkType[]): string => checkedLink(uri, types).uri;

const parseUri = (uri: string): SpotifyLink | null => linkOf(uriPattern.exec(uri));

function linkOf(match: RegExpExecArray | null): SpotifyLink | null {
	const [, typeText, idText = ''] = match ?? [];
	const type = linkTypes.find((one) => one === typeText);
	if (type === undefined) return null;
	if (type !== 'user')
		return isSpotifyId(idText) ? { type, id: idText, uri: `spotify:${type}:${idText}` } : null;
	const id = decoded(idText);
	return isUserId(id) ? { type, id, uri: `spotify:user:${encodeURIComponent(id)}` } : null;
}

/** Empty, which is no name, where the percent signs make no sense. */
function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return '';
	}
}
