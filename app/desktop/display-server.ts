import { app } from 'electron';
import { usesWayland } from './linux/wayland.ts';

/** Whether the windows and keys of this process go through Wayland. Callable before `ready`. */
export function onWayland(): boolean {
	return usesWayland({
		platform: process.platform,
		env: process.env,
		ozonePlatform: app.commandLine.getSwitchValue('ozone-platform'),
	});
}
