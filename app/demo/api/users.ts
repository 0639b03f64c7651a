import { json } from '../http/reply.ts';
import { notFound } from './parameters.ts';
import type { Route } from './route.ts';
import { userObject } from './user-objects.ts';

export const userRoutes: readonly Route[] = [
	{
		id: 'getCurrentUserProfile',
		on: 'GET /me',
		scopes: [],
		handle({ scopes }, { account }) {
			return json(200, {
				...userObject({ id: account.id, name: account.displayName }),
				account_id: account.accountId,
				...(scopes.has('user-read-private') && {
					country: account.country,
					explicit_content: { filter_enabled: false, filter_locked: false },
					product: account.isPremium ? 'premium' : 'free',
				}),
				...(scopes.has('user-read-email') && { email: account.email }),
			});
		},
	},
	{
		id: 'getUserProfile',
		on: 'GET /users/{user_id}',
		scopes: [],
		closedInDevelopmentMode: true,
		handle(call, { catalogue }) {
			const person = catalogue.people.get(call.parameters.user_id ?? '');
			if (!person) throw notFound('No such user');
			return json(200, userObject(person));
		},
	},
];
