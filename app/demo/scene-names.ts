/** What the demo can show, in the groups of its menu: the player, devices, accounts, trouble, sign-in. */
export const sceneGroups = [
	['playing', 'paused', 'nothing-playing', 'advertisement', 'local-file', 'episode', 'private-session'],
	['no-device', 'restricted-device', 'device-without-volume'],
	['listener-without-premium', 'not-on-allowlist', 'owner-without-premium'],
	['offline', 'spotify-down', 'rate-limit', 'quota-spent'],
	['first-start', 'signing-in', 'sign-in-refused', 'consent-ageing', 'consent-expired'],
] as const;

/** `playing` is how the demo begins unless told otherwise. */
export type SceneName = (typeof sceneGroups)[number][number];

export const sceneNames: readonly SceneName[] = sceneGroups.flat();

/** What Baton itself remembers, its sign-in and the end of a limit, begins and ends with a new start only. */
const remembered: ReadonlySet<SceneName> = new Set([
	'rate-limit',
	'quota-spent',
	'first-start',
	'signing-in',
	'sign-in-refused',
	'consent-ageing',
	'consent-expired',
]);

/** Whether changing from one scene to the other takes a new start of the demo. */
export function needsNewStart(from: SceneName, to: SceneName): boolean {
	return remembered.has(from) || remembered.has(to);
}
