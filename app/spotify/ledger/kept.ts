import { FULL_RECOVERY_MS, remember } from './allowance.ts';
import { joined, withoutExpired } from './counting.ts';
import type { Found } from './journal.ts';
import type { Gap, Learned, LedgerRecord, Sent } from './records.ts';
import { DAY_MS } from './windows.ts';

/** All that the ledger holds in memory. */
export interface Kept {
	/** Oldest first. */
	readonly sent: readonly Sent[];
	/** At most one for each brake. */
	readonly learned: readonly Learned[];
	readonly gap: Gap | null;
}

/** More than this, of which no ordinary day has a half, are joined. */
const MOST_SENT = 4_000;

/** What an earlier run has left, when the running time begins at the epoch instant `openedAt`. */
export function restored({ records, damaged }: Found, openedAt: number): Kept {
	// What lies in the future was kept before the wall clock was set back, and counts as new.
	const aged = records.map((record) => ({ ...record, atMs: Math.min(record.atMs - openedAt, 0) }));
	const gap = aged.findLast((record) => record.kind === 'gap');
	const kept: Kept = {
		sent: aged.filter((record) => record.kind === 'sent').sort((a, b) => a.atMs - b.atMs),
		learned: aged.filter((record) => record.kind === 'learned').reduce(remember, []),
		gap: damaged ? { kind: 'gap', atMs: 0 } : (gap ?? null),
	};
	return withoutOld(kept, 0);
}

/** Without what matters no more. */
export function withoutOld({ sent, learned, gap }: Kept, nowMs: number): Kept {
	const lasts = ({ atMs }: LedgerRecord, lastsMs: number): boolean => nowMs - atMs < lastsMs;
	const recent = withoutExpired(sent, nowMs);
	return {
		sent: recent.length > MOST_SENT ? joined(recent, nowMs) : recent,
		learned: learned.filter((one) => lasts(one, FULL_RECOVERY_MS)),
		gap: gap && lasts(gap, DAY_MS) ? gap : null,
	};
}

export function allOf({ sent, learned, gap }: Kept): readonly LedgerRecord[] {
	return [...(gap ? [gap] : []), ...learned, ...sent];
}
