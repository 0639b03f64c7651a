import * as v from 'valibot';
import { externalUrls, image, list, text } from './fields.ts';

/** `account_id` is the stable key of an account; `id` is not. */
export const user = v.object({
	account_id: text,
	id: text,
	display_name: text,
	external_urls: externalUrls,
	images: list(image),
});
