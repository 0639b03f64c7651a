import type { Cancel, Clock } from '../clock.ts';
import type { Readable } from '../store.ts';
import type { TrayHost } from './linux/tray-host.ts';
import type { Popover } from './popover.ts';
import type { RenewableTray } from './renewable-tray.ts';

/** At login, or when it is restarted, a panel takes a moment to come up. */
export const PANEL_WAIT_MS = 3_000;

/**
 * Makes the popover a window while this desktop shows no tray icons, and says so; goes back to the tray as soon as it
 * does.
 */
export function replaceMissingTray(parts: {
	readonly host: Readable<TrayHost>;
	readonly clock: Clock;
	readonly tray: Pick<RenewableTray, 'renew'>;
	readonly popover: Pick<Popover, 'setFace' | 'show'>;
	/** Whether the window opens by itself, where there is no tray at the start. Later it never does. */
	readonly opens: boolean;
	readonly setTrayMissing: (missing: boolean) => void;
}): Cancel {
	const { host, clock, tray, popover, opens, setTrayMissing } = parts;
	let isFirst = true;
	let wasAbsent = false;
	let cancelWait: Cancel = () => {};

	function follow(now: TrayHost): void {
		cancelWait();
		if (now === 'unknown') return;
		if (now === 'absent') {
			wasAbsent = true;
			cancelWait = clock.after(PANEL_WAIT_MS, goWithout);
			return;
		}
		isFirst = false;
		if (!wasAbsent) return;
		wasAbsent = false;
		tray.renew();
		setTrayMissing(false);
		popover.setFace('popover');
	}

	function goWithout(): void {
		setTrayMissing(true);
		popover.setFace('window');
		if (isFirst && opens) popover.show();
		isFirst = false;
	}

	follow(host.get());
	const cancel = host.subscribe(follow);
	return () => {
		cancel();
		cancelWait();
	};
}
