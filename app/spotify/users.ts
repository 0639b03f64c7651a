import type { Funnel } from './funnel.ts';
import { checkedName } from './ids.ts';
import { path } from './path.ts';
import { privateUser, publicUser } from './wire/user.ts';

/** What the reference lists under Users. */
export const users = (funnel: Funnel) => {
	const { read } = funnel.family('users');
	return {
		/**
		 * The profile of the person who signed in. No scope needed; `user-read-private` and `user-read-email` add
		 * fields, though for no app in development mode.
		 * https://developer.spotify.com/documentation/web-api/reference/get-current-users-profile
		 */
		getCurrentUserProfile: () => read('getCurrentUserProfile', '/me', privateUser),

		/**
		 * The public profile of anybody. No scope needed. Closed to apps in development mode, which have
		 * `getCurrentUserProfile`.
		 * https://developer.spotify.com/documentation/web-api/reference/get-users-profile
		 */
		getUserProfile: async ({ user_id }: { user_id: string }) =>
			read('getUserProfile', path`/users/${checkedName(user_id)}`, publicUser),
	};
};
