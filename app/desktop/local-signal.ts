import type { Clock } from '../clock.ts';
import { createSessionBus } from '../dbus/session-bus.ts';
import { type LocalSignal, noLocalSignal } from '../playback/signals/local-signal.ts';
import { createMprisSignal } from '../playback/signals/mpris-signal.ts';
import { createNotificationSignal } from './mac/spotify-notification.ts';

/** What Spotify's own client on this computer tells, where the system has a way for it to tell. */
export function localSignal(clock: Clock): LocalSignal {
	switch (process.platform) {
		case 'linux':
			return signalOfSessionBus(clock, process.getuid?.() ?? 0);
		case 'darwin':
			return createNotificationSignal(clock);
		default:
			return noLocalSignal;
	}
}

function signalOfSessionBus(clock: Clock, userId: number): LocalSignal {
	const bus = createSessionBus({ environment: process.env, userId, clock });
	const signal = createMprisSignal({ bus, clock });
	return {
		...signal,
		dispose() {
			signal.dispose();
			bus.dispose();
		},
	};
}
