import { MOST_AT_A_TIME, mapConcurrently } from './concurrency.ts';
import { invalid } from './invalid.ts';

/**
 * Cuts a list into as many as Spotify takes at once. Throws `SpotifyFailure` for an empty one, which Spotify
 * refuses.
 */
export function batchesOf<T>(values: readonly T[], most: number): T[][] {
	if (values.length === 0) throw invalid('empty');
	return Array.from({ length: Math.ceil(values.length / most) }, (_, index) =>
		values.slice(index * most, (index + 1) * most),
	);
}

/**
 * What Spotify answers to each part of a list, in order; `ask` gets a part as the parameter that it becomes.
 * Rejects with `SpotifyFailure` for an empty list, and with the first failure.
 */
export const inBatches = async <T>(
	values: readonly string[],
	most: number,
	ask: (csv: string) => Promise<T>,
): Promise<T[]> => mapConcurrently(batchesOf(values, most), MOST_AT_A_TIME, (batch) => ask(batch.join(',')));
