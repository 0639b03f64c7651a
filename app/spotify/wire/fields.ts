import * as v from 'valibot';

/*
 * Spotify drops, adds and nulls fields without notice, differently for each kind of client id. So a field that
 * is missing or not of its type reads as null, and only an answer of a wholly other shape is refused.
 */

export const text = v.fallback(v.nullable(v.string()), null);
export const number = v.fallback(v.nullable(v.pipe(v.number(), v.finite())), null);
export const flag = v.fallback(v.nullable(v.boolean()), null);

/** An object inside another. */
export const part = <T extends v.GenericSchema>(schema: T) => v.fallback(v.nullable(schema), null);

/** A list without those of its entries that are null or cannot be read. */
export const list = <T extends v.GenericSchema>(entry: T) =>
	v.fallback(
		v.pipe(
			v.array(part(entry)),
			v.transform((entries) => entries.filter((one) => one !== null)),
		),
		[],
	);

/** One page of a list that is read by offset. */
export const page = <T extends v.GenericSchema>(entry: T) =>
	v.object({ items: list(entry), limit: number, offset: number, total: number, next: text, previous: text });

/** `spotify` is the page of the thing on open.spotify.com. */
export const externalUrls = part(v.object({ spotify: text }));

/** Widest first. Covers that a person uploaded may come without sizes. */
export const image = v.object({ url: text, width: number, height: number });
