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
	| { type: 'toggleLike' }
	/** A song or episode, whether or not it is what plays. */
	| { type: 'setLiked'; uri: string; liked: boolean }
	/** An album, artist, playlist, show or audiobook, from its beginning or from one of its items. */
	| { type: 'playContext'; contextUri: string; offset: ContextOffset | null }
	/** These in this order, from the one with `startUri` or the first. */
	| { type: 'playItems'; uris: readonly string[]; startUri: string | null }
	| { type: 'addToQueue'; uri: string }
	| { type: 'transferTo'; deviceId: string };

/** Where to begin; by place (from 0) where a URI may stand in the list more than once. */
export type ContextOffset = { readonly uri: string } | { readonly position: number };

/** How far one press of a seek key, button or menu item goes. */
export const SEEK_STEP_MS = 15_000;

/**
 * Where an intent came from; decides how its result is told. `mpris`: the media controls of a Linux desktop, its
 * media keys among them. `command`: a `baton` command in a shell, which gets the result itself.
 */
export type Source = 'popover' | 'tray' | 'hotkey' | 'notification' | 'mpris' | 'command';
