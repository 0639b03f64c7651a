/** What Baton found out about itself and the desktop it runs on, in the language in force. */
export interface SelfCheck {
	readonly checks: readonly Check[];
}

/** What is looked at, in this order. */
export const checkNames = [
	'session',
	'signIn',
	'network',
	'api',
	'tray',
	'notifications',
	'mediaControls',
	'hotkeys',
	'commands',
	'secretStore',
	'startAtLogin',
] as const;

export type CheckName = (typeof checkNames)[number];

/** `attention`: it works in part, or could work better. `unknown`: nobody can tell yet. */
export type Verdict = 'fine' | 'attention' | 'broken' | 'unknown';

export interface Check {
	readonly name: CheckName;
	readonly verdict: Verdict;
	/** One sentence. */
	readonly finding: string;
	/** What to do about it; null where nothing need be done. */
	readonly advice: string | null;
	/** Further lines, such as the endpoints that are closed to the app. */
	readonly details: readonly string[];
}
