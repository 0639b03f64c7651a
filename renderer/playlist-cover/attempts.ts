/** One try to make a picture small enough. */
export interface Attempt {
	readonly sidePx: number;
	/** Of the JPEG, from 0 to 1. */
	readonly quality: number;
}

/**
 * Spotify takes 256 KB of Base64 at most, yet refused 191 KB of JPEG and took 188; this stays clear of both.
 * https://github.com/spotipy-dev/spotipy/issues/633
 */
export const MOST_JPEG_BYTES = 180 * 1024;

/** Spotify shows no larger cover. */
export const LARGEST_SIDE_PX = 640;
const smallerSidesPx = [480, 320, 160];
/** Down to where blocks begin to show, at which a smaller picture looks better. */
const qualities = [0.92, 0.84, 0.76, 0.68, 0.6];

/** What to try, best first, for a square picture of that side. Nothing is enlarged. */
export function attemptsFor(sidePx: number): readonly Attempt[] {
	const sides = [Math.min(sidePx, LARGEST_SIDE_PX), ...smallerSidesPx.filter((side) => side < sidePx)];
	return sides.flatMap((side) => qualities.map((quality) => ({ sidePx: side, quality })));
}
