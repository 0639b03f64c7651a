import { isDeepStrictEqual } from 'node:util';
import type { Dictionary, Variant } from '../dbus/value.ts';
import { durationOf } from '../playback/progress.ts';
import type { ActivePlayback, AppState, Playback, PlayerAction, RepeatMode } from '../state.ts';
import { type ItemWords, metadataOf } from './metadata.ts';

/** The properties of the player whose changes are told. */
export type PlayerProperties = Readonly<Record<PropertyName, Variant>>;

export type PropertyName =
	| 'PlaybackStatus'
	| 'LoopStatus'
	| 'Shuffle'
	| 'Metadata'
	| 'Volume'
	| 'CanGoNext'
	| 'CanGoPrevious'
	| 'CanPlay'
	| 'CanPause'
	| 'CanSeek';

const loopStatuses: Readonly<Record<RepeatMode, string>> = {
	off: 'None',
	context: 'Playlist',
	track: 'Track',
};

/** https://specifications.freedesktop.org/mpris-spec/latest/Player_Interface.html#properties */
export function propertiesOf(
	{ session, playback }: Pick<AppState, 'session' | 'playback'>,
	words: ItemWords,
): PlayerProperties {
	const active = playback.kind === 'active' ? playback : null;
	const isSignedIn = session.kind === 'signedIn';
	return {
		PlaybackStatus: { signature: 's', value: statusOf(playback) },
		LoopStatus: { signature: 's', value: loopStatuses[active?.repeat ?? 'off'] },
		Shuffle: boolean(active?.shuffle ?? false),
		Metadata: { signature: 'a{sv}', value: metadataOf(playback, words) },
		Volume: { signature: 'd', value: (active?.device.volumePercent ?? 0) / 100 },
		CanGoNext: boolean(allows(active, 'next')),
		CanGoPrevious: boolean(allows(active, 'previous')),
		// A device may be woken by it. Desktops hide a player that can never play.
		CanPlay: boolean(active ? allows(active, 'resume') : isSignedIn),
		CanPause: boolean(allows(active, 'pause')),
		CanSeek: boolean(canSeek(active)),
	};
}

const boolean = (value: boolean): Variant => ({ signature: 'b', value });

function statusOf(playback: Playback): string {
	if (playback.kind !== 'active') return 'Stopped';
	return playback.isPlaying ? 'Playing' : 'Paused';
}

function allows(playback: ActivePlayback | null, action: PlayerAction): boolean {
	if (!playback || playback.device.isRestricted) return false;
	// A playing player says that it cannot resume, and a paused one that it cannot pause; MPRIS asks for neither.
	if (action === (playback.isPlaying ? 'resume' : 'pause')) return true;
	return !playback.disallows.includes(action);
}

/** Whatever has no end has no place in it either. */
export function canSeek(playback: ActivePlayback | null): playback is ActivePlayback {
	return playback !== null && allows(playback, 'seek') && durationOf(playback.item) !== null;
}

/** What of them is another value than before. */
export function changedProperties(before: PlayerProperties, now: PlayerProperties): Dictionary {
	const earlier: Readonly<Record<string, Variant>> = before;
	return new Map(Object.entries(now).filter(([name, value]) => !isDeepStrictEqual(value, earlier[name])));
}
