/** The row to which a key leads from another one, of `count`; null where the key leads nowhere. */
export function rowOfKey(key: string, from: number, count: number, rowsPerPage: number): number | null {
	const to = { ...steps(from, rowsPerPage), Home: 0, End: count - 1 }[key];
	if (to === undefined) return null;
	const clamped = Math.max(Math.min(to, count - 1), 0);
	return clamped === from ? null : clamped;
}

const steps = (from: number, rowsPerPage: number): Readonly<Record<string, number>> => ({
	ArrowUp: from - 1,
	ArrowDown: from + 1,
	PageUp: from - rowsPerPage,
	PageDown: from + rowsPerPage,
});
