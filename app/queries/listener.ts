import type { Spotify } from '../spotify/spotify.ts';
import { PROFILE_AGE_MS } from './ages.ts';
import type { Caches } from './cache.ts';

/** The id of whoever signed in; null where Spotify does not tell. Rejects with `SpotifyFailure`. */
export type ReadListenerId = () => Promise<string | null>;

export function createListenerId(spotify: Spotify, caches: Caches): ReadListenerId {
	const ids = caches.open<string | null>(1);
	return () =>
		ids.get('profile', PROFILE_AGE_MS, async () => {
			const profile = await spotify.users.getCurrentUserProfile();
			return profile?.id ?? null;
		});
}
