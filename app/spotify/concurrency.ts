/**
 * How many requests for one list, or for things one by one, are under way at a time. The rate limit counts requests
 * in 30 seconds, by a number that Spotify keeps to itself, so that more would only spend it sooner.
 * https://developer.spotify.com/documentation/web-api/concepts/rate-limits
 */
export const MOST_AT_A_TIME = 4;

/**
 * What `each` makes of every value, in their order, with at most `most` of them under way at a time. Rejects with
 * the first failure, after which no other one is begun.
 */
export async function mapConcurrently<T, R>(
	values: readonly T[],
	most: number,
	each: (value: T) => Promise<R>,
): Promise<R[]> {
	const results = new Map<number, R>();
	const waiting = values.entries();
	let failed = false;
	async function work(): Promise<void> {
		for (const [index, value] of waiting) {
			if (failed) return;
			try {
				results.set(index, await each(value));
			} catch (error) {
				failed = true;
				throw error;
			}
		}
	}
	await Promise.all(Array.from({ length: Math.min(most, values.length) }, work));
	return [...results].sort(([a], [b]) => a - b).map(([, result]) => result);
}
