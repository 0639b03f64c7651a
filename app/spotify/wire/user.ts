import * as v from 'valibot';
import { externalUrls, flag, followers, image, list, part, text } from './fields.ts';

/** As it comes inside a playlist. */
export const simplifiedUser = v.object({
	id: text,
	uri: text,
	display_name: text,
	external_urls: externalUrls,
});

/** Of anybody. Development mode leaves out `followers`. */
export const publicUser = v.object({ ...simplifiedUser.entries, followers, images: list(image) });

/**
 * Of the person who signed in. `account_id` is the stable key of an account; `id` is not. Development mode leaves
 * out `country`, `email`, `explicit_content`, `followers` and `product`.
 */
export const privateUser = v.object({
	...publicUser.entries,
	account_id: text,
	country: text,
	email: text,
	explicit_content: part(v.object({ filter_enabled: flag, filter_locked: flag })),
	/** `premium`, `free` or `open`, the latter two being the same. */
	product: text,
});

export type WirePublicUser = v.InferOutput<typeof publicUser>;
export type WirePrivateUser = v.InferOutput<typeof privateUser>;
