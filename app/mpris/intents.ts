import type { Value } from '../dbus/value.ts';
import type { Intent } from '../intents.ts';
import { durationOf, positionAt } from '../playback/progress.ts';
import type { Playback, RepeatMode } from '../state.ts';
import { canSeek } from './player-properties.ts';
import { trackIdOf } from './track-id.ts';

/** Back or forward by `deltaMs`; beyond the end is on to the next item, as MPRIS wants it. Null where nothing can seek. */
export function seekIntent(deltaMs: number, playback: Playback, nowMonotonicMs: number): Intent | null {
	const active = playback.kind === 'active' ? playback : null;
	if (!canSeek(active)) return null;
	const toMs = positionAt(active, nowMonotonicMs) + deltaMs;
	return toMs > (durationOf(active.item) ?? toMs) ? { type: 'next' } : { type: 'seekBy', deltaMs };
}

/** To a place in that item; null where that is not the one in the player any more, or has no such place. */
export function setPositionIntent(trackId: string, positionMs: number, playback: Playback): Intent | null {
	const active = playback.kind === 'active' ? playback : null;
	if (!canSeek(active) || trackIdOf(active.item) !== trackId) return null;
	const isWithin = positionMs >= 0 && positionMs <= (durationOf(active.item) ?? 0);
	return isWithin ? { type: 'seekTo', positionMs: Math.round(positionMs) } : null;
}

/** What `LoopStatus` is set to; null for what is not one of its values. */
export function loopIntent(status: string): Intent | null {
	const repeat = repeatModes.get(status);
	return repeat ? { type: 'setRepeat', repeat } : null;
}

const repeatModes: ReadonlyMap<string, RepeatMode> = new Map([
	['None', 'off'],
	['Playlist', 'context'],
	['Track', 'track'],
]);

/** What `Volume` is set to, from 0 to 1; the nearest of these for another number, and null for none. */
export function volumeIntent(volume: Value): Intent | null {
	if (typeof volume !== 'number' || Number.isNaN(volume)) return null;
	return { type: 'setVolume', volumePercent: Math.round(Math.min(Math.max(volume, 0), 1) * 100) };
}
