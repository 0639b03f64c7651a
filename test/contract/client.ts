import { systemClock } from '../../app/clock.ts';
import { memoryDocument } from '../../app/memory-document.ts';
import { createClosedEndpoints } from '../../app/spotify/access/closed-endpoints.ts';
import { createFunnel } from '../../app/spotify/funnel.ts';
import { createLedger } from '../../app/spotify/ledger/ledger.ts';
import { memoryLedgerFile } from '../../app/spotify/ledger/memory-ledger-file.ts';
import { createLimits } from '../../app/spotify/limits.ts';
import { createSpotify, type Spotify } from '../../app/spotify/spotify.ts';
import type { Operation } from './table.ts';

export type Arguments = Readonly<Record<string, unknown>>;

/** A client of its own, which knows of no refusal yet. */
export function createClient(apiUrl: string, accessToken: string): Spotify {
	const clock = systemClock;
	const funnel = createFunnel({
		apiUrl,
		tokens: { accessToken: async () => accessToken, renew: async () => accessToken },
		limits: createLimits({ document: memoryDocument(), clock }),
		closed: createClosedEndpoints({ document: memoryDocument(), clock, clientId: () => 'any' }),
		ledger: createLedger({ file: memoryLedgerFile(), clock }),
		clock,
	});
	return createSpotify(funnel);
}

/**
 * Calls the operation's function, which stands under its category's first word. Throws when there is none, and
 * whatever the function throws without a promise, which it must not.
 */
export function callOperation(
	spotify: Spotify,
	{ category, id }: Operation,
	args: Arguments,
): Promise<unknown> {
	const endpoints: unknown = Reflect.get(spotify, category.split('-')[0] ?? '');
	const endpoint: unknown =
		typeof endpoints === 'object' && endpoints !== null ? Reflect.get(endpoints, id) : undefined;
	if (typeof endpoint !== 'function') throw new Error(`The client has no ${id} under ${category}.`);
	const answer: unknown = Reflect.apply(endpoint, endpoints, [args]);
	if (!(answer instanceof Promise)) throw new Error(`${id} gives no promise.`);
	return answer;
}
