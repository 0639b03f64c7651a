export interface DisplayServerHints {
	readonly platform: NodeJS.Platform;
	readonly env: Readonly<Record<string, string | undefined>>;
	/** The value of `--ozone-platform`, empty where it was not given. */
	readonly ozonePlatform: string;
}

/**
 * Whether Electron's windows are native Wayland ones, as they are by default since Electron 38.2 in a Wayland session;
 * `--ozone-platform=x11` takes them to XWayland. https://github.com/electron/electron/issues/48833
 */
export function usesWayland({ platform, env, ozonePlatform }: DisplayServerHints): boolean {
	if (platform !== 'linux') return false;
	if (ozonePlatform === 'x11' || ozonePlatform === 'wayland') return ozonePlatform === 'wayland';
	return env.XDG_SESSION_TYPE === 'wayland' || Boolean(env.WAYLAND_DISPLAY && !env.DISPLAY);
}
