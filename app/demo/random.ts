/** Numbers in [0, 1) that are the same for the same seed. */
export type Random = () => number;

/** FNV-1a: a 32-bit number for any text. */
export function seedOf(text: string): number {
	let hash = 0x811c9dc5;
	for (let index = 0; index < text.length; index++) {
		hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
	}
	return hash >>> 0;
}

/** Mulberry32: small, quick, and even enough for a made-up world. No secret may come from it. */
export function createRandom(seed: number): Random {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** A whole number from `least` to `most`, both included. */
export function between(random: Random, least: number, most: number): number {
	return least + Math.floor(random() * (most - least + 1));
}

export function pick<T>(random: Random, choices: readonly [T, ...T[]]): T {
	return choices[Math.floor(random() * choices.length)] ?? choices[0];
}

/** A shuffled copy. */
export function shuffled<T>(random: Random, values: readonly T[]): T[] {
	return values
		.map((value) => ({ value, rank: random() }))
		.sort((first, second) => first.rank - second.rank)
		.map(({ value }) => value);
}
