import { checkInteger } from './invalid.ts';

/** Which part of a list: at most `limit` entries from the one at `offset`, the first being 0. */
export type PageOptions = {
	limit?: number;
	offset?: number;
};

/**
 * The same, checked against what the endpoint takes; Spotify's own defaults hold for what is left out. Throws
 * `SpotifyFailure` before Spotify would.
 */
export function checkedPage<T extends PageOptions>(options: T, most: { limit: number; offset?: number }): T {
	checkInteger(options.limit, 1, most.limit);
	checkInteger(options.offset, 0, most.offset);
	return options;
}
