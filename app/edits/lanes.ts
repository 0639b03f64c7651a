/** Keeps what must not overtake one another in order, and leaves the rest alone. */
export interface Lanes<T> {
	/**
	 * Runs `job` when all that went into the same lane before is over. A job with the same key as the one that went
	 * in last, and is not over yet, is that one: whoever presses twice wants it once. Without a key it never is.
	 */
	run(lane: string, key: string | null, job: () => Promise<T>): Promise<T>;
}

interface Last<T> {
	readonly key: string | null;
	readonly result: Promise<T>;
}

/** For jobs that do not reject. */
export function createLanes<T>(): Lanes<T> {
	const lasts = new Map<string, Last<T>>();

	return {
		run(lane, key, job) {
			const before = lasts.get(lane);
			if (before && key !== null && before.key === key) return before.result;
			const result = before ? before.result.then(job) : job();
			const last = { key, result };
			lasts.set(lane, last);
			void result.then(() => {
				if (lasts.get(lane) === last) lasts.delete(lane);
			});
			return result;
		},
	};
}
