import type { Sent } from '../../../../app/spotify/ledger/records.ts';

/** A request as the ledger counts it, one background read of the player unless told otherwise. */
export function sentAt(atMs: number, other: Partial<Omit<Sent, 'kind' | 'atMs'>> = {}): Sent {
	return { kind: 'sent', atMs, family: 'player', purpose: 'background', count: 1, ...other };
}
