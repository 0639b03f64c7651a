import type { ActivePlayback, PlayingItem, Progress } from '../state.ts';

/** What the position follows from. */
export type Running = Pick<ActivePlayback, 'item' | 'isPlaying' | 'progress'>;

/** How long the item is; null for advertisements, and where Spotify does not say. */
export function durationOf(item: PlayingItem): number | null {
	return 'durationMs' in item && item.durationMs > 0 ? item.durationMs : null;
}

/** The nearest position that the item has. */
export function clampPosition(positionMs: number, item: PlayingItem): number {
	return Math.min(Math.max(positionMs, 0), durationOf(item) ?? Number.POSITIVE_INFINITY);
}

/**
 * Where the playback is at this instant: it runs from its anchor while playing, stands still while paused,
 * and never leaves the item. A closed web player has kept "playing" far past the end.
 * https://github.com/spotify/web-api/issues/533
 */
export function positionAt({ item, isPlaying, progress }: Running, monotonicMs: number): number {
	const ranMs = isPlaying ? monotonicMs - progress.atMonotonicMs : 0;
	return clampPosition(progress.positionMs + ranMs, item);
}

/** The same position, told by another instant: needed before anything that changes how it runs. */
export function anchoredAt(playback: Running, monotonicMs: number): Progress {
	return { positionMs: positionAt(playback, monotonicMs), atMonotonicMs: monotonicMs };
}

/** When the item will have ended; null while paused and where nobody knows. */
export function endsAtMonotonicMs({ item, isPlaying, progress }: Running): number | null {
	const durationMs = durationOf(item);
	if (!isPlaying || durationMs === null) return null;
	return progress.atMonotonicMs + durationMs - clampPosition(progress.positionMs, item);
}
