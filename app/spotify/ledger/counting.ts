import type { Sent } from './records.ts';
import { type Brake, DAY_MS, HOUR_MS, SECOND_MS, windows } from './windows.ts';

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
 * Joins requests of the same hour, and within the last half minute of the same second, so that no number of them
 * fills the disk. They all count until the newest of them does no more.
 */
export function joined(sent: readonly Sent[], nowMs: number): readonly Sent[] {
	const slots = new Map<string, Sent>();
	for (const one of sent) {
		const isRecent = nowMs - one.atMs < windows.halfMinute.lengthMs;
		// Slots that moved along with the present would take what is in them along.
		const slot = isRecent ? `s${Math.floor(one.atMs / SECOND_MS)}` : `h${Math.floor(one.atMs / HOUR_MS)}`;
		const key = `${slot} ${one.family} ${one.purpose}`;
		const count = (slots.get(key)?.count ?? 0) + one.count;
		slots.set(key, { ...one, count });
	}
	return [...slots.values()].sort((a, b) => a.atMs - b.atMs);
}
