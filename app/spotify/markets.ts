import * as v from 'valibot';
import type { Funnel } from './funnel.ts';
import { texts } from './wire/fields.ts';

const availableMarkets = v.object({ markets: texts });

/** What the reference lists under Markets. */
export const markets = (funnel: Funnel) => {
	const { read } = funnel.family('markets');
	return {
		/**
		 * The countries in which Spotify is available, as ISO 3166-1 alpha-2 codes. No scope needed. Closed to apps in
		 * development mode, without substitute.
		 * https://developer.spotify.com/documentation/web-api/reference/get-available-markets
		 */
		getAvailableMarkets: () => read('getAvailableMarkets', '/markets', availableMarkets),
	};
};
