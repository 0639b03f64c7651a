import type * as v from 'valibot';
import type { Funnel, Wire } from './funnel.ts';
import { checkedPage, type PageOptions } from './page-query.ts';
import { path } from './path.ts';
import { artist, track } from './wire/catalogue.ts';
import { page } from './wire/fields.ts';

const artistPage = page(artist);
const trackPage = page(track);

interface TopItems {
	artists: v.InferOutput<typeof artistPage>;
	tracks: v.InferOutput<typeof trackPage>;
}

const topItems: { [Type in keyof TopItems]: Wire<TopItems[Type]> } = {
	artists: artistPage,
	tracks: trackPage,
};

/** About a year, six months, or four weeks. */
type TimeRange = 'long_term' | 'medium_term' | 'short_term';

/** What the reference lists under Personalization. */
export const personalization = (funnel: Funnel) => {
	const { read } = funnel.family('personalization');
	return {
		/**
		 * What the listener hears most, up to 50 a page, of `medium_term` unless told otherwise. Scope `user-top-read`.
		 * https://developer.spotify.com/documentation/web-api/reference/get-users-top-artists-and-tracks
		 */
		getTopItems: async <Type extends keyof TopItems>({
			type,
			...query
		}: { type: Type; time_range?: TimeRange } & PageOptions) =>
			read('getTopItems', path`/me/top/${type}`, topItems[type], checkedPage(query, { limit: 50 })),
	};
};
