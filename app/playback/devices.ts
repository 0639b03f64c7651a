import type { WireDevice } from '../spotify/wire/playback.ts';

/**
 * The device to wake when none is active: the one used last, else the one that just became active, the
 * computer, or any. Null when there is none that takes commands.
 *
 * An idle app may be missing from the list and still hear its id, so that the last one is worth the one
 * attempt. https://github.com/spotify/web-api/issues/1423
 */
export function deviceToWake(devices: readonly WireDevice[], lastUsedId: string | null): string | null {
	const willing = devices.filter((device) => device.id !== null && device.is_restricted !== true);
	const chosen =
		willing.find(({ id }) => id === lastUsedId) ??
		willing.find(({ is_active }) => is_active === true) ??
		willing.find(({ type }) => type?.toLowerCase() === 'computer') ??
		willing[0];
	if (chosen) return chosen.id;
	const isListed = devices.some(({ id }) => id === lastUsedId);
	return isListed ? null : lastUsedId;
}
