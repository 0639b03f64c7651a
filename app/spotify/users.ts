import type { Funnel } from './funnel.ts';
import { user } from './wire/user.ts';

/** What the reference lists under Users. */
export const users = (funnel: Funnel) => {
	const { read } = funnel.family('users');
	return {
		/**
		 * The profile of the person who signed in. No scope needed.
		 * https://developer.spotify.com/documentation/web-api/reference/get-current-users-profile
		 */
		getCurrentUserProfile: () => read('getCurrentUserProfile', '/me', user),
	};
};
