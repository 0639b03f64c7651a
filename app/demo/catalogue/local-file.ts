export interface LocalFile {
	readonly artist: string;
	readonly album: string;
	readonly title: string;
	readonly durationMs: number;
}

/**
 * A local file is nothing but its URI, `spotify:local:{artist}:{album}:{title}:{seconds}`.
 * https://developer.spotify.com/documentation/web-api/concepts/playlists#local-files
 */
export function localFileOf(uri: string): LocalFile | null {
	const [scheme, type, artist, album, title, seconds] = uri.split(':');
	if (scheme !== 'spotify' || type !== 'local' || !title || !(Number(seconds) > 0)) return null;
	return {
		artist: decode(artist ?? ''),
		album: decode(album ?? ''),
		title: decode(title),
		durationMs: Number(seconds) * 1000,
	};
}

/** Tolerates a stray `%`, which a listener may well type as a URI. */
function decode(part: string): string {
	try {
		return decodeURIComponent(part.replaceAll('+', ' '));
	} catch {
		return part;
	}
}
