import { switchFeatures } from '../features.ts';

/**
 * Keeps Chromium out of the media controls of the desktop, where it would show up as a player of its own beside Baton,
 * and off the media keys, which it takes before `globalShortcut` sees them. To be called before `ready`.
 * https://github.com/electron/electron/issues/24052 https://github.com/pear-devs/pear-desktop/pull/4572
 */
export function leaveMediaToBaton(): void {
	if (process.platform !== 'linux') return;
	switchFeatures('disable-features', ['MediaSessionService', 'HardwareMediaKeyHandling']);
}
