import type { Limit } from '../limits.ts';

/** What stands in the way to Spotify, as far as it is known without asking. */
export interface Access {
	/** False while the computer says that it has no network. */
	readonly online: boolean;
	readonly limits: readonly Limit[];
	/** Closed to this app, by their names in Spotify's reference. */
	readonly closedEndpoints: readonly string[];
}
