/** More than one in so many letters makes another word, not a slip. */
const LETTERS_PER_SLIP = 3;
const MOST_SLIPS = 2;

/** The one of `words` that somebody who wrote `written` most likely meant; null when none is near. */
export function nearest(written: string, words: readonly string[]): string | null {
	const [begun, other] = words.filter((word) => word.startsWith(written));
	if (begun !== undefined && other === undefined) return begun;
	let found: string | null = null;
	let fewest = Math.min(MOST_SLIPS, Math.floor(written.length / LETTERS_PER_SLIP)) + 1;
	for (const word of words) {
		const slips = distance(written.slice(0, 2 * word.length), word);
		if (slips < fewest) [found, fewest] = [word, slips];
	}
	return found;
}

/** How many letters have to be put in, left out, replaced or swapped with their neighbour. */
function distance(from: string, to: string): number {
	let beforeLast: number[] = [];
	let last = Array.from({ length: to.length + 1 }, (_, at) => at);
	for (let row = 1; row <= from.length; row += 1) {
		const now = [row];
		for (let column = 1; column <= to.length; column += 1) {
			const isSame = from[row - 1] === to[column - 1];
			const isSwapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
			now[column] = Math.min(
				(last[column] ?? 0) + 1,
				(now[column - 1] ?? 0) + 1,
				(last[column - 1] ?? 0) + (isSame ? 0 : 1),
				isSwapped ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
			);
		}
		beforeLast = last;
		last = now;
	}
	return last[to.length] ?? 0;
}
