import { json } from '../http/reply.ts';
import type { Route } from './route.ts';

export const profileRoutes: readonly Route[] = [
	{
		id: 'getCurrentUserProfile',
		on: 'GET /me',
		scopes: [],
		handle(_call, { account }) {
			return json(200, {
				account_id: account.accountId,
				display_name: account.displayName,
				external_urls: { spotify: `https://open.spotify.com/user/${account.id}` },
				href: `https://api.spotify.com/v1/users/${account.id}`,
				id: account.id,
				images: [],
				type: 'user',
				uri: `spotify:user:${account.id}`,
			});
		},
	},
];
