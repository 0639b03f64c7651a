import type { Playback } from '../state.ts';
import { createStore, type Readable } from '../store.ts';
import { type Belief, nothingKnown, shown } from './belief.ts';

/** Keeps the belief, and shows what follows from it. */
export interface BeliefStore {
	readonly playback: Readable<Playback>;
	change(change: (belief: Belief) => Belief): void;
}

export function createBeliefStore(): BeliefStore {
	let belief = nothingKnown;
	const playback = createStore<Playback>(shown(belief));
	return {
		playback,
		change(change) {
			const before = belief;
			belief = change(before);
			if (belief !== before) playback.update(() => shown(belief));
		},
	};
}
