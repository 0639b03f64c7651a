import type { Cancel } from './clock.ts';

/** One immutable value that can be read and followed. */
export interface Readable<T> {
	get(): T;
	/** Calls `listener` after each change, not at once. */
	subscribe(listener: (value: T, before: T) => void): Cancel;
}

export interface Store<T> extends Readable<T> {
	/** Replaces the value; listeners hear of it only when it is another one. */
	update(change: (value: T) => T): void;
}

export function createStore<T>(initial: T): Store<T> {
	let value = initial;
	const listeners = new Set<(value: T, before: T) => void>();
	return {
		get: () => value,
		subscribe(listener) {
			listeners.add(listener);
			return () => {
				listeners.delete(listener);
			};
		},
		update(change) {
			const before = value;
			value = change(before);
			if (value === before) return;
			for (const listener of [...listeners]) listener(value, before);
		},
	};
}

/** What `of` makes of each value of `source`; listeners hear of it when that is another one. */
export function derived<T, U>(source: Readable<T>, of: (value: T) => U): Readable<U> {
	return {
		get: () => of(source.get()),
		subscribe: (listener) =>
			source.subscribe((value, before) => {
				const [now, earlier] = [of(value), of(before)];
				if (now !== earlier) listener(now, earlier);
			}),
	};
}
