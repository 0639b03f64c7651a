import { checkInLibrary } from '../spotify/access/library.ts';
import { invalid } from '../spotify/invalid.ts';
import type { Spotify } from '../spotify/spotify.ts';
import { isLocalUri, parseSpotifyLink } from '../spotify/uri.ts';
import { SAVED_AGE_MS } from './ages.ts';
import type { Caches } from './cache.ts';
import { keyOfSaved } from './keys.ts';

/** Those of the rows that a person has scrolled through lately. */
const MOST_ANSWERS = 4_000;

export interface Saved {
	/**
	 * Whether each is liked, saved or followed, in the same order; false for local files and chapters, which cannot
	 * be. Asks in one go for what it does not know. Rejects with `SpotifyFailure`.
	 */
	check(uris: readonly string[]): Promise<boolean[]>;
}

export function createSaved(spotify: Spotify, caches: Caches): Saved {
	const answers = caches.open<boolean>(MOST_ANSWERS);

	return {
		async check(given) {
			const uris = given.map(savableUri);
			const unknown: string[] = [];
			const answered = Promise.withResolvers<ReadonlyMap<string, boolean>>();
			const all = uris.map((uri) => {
				if (uri === null) return false;
				return answers.get(keyOfSaved(uri), SAVED_AGE_MS, async () => {
					unknown.push(uri);
					return (await answered.promise).get(uri) ?? false;
				});
			});
			answered.resolve(unknown.length > 0 ? readSaved(spotify, unknown) : new Map());
			return Promise.all(all);
		},
	};
}

async function readSaved(spotify: Spotify, uris: readonly string[]): Promise<ReadonlyMap<string, boolean>> {
	const answers = await checkInLibrary(spotify, { uris });
	return new Map(uris.map((uri, index) => [uri, answers[index] ?? false]));
}

/** Null for what cannot be saved. Throws for what is no URI. */
function savableUri(uri: string): string | null {
	if (isLocalUri(uri)) return null;
	const link = parseSpotifyLink(uri);
	if (!link) throw invalid('malformedUri');
	return link.type === 'chapter' ? null : link.uri;
}
