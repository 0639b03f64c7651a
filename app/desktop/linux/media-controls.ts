import { hostname } from 'node:os';
import { app } from 'electron';
import type { Baton } from '../../baton.ts';
import type { Cancel, Clock } from '../../clock.ts';
import type { SessionBus } from '../../dbus/session-bus.ts';
import type { LocalSignal } from '../../playback/signals/local-signal.ts';
import { onceLoaded } from '../once-loaded.ts';

/** Puts Baton into the media controls of the desktop, until cancelled. */
export function showInMediaControls(parts: {
	readonly bus: SessionBus;
	readonly clock: Clock;
	readonly baton: Baton;
	readonly localSignal: LocalSignal;
	/** Shows the popover. */
	readonly raise: () => void;
}): Cancel {
	const { baton } = parts;
	// Until it is known whether the desktop hands them over, media keys are not taken: each press would act twice.
	baton.setMediaControls('opening');
	return onceLoaded(
		'The media controls',
		() => import('../../mpris/mpris.ts'),
		({ createMpris }) => {
			const mpris = createMpris({ ...parts, hostName: hostname(), quit: () => app.quit() });
			baton.setMediaControls(mpris.status.get());
			mpris.status.subscribe(baton.setMediaControls);
			return mpris.dispose;
		},
	);
}
