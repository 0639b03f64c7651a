import type { Sent } from './records.ts';
import { type Brake, DAY_MS, HOUR_MS, windows } from './windows.ts';

export interface Spent {
	readonly commands: number;
	readonly reads: number;
}

/** Those that the brake counts. Like `sent`, oldest first. */
export function countedBy({ window, family }: Brake, sent: readonly Sent[], nowMs: number): readonly Sent[] {
	const fromMs = nowMs - windows[window].lengthMs;
	return sent.filter((one) => one.atMs > fromMs && (family === null || one.family === family));
}

export function spentBy(sent: readonly Sent[]): Spent {
	let commands = 0;
	let reads = 0;
	for (const { purpose, count } of sent) {
		if (purpose === 'command') commands += count;
		else reads += count;
	}
	return { commands, reads };
}

export function total({ commands, reads }: Spent): number {
	return commands + reads;
}

/** Those that a window still counts, oldest first. */
export function withoutExpired(sent: readonly Sent[], nowMs: number): readonly Sent[] {
	const first = sent.findIndex(({ atMs }) => atMs > nowMs - DAY_MS);
	if (first === 0) return sent;
	return first === -1 ? [] : sent.slice(first);
}

/**
 * Joins requests of the same hour, so that no number of them fills the disk. They all count until the newest
 * does no more. The last half minute stays as it is.
 */
export function joinedByHour(sent: readonly Sent[], nowMs: number): readonly Sent[] {
	const joined = new Map<string, Sent>();
	for (const one of sent) {
		const ageMs = nowMs - one.atMs;
		const when = ageMs < windows.halfMinute.lengthMs ? one.atMs : `${Math.floor(ageMs / HOUR_MS)} h`;
		const key = [when, one.family, one.purpose].join(' ');
		const count = (joined.get(key)?.count ?? 0) + one.count;
		joined.set(key, { ...one, count });
	}
	return [...joined.values()].sort((a, b) => a.atMs - b.atMs);
}
