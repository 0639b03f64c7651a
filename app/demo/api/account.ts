/** The listener's account and its standing, which somebody else may change at any time. */
export interface Account {
	readonly id: string;
	/** The stable key. https://developer.spotify.com/documentation/web-api/references/changes/may-2026 */
	readonly accountId: string;
	readonly displayName: string;
	isPremium: boolean;
	/** On the app's list of at most five users. */
	isAllowlisted: boolean;
	/** The app stops for everybody when its owner's plan lapses. */
	ownerIsPremium: boolean;
}

export function createAccount(): Account {
	return {
		id: 'robin.demo',
		accountId: '31robindemoaccount00000000',
		displayName: 'Robin Demo',
		isPremium: true,
		isAllowlisted: true,
		ownerIsPremium: true,
	};
}
