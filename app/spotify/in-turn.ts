import { SpotifyFailure } from '../problem.ts';
import { batchesOf, inBatches } from './batches.ts';

/**
 * Sends a list in as many commands as it needs, one after another, so that Spotify gets them in order; `send` gets
 * a part as the parameter that it becomes. What went before a failure stays done.
 */
export async function sendInTurn(
	values: readonly string[],
	most: number,
	send: (csv: string) => Promise<void>,
): Promise<void> {
	for (const batch of batchesOf(values, most)) await send(batch.join(','));
}

/**
 * A yes or no for each value, in their order; null where Spotify says nothing. Rejects with `SpotifyFailure` where
 * it answers for fewer or more than were asked about, since the answers would belong to others then.
 */
export async function answersFor(
	values: readonly string[],
	most: number,
	ask: (csv: string) => Promise<boolean[] | null>,
): Promise<boolean[] | null> {
	const parts = await inBatches(values, most, ask);
	if (parts.some((part) => part === null)) return null;
	const answers = parts.flatMap((part) => part ?? []);
	if (answers.length !== values.length) throw new SpotifyFailure({ kind: 'server', status: 200 });
	return answers;
}
