import type { Clock } from '../clock.ts';

/** Answers in memory. */
export interface Cache<V> {
	/**
	 * What is kept under the key, or is being read for it already; else what `read` gives. Rejects as `read` does,
	 * and keeps no failure. An age of 0 keeps nothing, yet shares what is under way.
	 */
	get(key: string, maxAgeMs: number, read: () => Promise<V>): Promise<V>;
}

/** The caches of one owner, which forget together. */
export interface Caches {
	/** One more, for at most so many answers: those not asked for the longest go first. */
	open<V>(most: number): Cache<V>;
	/** Drops what is kept under these keys. What is under way for one of them will not be kept. */
	forget(isMeant: (key: string) => boolean): void;
}

interface Entry<V> {
	readonly answer: Promise<V>;
	/** Monotonic: the answer is no newer than the question. */
	readonly askedAtMs: number;
	isUnderWay: boolean;
}

export function createCaches(clock: Clock): Caches {
	const forgetters: ((isMeant: (key: string) => boolean) => void)[] = [];

	return {
		open<V>(most: number): Cache<V> {
			/** Least recently used first. */
			const entries = new Map<string, Entry<V>>();

			forgetters.push((isMeant) => {
				for (const key of [...entries.keys()].filter(isMeant)) entries.delete(key);
			});

			function keep(key: string, entry: Entry<V>): void {
				entries.delete(key);
				entries.set(key, entry);
				for (const [oldest] of entries) {
					if (entries.size <= most) return;
					entries.delete(oldest);
				}
			}

			function drop(key: string, entry: Entry<V>): void {
				if (entries.get(key) === entry) entries.delete(key);
			}

			function ask(key: string, maxAgeMs: number, read: () => Promise<V>): Entry<V> {
				const entry: Entry<V> = { answer: read(), askedAtMs: clock.monotonicMs(), isUnderWay: true };
				entry.answer.then(
					() => {
						entry.isUnderWay = false;
						if (maxAgeMs <= 0) drop(key, entry);
					},
					() => drop(key, entry),
				);
				return entry;
			}

			return {
				get(key, maxAgeMs, read) {
					const known = entries.get(key);
					const isFresh = known && (known.isUnderWay || clock.monotonicMs() - known.askedAtMs < maxAgeMs);
					const entry = isFresh ? known : ask(key, maxAgeMs, read);
					keep(key, entry);
					return entry.answer;
				},
			};
		},
		forget(isMeant) {
			for (const forget of forgetters) forget(isMeant);
		},
	};
}
