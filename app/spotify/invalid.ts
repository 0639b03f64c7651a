import { type InvalidReason, SpotifyFailure } from '../problem.ts';

/** The failure of a call that is not sent, because Spotify would refuse it. */
export const invalid = (why: InvalidReason): SpotifyFailure => new SpotifyFailure({ kind: 'invalid', why });

/** Throws `SpotifyFailure` for anything but a whole number from `least` to `most`. Undefined is left to Spotify. */
export function checkInteger(value: number | undefined, least: number, most = Number.MAX_SAFE_INTEGER): void {
	if (value === undefined || (Number.isInteger(value) && value >= least && value <= most)) return;
	throw invalid('outOfRange');
}
