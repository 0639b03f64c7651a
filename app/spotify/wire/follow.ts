import * as v from 'valibot';
import { artist } from './catalogue.ts';
import { list, number, part, text } from './fields.ts';

/** Read by cursor: `after` is null on the last page. */
export const followedArtists = v.object({
	artists: v.object({
		items: list(artist),
		limit: number,
		next: text,
		total: number,
		cursors: part(v.object({ after: text })),
	}),
});
