import type { RepeatMode } from './state.ts';

/** Everything a person can ask of the player, whichever face of the app they use. */
export type Intent =
	| { type: 'play' }
	| { type: 'pause' }
	| { type: 'togglePlay' }
	| { type: 'next' }
	| { type: 'previous' }
	| { type: 'seekTo'; positionMs: number }
	| { type: 'seekBy'; deltaMs: number }
	| { type: 'setVolume'; volumePercent: number }
	| { type: 'changeVolume'; deltaPercent: number }
	| { type: 'toggleMute' }
	| { type: 'setShuffle'; shuffle: boolean }
	| { type: 'toggleShuffle' }
	| { type: 'setRepeat'; repeat: RepeatMode }
	| { type: 'cycleRepeat' }
	| { type: 'like' }
	| { type: 'unlike' }
	| { type: 'toggleLike' };

/** Where an intent came from; decides how its result is told. */
export type Source = 'popover' | 'tray' | 'hotkey' | 'notification';
