import { createTray, type TrayFace, type TrayOptions } from './tray.ts';

export interface RenewableTray extends TrayFace {
	/**
	 * Puts the icon there anew. On Linux Chromium looks only once for something that shows it, so that a panel which
	 * comes up later never gets to know of it. https://github.com/pop-os/cosmic-panel/issues/284
	 */
	renew(): void;
}

/** A tray icon that can be made again. */
export function createRenewableTray(options: TrayOptions): RenewableTray {
	let tray = createTray(options);
	return {
		bounds: () => tray.bounds(),
		setPopoverOpen: (open) => tray.setPopoverOpen(open),
		renew() {
			tray.dispose();
			tray = createTray(options);
		},
		dispose: () => tray.dispose(),
	};
}
