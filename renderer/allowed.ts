import { durationOf } from '../app/playback/progress.ts';
import type { Playback, PlayerAction } from '../app/state.ts';

/** Which controls can do something now; the others are shown disabled. */
export interface Allowed {
	readonly playPause: boolean;
	readonly next: boolean;
	readonly previous: boolean;
	readonly seek: boolean;
	readonly shuffle: boolean;
	readonly repeat: boolean;
	readonly volume: boolean;
}

export function allowedIn(playback: Playback): Allowed {
	const active = playback.kind === 'active' && !playback.device.isRestricted ? playback : null;
	const may = (action: PlayerAction): boolean => active !== null && !active.disallows.includes(action);
	return {
		// While nothing plays, Play wakes up the last device.
		playPause: playback.kind === 'idle' || may(active?.isPlaying ? 'pause' : 'resume'),
		next: may('next'),
		previous: may('previous'),
		seek: may('seek') && active !== null && durationOf(active.item) !== null,
		shuffle: may('shuffle'),
		repeat: may('repeatContext') || may('repeatTrack'),
		volume: active?.device.supportsVolume ?? false,
	};
}
