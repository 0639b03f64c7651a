import { effect } from '@preact/signals';
import type { Model } from './model.ts';

/**
 * What the views remember of Spotify's answers for as long as the same person is signed in. Made when it is wanted
 * for the first time, so that the player, which needs none of it, starts without its code.
 */
export function perPerson<Value>(create: (model: Model) => Value): (model: Model) => Value {
	const made = new WeakMap<Model, Value>();
	return (model) => {
		const before = made.get(model);
		if (before !== undefined) return before;
		const value = create(model);
		made.set(model, value);
		const stop = effect(() => {
			if (model.snapshot.value?.state.session.kind !== 'signedOut') return;
			made.delete(model);
			queueMicrotask(() => stop());
		});
		return value;
	};
}
