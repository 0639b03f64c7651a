import * as v from 'valibot';
import { externalUrls, image, list, number, part, text } from './fields.ts';

export const simplifiedShow = v.object({
	id: text,
	uri: text,
	name: text,
	external_urls: externalUrls,
	images: list(image),
});

export const episode = v.object({
	type: v.literal('episode'),
	id: text,
	uri: text,
	name: text,
	duration_ms: number,
	explicit: v.fallback(v.boolean(), false),
	external_urls: externalUrls,
	images: list(image),
	release_date: text,
	show: part(simplifiedShow),
});

export type WireEpisode = v.InferOutput<typeof episode>;
