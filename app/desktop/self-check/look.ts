import { release } from 'node:os';
import { app, safeStorage } from 'electron';
import type { Baton } from '../../baton.ts';
import type { SessionBus } from '../../dbus/session-bus.ts';
import type { HotkeyRegistrar, Sealer } from '../../ports.ts';
import type { SelfCheck } from '../../self-check/contract.ts';
import type { Display, Facts } from '../../self-check/facts.ts';
import { judgeAll } from '../../self-check/self-check.ts';
import { textOf, type Versions } from '../../self-check/text.ts';
import { speechIn } from '../../self-check/words/words.ts';
import { onWayland } from '../display-server.ts';
import { askNotificationServer } from './notification-server.ts';

export interface SelfCheckParts {
	readonly baton: Pick<Baton, 'state' | 'messages' | 'access' | 'budget'>;
	readonly bus: SessionBus | null;
	readonly sealer: Pick<Sealer, 'protection'>;
	readonly hotkeyBackend: HotkeyRegistrar['backend'];
	readonly trayHost: () => Facts['trayHost'];
	readonly commands: () => Facts['commands'];
}

/** Asks the desktop what it is like now, and Spotify nothing. */
export async function look(parts: SelfCheckParts): Promise<SelfCheck> {
	return judgeAll(await gather(parts), speechIn(parts.baton.messages.get()));
}

/** The same as text, for a report of a fault. */
export async function lookForText(parts: SelfCheckParts): Promise<string> {
	return textOf(await look(parts), versions(), parts.baton.messages.get());
}

async function gather({ baton, bus, sealer, ...parts }: SelfCheckParts): Promise<Facts> {
	const connection = bus?.connection.get();
	const [notificationServer, protection] = await Promise.all([
		connection ? askNotificationServer(connection) : null,
		sealer.protection(),
	]);
	return {
		platform: process.platform,
		state: baton.state.get(),
		access: baton.access(),
		budget: baton.budget(),
		display: process.platform === 'linux' ? displayOf(process.env) : null,
		trayHost: parts.trayHost(),
		notificationServer,
		hotkeyBackend: parts.hotkeyBackend,
		commands: parts.commands(),
		keyring: {
			protection,
			backend: process.platform === 'linux' ? safeStorage.getSelectedStorageBackend() : null,
		},
	};
}

function displayOf(env: NodeJS.ProcessEnv): Display {
	const isWaylandSession = env.XDG_SESSION_TYPE === 'wayland' || Boolean(env.WAYLAND_DISPLAY);
	return {
		desktop: env.XDG_CURRENT_DESKTOP ?? '',
		session: isWaylandSession ? 'wayland' : 'x11',
		windows: onWayland() ? 'wayland' : 'x11',
	};
}

const versions = (): Versions => ({
	baton: app.getVersion(),
	electron: process.versions.electron ?? '',
	node: process.versions.node,
	platform: process.platform,
	system: release(),
	architecture: process.arch,
});
