import type { AppState } from '../state.ts';
import { isConnected } from './tray-text.ts';

export type TrayIcon = 'playing' | 'paused' | 'offline';

/** Which icon tells the state. */
export function trayIcon(state: AppState): TrayIcon {
	if (!isConnected(state)) return 'offline';
	return state.playback.kind === 'active' && state.playback.isPlaying ? 'playing' : 'paused';
}

/**
 * The file of an icon. macOS colours images named `…Template` to fit its menu bar, and Windows takes the size that
 * fits its scale out of an `.ico`; both look wrong with a plain image.
 * https://www.electronjs.org/docs/latest/api/native-image#template-image-macos
 */
export function trayIconFile(icon: TrayIcon, platform: NodeJS.Platform): string {
	switch (platform) {
		case 'darwin':
			return `tray-${icon}Template.png`;
		case 'win32':
			return `tray-${icon}.ico`;
		default:
			return `tray-${icon}.png`;
	}
}
