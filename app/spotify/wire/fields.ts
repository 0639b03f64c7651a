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

const onlyTexts = v.pipe(
	// Looked through in one go: every track can come with 180 markets.
	v.custom<readonly unknown[]>(Array.isArray),
	v.transform((entries) => entries.filter((entry) => typeof entry === 'string')),
);

export const texts = v.fallback(onlyTexts, []);

/** The countries where something can be played. Null, and not "nowhere", for apps in development mode. */
export const markets = part(onlyTexts);

/** False unless Spotify says otherwise. */
export const toldFlag = v.fallback(v.boolean(), false);

/** `spotify` is the page of the thing on open.spotify.com. */
export const externalUrls = part(v.object({ spotify: text }));

/** Widest first. Covers that a person uploaded may come without sizes. */
export const image = v.object({ url: text, width: number, height: number });

/** What everything of the catalogue is known by. */
export const named = { id: text, uri: text, name: text, external_urls: externalUrls };

/** A day, a month or a year, as `release_date_precision` tells. */
export const released = { release_date: text, release_date_precision: text };

/** Why something cannot be played: `market`, `product`, `explicit`, or something newer. */
export const restrictions = part(v.object({ reason: text }));

/** `type` is `C` or, for the recording, `P`. */
export const copyrights = list(v.object({ text, type: text }));

/** The numbers that things have elsewhere. */
export const externalIds = part(v.object({ isrc: text, ean: text, upc: text }));

export const followers = part(v.object({ total: number }));
