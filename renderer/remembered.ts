import { type ReadonlySignal, signal } from '@preact/signals';
import type { Problem } from '../app/problem.ts';
import type { Answer } from '../app/queries/contract.ts';

/** What was answered last to one question. */
export interface Remembered<Value> {
	/** Null until the first answer. */
	readonly value: ReadonlySignal<Value | null>;
	/** Why there is none, or no newer one. */
	readonly problem: ReadonlySignal<Problem | null>;
	/** Asks again; the old answer stays until the new one is there. */
	refresh(): Promise<void>;
	/** Shows a change before Spotify has made it. Answers to older questions are dropped. */
	change(how: (value: Value) => Value): void;
}

export function createRemembered<Value>(ask: () => Promise<Answer<Value> | undefined>): Remembered<Value> {
	const value = signal<Value | null>(null);
	const problem = signal<Problem | null>(null);
	let generation = 0;
	return {
		value,
		problem,
		async refresh() {
			const asked = ++generation;
			problem.value = null;
			const answer = await ask();
			if (asked !== generation) return;
			if (answer?.ok) value.value = answer.value;
			else problem.value = answer?.problem ?? { kind: 'badRequest' };
		},
		change(how) {
			const before = value.peek();
			if (before === null) return;
			generation++;
			value.value = how(before);
		},
	};
}
