/**
 * The smallest of `values` that at least `percent` of them do not exceed (nearest rank), so that it is always one
 * that was measured. Throws when there are none.
 */
export function percentile(values: readonly number[], percent: number): number {
	const sorted = values.toSorted((one, other) => one - other);
	const value = sorted[Math.max(Math.ceil((percent / 100) * sorted.length), 1) - 1];
	if (value === undefined) throw new RangeError('Nothing was measured.');
	return value;
}

export const median = (values: readonly number[]): number => percentile(values, 50);
