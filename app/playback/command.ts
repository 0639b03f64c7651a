import type { ContextOffset } from '../intents.ts';
import type { Playback, RepeatMode } from '../state.ts';
import { likableUri } from './identity.ts';

/**
 * An intent made definite: what one request asks of Spotify, and what the screen shows meanwhile. Each names
 * what it is about, so that it says nothing about a track or device that took its place.
 */
export type Command =
	/** `byToggle`: the person asked for the opposite of what they saw, not for this in particular. */
	| { readonly type: 'play'; readonly byToggle: boolean }
	| { readonly type: 'pause'; readonly byToggle: boolean }
	/** `from` is the identity of the item that is left; null where nobody knew. */
	| { readonly type: 'next'; readonly from: string | null }
	| { readonly type: 'previous'; readonly from: string | null }
	| { readonly type: 'start'; readonly list: PlayList; readonly from: string | null }
	| { readonly type: 'queue'; readonly uri: string }
	| { readonly type: 'transfer'; readonly deviceId: string }
	| { readonly type: 'seek'; readonly positionMs: number; readonly within: string }
	| {
			readonly type: 'volume';
			readonly volumePercent: number;
			readonly deviceId: string | null;
			/** The level that unmuting goes back to; null when this does not mute. */
			readonly beforeMutePercent: number | null;
	  }
	| { readonly type: 'shuffle'; readonly shuffle: boolean }
	| { readonly type: 'repeat'; readonly repeat: RepeatMode }
	| { readonly type: 'like'; readonly uri: string }
	| { readonly type: 'unlike'; readonly uri: string };

/** What to play: something that Spotify keeps, or items picked for the occasion. */
export type PlayList =
	| { readonly contextUri: string; readonly offset: ContextOffset | null }
	| { readonly uris: readonly string[]; readonly startUri: string | null };

export type LibraryCommand = Extract<Command, { type: 'like' | 'unlike' }>;
export type PlayerCommand = Exclude<Command, LibraryCommand>;

export const isSkip = ({ type }: Command): boolean => type === 'next' || type === 'previous';

/** True for what ends the present item; only a read can tell which one comes. */
export const bringsItem = (command: Command): boolean => isSkip(command) || command.type === 'start';

/** True for commands to the library, whose order with those to the player does not matter. */
export const isForLibrary = (command: Command): command is LibraryCommand =>
	command.type === 'like' || command.type === 'unlike';

/** What a command decides about. A newer one on the same subject makes the older one pointless. */
function subjectOf(command: Command): string {
	switch (command.type) {
		case 'play':
		case 'pause':
			return 'playing';
		case 'like':
		case 'unlike':
			return `liked ${command.uri}`;
		case 'start':
			return 'list';
		default:
			return command.type;
	}
}

/**
 * Whether `newer` makes it needless to send `older`. Skips add up, as does what is queued, so that they never
 * replace one another; a position in the item that they leave is of no use.
 */
export function supersedes(newer: Command, older: Command): boolean {
	if (isSkip(newer)) return older.type === 'seek';
	if (newer.type === 'queue') return false;
	if (newer.type === 'start' && (isSkip(older) || older.type === 'seek')) return true;
	return subjectOf(newer) === subjectOf(older);
}

/**
 * Whether the player is as the command wants it. Always false for skips, seeks and the like: they ask for a
 * change, and no state shows whether it was made.
 */
export function isSatisfied(command: Command, playback: Playback): boolean {
	if (playback.kind !== 'active') return command.type === 'pause' && playback.kind === 'idle';
	switch (command.type) {
		case 'play':
			return playback.isPlaying;
		case 'pause':
			return !playback.isPlaying;
		case 'volume':
			return (
				playback.device.id === command.deviceId && playback.device.volumePercent === command.volumePercent
			);
		case 'shuffle':
			return playback.shuffle === command.shuffle;
		case 'repeat':
			return playback.repeat === command.repeat;
		case 'like':
		case 'unlike':
			return likableUri(playback) === command.uri && playback.liked === (command.type === 'like');
		case 'transfer':
			return playback.device.id === command.deviceId;
		case 'next':
		case 'previous':
		case 'start':
		case 'queue':
		case 'seek':
			return false;
	}
}
