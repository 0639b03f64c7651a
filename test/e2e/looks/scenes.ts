import type { SceneName } from '../../../app/demo/scene-names.ts';
import { en } from '../../../app/messages/en.ts';
import type { Desktop } from '../desktop.ts';
import { button, openPopover, title } from '../popover.ts';
import { eventually, expect } from '../test.ts';

const { notice, player, problem, signedOut, welcome } = en;

/** What tells that a scene is there: a button or a text, of which what stands before a value is enough. */
const tells: Readonly<Record<SceneName, string>> = {
	playing: player.pause,
	paused: player.play,
	'nothing-playing': player.nothingPlayingHint,
	advertisement: player.advertisementHint,
	'local-file': player.localFile,
	episode: player.seekForward,
	'private-session': player.privateSession,
	'no-device': problem.noDevice,
	'restricted-device': player.restrictedDevice,
	'device-without-volume': player.volumeFixed,
	'listener-without-premium': problem.listenerNotPremium,
	'not-on-allowlist': problem.notOnAllowlist,
	'owner-without-premium': problem.ownerNotPremium,
	offline: problem.offline,
	'spotify-down': problem.server,
	'rate-limit': problem.rateLimited,
	'quota-spent': problem.quotaSpent,
	'first-start': welcome.intro,
	'signing-in': welcome.signingInHint,
	'sign-in-refused': signedOut.consentRefused,
	'consent-ageing': notice.consentAgeing,
	'consent-expired': signedOut.consentEnded,
};

/** What Spotify tells only to somebody who presses. */
const presses: Partial<Record<SceneName, string>> = {
	'no-device': player.play,
	'listener-without-premium': player.pause,
};

/** Opens the popover of a demo that began with the scene, and waits until it says so. */
export async function showScene(desktop: Desktop, scene: SceneName): Promise<void> {
	await expect(title(desktop)).toBeAttached();
	if (!(await desktop.isPopoverVisible())) await openPopover(desktop);
	await eventually(() => desktop.isPopoverVisible()).toBe(true);
	const pressed = presses[scene];
	if (pressed) await button(desktop, pressed).click();
	const [beginning = ''] = tells[scene].split('{');
	const popover = desktop.popover();
	const sign = popover.getByText(beginning).or(popover.getByRole('button', { name: beginning, exact: true }));
	await expect(sign.first()).toBeVisible({ timeout: 15_000 });
}
