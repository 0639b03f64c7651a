import type { RunProgram } from './program.ts';
import { isWindowsFullscreen } from './windows.ts';
import { isX11Fullscreen } from './x11.ts';

/** Whether something covers the whole screen now; false where nobody can tell. Never rejects. */
export function isFullscreen(parts: {
	readonly platform: NodeJS.Platform;
	readonly environment: { readonly DISPLAY?: string | undefined };
	readonly run: RunProgram;
}): Promise<boolean> {
	const { platform, environment, run } = parts;
	switch (platform) {
		case 'linux':
			return environment.DISPLAY ? isX11Fullscreen(run) : Promise.resolve(false);
		case 'win32':
			return isWindowsFullscreen(run);
		default:
			// On macOS the person's Focus decides, which no program may ask about.
			return Promise.resolve(false);
	}
}
