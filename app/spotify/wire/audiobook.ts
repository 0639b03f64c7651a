import * as v from 'valibot';
import { episodeEntries, showEntries } from './episode.ts';
import { list, markets, number, page, part, text } from './fields.ts';

const person = v.object({ name: text });

/** As it comes inside a chapter. */
export const simplifiedAudiobook = v.object({
	...showEntries,
	authors: list(person),
	edition: text,
	narrators: list(person),
	total_chapters: number,
});

/** As it comes inside an audiobook. Development mode leaves out `available_markets`. */
export const simplifiedChapter = v.object({
	...episodeEntries,
	available_markets: markets,
	/** From 0. */
	chapter_number: number,
});

/** With the first page of its chapters. */
export const audiobook = v.object({
	...simplifiedAudiobook.entries,
	chapters: part(page(simplifiedChapter)),
});

export const chapter = v.object({ ...simplifiedChapter.entries, audiobook: part(simplifiedAudiobook) });

/**
 * The reference says that saved audiobooks come bare, what is known of the answers that each comes with the time
 * when it was saved. https://github.com/sonallux/spotify-web-api
 */
export const savedAudiobook = v.union([
	v.object({ added_at: text, audiobook: simplifiedAudiobook }),
	v.pipe(
		v.object({ ...simplifiedAudiobook.entries, uri: v.string() }),
		v.transform((bare) => ({ added_at: null, audiobook: bare })),
	),
]);

export type WireSimplifiedAudiobook = v.InferOutput<typeof simplifiedAudiobook>;
export type WireAudiobook = v.InferOutput<typeof audiobook>;
export type WireSimplifiedChapter = v.InferOutput<typeof simplifiedChapter>;
export type WireChapter = v.InferOutput<typeof chapter>;
