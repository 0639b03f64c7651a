import { ROW_HEIGHT } from './rows-in-view.ts';

/*
 * Where a row lands that is dragged. A gap is told by the number of rows above it: the one between the first two
 * rows is 1. Heights are in pixels.
 */

/** The gap next to a height within a list of `count` rows. */
export const gapAt = (y: number, count: number): number =>
	Math.max(Math.min(Math.round(y / ROW_HEIGHT), count), 0);

/** The place of a row that is put into a gap: those behind the place that it leaves move up. */
export const placeInGap = (row: number, gap: number): number => (gap > row ? gap - 1 : gap);

/** The gap that a row goes into on its way to another place. */
export const gapOf = (row: number, to: number): number => (to > row ? to + 1 : to);

/** As near to a height as the middle of a row can be: beyond, what is dragged would make the list longer. */
export const heightWithin = (y: number, count: number): number =>
	Math.max(Math.min(y, (count - 0.5) * ROW_HEIGHT), 0.5 * ROW_HEIGHT);

/** So near to an edge of what is in sight a drag scrolls on, the faster the nearer. */
const EDGE_PX = 56;
const FASTEST_PX_PER_MS = 0.9;

/** How far to scroll within `elapsedMs` while the pointer is at `y` of a viewport; up is negative. */
export function scrollStep(y: number, height: number, elapsedMs: number): number {
	const beyond = Math.min(y - EDGE_PX, 0) + Math.max(y - (height - EDGE_PX), 0);
	const share = Math.max(Math.min(beyond / EDGE_PX, 1), -1);
	return share * FASTEST_PX_PER_MS * elapsedMs;
}
