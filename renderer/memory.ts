/** The last things that were used, each made once. */
export interface Memory<Value> {
	of(key: string, create: () => Value): Value;
	values(): Iterable<Value>;
}

/** Forgets what was not used for longest when there are more than `most`. */
export function createMemory<Value>(most: number): Memory<Value> {
	const kept = new Map<string, Value>();
	return {
		of(key, create) {
			const value = kept.get(key) ?? create();
			kept.delete(key);
			kept.set(key, value);
			const [oldest] = kept.keys();
			if (kept.size > most && oldest !== undefined) kept.delete(oldest);
			return value;
		},
		values: () => kept.values(),
	};
}
