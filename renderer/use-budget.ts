import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { BatonBridge } from '../app/bridge/contract.ts';
import type { BudgetView } from '../app/budget.ts';
import { useModel } from './model.ts';

/** The last answer: who comes back to a view finds it as long as they left it. */
const lastAnswers = new WeakMap<BatonBridge, BudgetView>();

/**
 * What is left of the day's requests; null until the first answer. Looked at again every so often while somebody
 * can see it, and at once when `key` becomes another one. That costs no request to Spotify.
 */
export function useBudget(everyMs: number, key?: unknown): BudgetView | null {
	const { visible, clock, attempt, bridge } = useModel();
	const budget = useSignal(lastAnswers.get(bridge) ?? null);
	const turn = useSignal(0);
	useEffect(() => {
		if (!visible.value) return;
		void attempt(bridge.getBudget()).then((answer) => {
			if (!answer) return;
			lastAnswers.set(bridge, answer);
			budget.value = answer;
		});
		return clock.after(everyMs, () => {
			turn.value += 1;
		});
	}, [key, visible.value, turn.value]);
	return budget.value;
}
