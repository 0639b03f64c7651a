import { SpotifyFailure } from '../problem.ts';

/** Which part of a list: at most `limit` entries from the one at `offset`, the first being 0. */
export interface PageOptions {
	limit?: number;
	offset?: number;
}

/**
 * The same, checked against what the endpoint takes; Spotify's own defaults hold for what is left out. Throws
 * `SpotifyFailure` before Spotify would.
 */
export function checkedPage<T extends PageOptions>(options: T, most: { limit: number; offset?: number }): T {
	check(options.limit, 1, most.limit);
	check(options.offset, 0, most.offset ?? Number.MAX_SAFE_INTEGER);
	return options;
}

function check(value: number | undefined, least: number, most: number): void {
	if (value === undefined || (Number.isInteger(value) && value >= least && value <= most)) return;
	throw new SpotifyFailure({ kind: 'invalid', why: 'outOfRange' });
}
