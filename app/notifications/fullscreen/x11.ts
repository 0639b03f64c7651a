import type { RunProgram } from './program.ts';

/** A notification must not wait any longer for two looks. */
const LONGEST_LOOK_MS = 150;

/** As a hexadecimal number, whichever type the window manager gave it. */
const askForWindow = ['-root', '-notype', '-f', '_NET_ACTIVE_WINDOW', '32x', ' $0\\n', '_NET_ACTIVE_WINDOW'];

/**
 * Whether the window in front covers the whole screen, as window managers note it; false on Wayland for windows that
 * are not X11's. Needs `xprop`, which most desktops bring.
 * https://specifications.freedesktop.org/wm-spec/latest/
 */
export async function isX11Fullscreen(run: RunProgram): Promise<boolean> {
	const root = await run('xprop', askForWindow, LONGEST_LOOK_MS);
	const window = root && activeWindow(root);
	if (!window) return false;
	const states = await run('xprop', ['-id', window, '_NET_WM_STATE'], LONGEST_LOOK_MS);
	return states !== null && hasFullscreenState(states);
}

/** Of `_NET_ACTIVE_WINDOW 0x1a00003`; null where there is none. */
export function activeWindow(printed: string): string | null {
	const [, id = null] = /^_NET_ACTIVE_WINDOW (0x[0-9a-f]{1,8})\s*$/.exec(printed) ?? [];
	return id === '0x0' ? null : id;
}

/** Of `_NET_WM_STATE(ATOM) = _NET_WM_STATE_ABOVE, _NET_WM_STATE_FULLSCREEN`. */
export function hasFullscreenState(printed: string): boolean {
	return /^_NET_WM_STATE\(ATOM\) = .*\b_NET_WM_STATE_FULLSCREEN\b/.test(printed);
}
