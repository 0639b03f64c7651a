import { durationOf } from '../app/playback/progress.ts';
import type { ActivePlayback, PlayerAction } from '../app/state.ts';

/** Which controls can do something now; the others are shown disabled. */
export interface Allowed {
	readonly playPause: boolean;
	readonly next: boolean;
	readonly previous: boolean;
	readonly seek: boolean;
	readonly shuffle: boolean;
	readonly repeat: boolean;
	readonly volume: boolean;
	readonly like: boolean;
}

export const nothingAllowed: Allowed = {
	playPause: false,
	next: false,
	previous: false,
	seek: false,
	shuffle: false,
	repeat: false,
	volume: false,
	like: false,
};

export function allowedIn(playback: ActivePlayback): Allowed {
	const { device, disallows } = playback;
	const may = (action: PlayerAction): boolean => !device.isRestricted && !disallows.includes(action);
	return {
		playPause: may(playback.isPlaying ? 'pause' : 'resume'),
		next: may('next'),
		previous: may('previous'),
		seek: may('seek') && durationOf(playback.item) !== null,
		shuffle: may('shuffle'),
		repeat: may('repeatContext') || may('repeatTrack'),
		volume: device.supportsVolume && !device.isRestricted,
		like: playback.liked !== null,
	};
}
