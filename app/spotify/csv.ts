import { invalid } from './invalid.ts';

/** A list as one parameter. Throws `SpotifyFailure` for an empty one, which Spotify refuses. */
export function toCsv(values: readonly string[]): string {
	if (values.length === 0) throw invalid('empty');
	return values.join(',');
}
