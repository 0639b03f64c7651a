import type { Playback } from '../state.ts';
import { playingIdentity } from './identity.ts';

/** Reads that shall show what a command led to, where the command itself does not say. */
export interface Confirmation {
	/** When to read, on the monotonic clock, in order. */
	readonly dueMonotonicMs: readonly number[];
	/** What was in the player before. */
	readonly identityBefore: string | null;
	/** How many changes are due. After a single one another item says it all; after two it may be the first. */
	readonly changes: number;
}

const SOON_MS = 500;
const LATER_MS = 2_000;

/** After a skip, or when an unknown device began to play: only a read can tell what it plays. */
export function confirmingItem(identityBefore: string | null, answeredAtMonotonicMs: number): Confirmation {
	return {
		dueMonotonicMs: [answeredAtMonotonicMs + SOON_MS, answeredAtMonotonicMs + LATER_MS],
		identityBefore,
		changes: 1,
	};
}

/** After a failure that leaves open whether the command took effect. */
export function confirmingOnce(identityBefore: string | null, failedAtMonotonicMs: number): Confirmation {
	return { dueMonotonicMs: [failedAtMonotonicMs + SOON_MS], identityBefore, changes: 1 };
}

/** Takes `newer` in the place of what was not confirmed yet. */
export function afterCommand(pending: Confirmation | null, newer: Confirmation): Confirmation {
	if (pending?.identityBefore !== newer.identityBefore) return newer;
	return { ...newer, changes: pending.changes + newer.changes };
}

/** What is left to read after a read that was asked for at `askedAtMonotonicMs`. */
export function afterRead(
	confirmation: Confirmation | null,
	playback: Playback,
	askedAtMonotonicMs: number,
): Confirmation | null {
	if (!confirmation) return null;
	const hasChanged = playingIdentity(playback) !== confirmation.identityBefore;
	if (hasChanged && confirmation.changes === 1) return null;
	const dueMonotonicMs = confirmation.dueMonotonicMs.filter((due) => due > askedAtMonotonicMs);
	return dueMonotonicMs.length > 0 ? { ...confirmation, dueMonotonicMs } : null;
}
