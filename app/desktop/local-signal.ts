import type { Clock } from '../clock.ts';
import type { SessionBus } from '../dbus/session-bus.ts';
import { type LocalSignal, noLocalSignal } from '../playback/signals/local-signal.ts';
import { createMprisSignal } from '../playback/signals/mpris-signal.ts';
import { createNotificationSignal } from './mac/spotify-notification.ts';

/**
 * What the Spotify client on this computer tells, where it tells anything.
 *
 * @param bus null where there is none by nature, as on macOS and Windows
 */
export function openLocalSignal(parts: {
	readonly platform: NodeJS.Platform;
	readonly clock: Clock;
	readonly bus: SessionBus | null;
}): LocalSignal {
	const { platform, clock, bus } = parts;
	if (platform === 'darwin') return createNotificationSignal(clock);
	return bus ? createMprisSignal({ bus, clock }) : noLocalSignal;
}
