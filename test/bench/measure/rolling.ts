/** The most of these instants, oldest first, that any window of that length holds. */
export function mostWithin(instantsMs: readonly number[], windowMs: number): number {
	let first = 0;
	return instantsMs.reduce((most, instantMs, index) => {
		while (instantMs - (instantsMs[first] ?? instantMs) >= windowMs) first += 1;
		return Math.max(most, index - first + 1);
	}, 0);
}
