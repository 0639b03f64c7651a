import { SpotifyFailure } from '../problem.ts';

/**
 * A path with ids in it, each encoded as one segment: path`/albums/${id}/tracks`. Throws `SpotifyFailure` for
 * an id of dots or nothing, which no encoding keeps from leading to another endpoint.
 */
export function path(texts: TemplateStringsArray, ...ids: readonly string[]): string {
	return texts.reduce((before, text, index) => {
		const id = ids[index - 1] ?? '';
		if (/^\.*$/.test(id)) throw new SpotifyFailure({ kind: 'invalid', why: 'malformedId' });
		return before + encodeURIComponent(id) + text;
	});
}
