import { judgeApi } from './checks/api.ts';
import { judgeCommands } from './checks/commands.ts';
import { judgeHotkeys } from './checks/hotkeys.ts';
import { judgeMediaControls } from './checks/media-controls.ts';
import { judgeNetwork } from './checks/network.ts';
import { judgeNotifications } from './checks/notifications.ts';
import { judgeSecretStore } from './checks/secret-store.ts';
import { judgeSession } from './checks/session.ts';
import { judgeSignIn } from './checks/sign-in.ts';
import { judgeStartAtLogin } from './checks/start-at-login.ts';
import { judgeTray } from './checks/tray.ts';
import { type CheckName, checkNames, type SelfCheck } from './contract.ts';
import type { Facts, Judge } from './facts.ts';
import type { Speech } from './words/words.ts';

const judges: Readonly<Record<CheckName, Judge>> = {
	session: judgeSession,
	signIn: judgeSignIn,
	network: judgeNetwork,
	api: judgeApi,
	tray: judgeTray,
	notifications: judgeNotifications,
	mediaControls: judgeMediaControls,
	hotkeys: judgeHotkeys,
	commands: judgeCommands,
	secretStore: judgeSecretStore,
	startAtLogin: judgeStartAtLogin,
};

/** What the facts mean, in words. */
export function judgeAll(facts: Facts, speech: Speech): SelfCheck {
	const checks = checkNames.map((name) => ({
		name,
		details: [],
		...judges[name](facts, speech),
	}));
	return { checks };
}
