import type { Playback } from '../state.ts';
import { durationOf } from './progress.ts';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;

/** What the distance between two reads depends on. */
export interface Watching {
	readonly popoverOpen: boolean;
	readonly playback: Playback;
	readonly isVouchedFor: boolean;
	/** For how long nothing had been playing at the last read. */
	readonly restedMs: number;
	/** Of the day, where the person is: 0 to 23. */
	readonly hour: number;
}

/** How long to wait from one read to the next when nothing happens. */
export function intervalMs(watching: Watching): number {
	const { popoverOpen, playback, isVouchedFor } = watching;
	const isPlaying = playback.kind === 'active' && playback.isPlaying;
	if (popoverOpen) return isPlaying ? 10 * SECOND_MS : grown(watching, 15 * SECOND_MS, MINUTE_MS);
	// Of an advertisement nobody tells the end.
	if (isPlaying && durationOf(playback.item) === null) return 30 * SECOND_MS;
	// The ends of the items are read besides; this is for what happens on other devices.
	if (isPlaying) return (isVouchedFor ? 15 : 4) * MINUTE_MS;
	if (isVouchedFor || isNight(watching.hour)) return 30 * MINUTE_MS;
	return grown(watching, 10 * MINUTE_MS, 20 * MINUTE_MS);
}

/** A player that has rested for long will probably go on doing so. */
function grown({ restedMs }: Watching, shortestMs: number, longestMs: number): number {
	return Math.min(Math.max(restedMs / 4, shortestMs), longestMs);
}

/** Nobody listens then who did not before. */
const isNight = (hour: number): boolean => hour >= 1 && hour < 6;
