import type { EndpointFamily } from '../endpoint-family.ts';
import type { Purpose } from './purpose.ts';
import type { Brake } from './windows.ts';

/**
 * What the ledger keeps. `atMs` counts from 1970 in the file, and in memory from the moment when the ledger was
 * opened (see `running-time.ts`), so that what was kept before has negative instants.
 */
export type LedgerRecord = Sent | Learned | Gap;

/** Requests that went out. Where it stands for several, `atMs` is the newest of them. */
export interface Sent {
	readonly kind: 'sent';
	readonly atMs: number;
	readonly family: EndpointFamily;
	readonly purpose: Purpose;
	readonly count: number;
}

/** A ceiling that Spotify has shown by refusing. */
export interface Learned extends Brake {
	readonly kind: 'learned';
	readonly atMs: number;
	readonly ceiling: number;
}

/** What was sent before is not known, because the file could not be read. */
export interface Gap {
	readonly kind: 'gap';
	readonly atMs: number;
}
