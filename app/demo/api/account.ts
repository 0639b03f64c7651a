import { listenerPerson } from '../catalogue/people.ts';

/** The listener's account and its standing, which somebody else may change at any time. */
export interface Account {
	readonly id: string;
	/** The stable key. https://developer.spotify.com/documentation/web-api/references/changes/may-2026 */
	readonly accountId: string;
	readonly displayName: string;
	readonly email: string;
	/** ISO 3166-1 alpha-2; one of those where audiobooks are sold. */
	readonly country: string;
	isPremium: boolean;
	/** On the app's list of at most five users. */
	isAllowlisted: boolean;
	/** The app stops for everybody when its owner's plan lapses. */
	ownerIsPremium: boolean;
}

export function createAccount(): Account {
	return {
		id: listenerPerson.id,
		accountId: '31robindemoaccount00000000',
		displayName: listenerPerson.name,
		email: 'robin@example.com',
		country: 'IE',
		isPremium: true,
		isAllowlisted: true,
		ownerIsPremium: true,
	};
}
