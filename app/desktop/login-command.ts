export interface StartedAs {
	readonly execPath: string;
	/** The folder of the app when Electron runs it from source; null in a packaged app, which knows by itself. */
	readonly sourceFolder: string | null;
	readonly env: Readonly<Record<string, string | undefined>>;
}

/** Starts to the tray alone, without a window. */
export const HIDDEN_ARGUMENT = '--hidden';

/**
 * Program and arguments that start this very app again at login.
 *
 * An AppImage and a portable Windows build unpack themselves to a temporary folder, which is gone by then; their
 * launchers tell in the environment where they are. https://docs.appimage.org/packaging-guide/environment-variables.html
 */
export function loginCommand({ execPath, sourceFolder, env }: StartedAs): readonly [string, ...string[]] {
	const program = env.APPIMAGE || env.PORTABLE_EXECUTABLE_FILE || execPath;
	return sourceFolder === null ? [program, HIDDEN_ARGUMENT] : [execPath, sourceFolder, HIDDEN_ARGUMENT];
}
