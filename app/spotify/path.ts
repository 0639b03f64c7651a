import { invalid } from './invalid.ts';

/**
 * A path with ids in it, each encoded as one segment: path`/albums/${id}/tracks`. Throws `SpotifyFailure` for
 * an id of dots or nothing, which no encoding keeps from leading to another endpoint, and for half a character,
 * which has no encoding.
 */
export function path(texts: TemplateStringsArray, ...ids: readonly string[]): string {
	return texts.reduce((before, text, index) => {
		const id = ids[index - 1] ?? '';
		if (/^\.*$/.test(id) || !id.isWellFormed()) throw invalid('malformedId');
		return before + encodeURIComponent(id) + text;
	});
}
