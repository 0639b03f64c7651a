import { hostname } from 'node:os';
import { app } from 'electron';
import type { Baton } from '../../baton.ts';
import type { Cancel, Clock } from '../../clock.ts';
import type { SessionBus } from '../../dbus/session-bus.ts';
import type { LocalSignal } from '../../playback/signals/local-signal.ts';

export interface MediaControlsParts {
	readonly bus: SessionBus;
	readonly clock: Clock;
	readonly baton: Baton;
	readonly localSignal: LocalSignal;
	/** Shows the popover. */
	readonly raise: () => void;
}

/** Puts Baton into the media controls of the desktop, until cancelled. Only Linux reads the code for it from disk. */
export function showInMediaControls({ raise, ...parts }: MediaControlsParts): Cancel {
	const { baton } = parts;
	let leave: Cancel | null = null;
	let isOver = false;

	async function show(): Promise<void> {
		const { createMpris } = await import('../../mpris/mpris.ts');
		if (isOver) return;
		const quit = (): void => app.quit();
		const mpris = createMpris({ ...parts, hostName: hostname(), raise, quit });
		leave = mpris.dispose;
		baton.setMediaControls(mpris.status.get());
		mpris.status.subscribe(baton.setMediaControls);
	}

	// Until it is known whether the desktop hands them over, media keys are not taken: each press would act twice.
	baton.setMediaControls('opening');
	show().catch((error: unknown) => {
		console.error('The media controls cannot be offered', error);
		baton.setMediaControls('unavailable');
	});
	return () => {
		isOver = true;
		leave?.();
	};
}
