import { SpotifyFailure } from '../problem.ts';

/**
 * Cuts a list into as many as Spotify takes at once. Throws `SpotifyFailure` for an empty one, which Spotify
 * refuses.
 */
export function batchesOf<T>(values: readonly T[], most: number): T[][] {
	if (values.length === 0) throw new SpotifyFailure({ kind: 'invalid', why: 'empty' });
	return Array.from({ length: Math.ceil(values.length / most) }, (_, index) =>
		values.slice(index * most, (index + 1) * most),
	);
}
