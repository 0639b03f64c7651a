import type { Clock } from '../../../app/clock.ts';
import type { SessionBus } from '../../../app/dbus/session-bus.ts';
import { createMpris, type Mpris } from '../../../app/mpris/mpris.ts';
import { noLocalSignal } from '../../../app/playback/signals/local-signal.ts';

/** Baton among the media controls, on a computer on which nothing else plays. */
export function startMediaControls(parts: {
	readonly bus: SessionBus;
	readonly clock: Clock;
	readonly baton: Parameters<typeof createMpris>[0]['baton'];
}): Mpris {
	return createMpris({ ...parts, localSignal: noLocalSignal, hostName: '', raise() {}, quit() {} });
}
