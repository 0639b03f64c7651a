import type { Clock } from '../../clock.ts';
import { createSessionBus, type SessionBus } from '../../dbus/session-bus.ts';

/** The bus of the person's session; null where there is none by nature, as on macOS and Windows. */
export function openSessionBus(clock: Clock): SessionBus | null {
	if (process.platform !== 'linux') return null;
	return createSessionBus({ environment: process.env, userId: process.getuid?.() ?? 0, clock });
}
