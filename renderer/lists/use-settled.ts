import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useModel } from '../model.ts';

/** What `value` was when it last stayed the same for `pauseMs`. The first one is taken at once. */
export function useSettled<Value>(value: Value, pauseMs: number): Value {
	const { clock } = useModel();
	const settled = useSignal(value);
	useEffect(
		() =>
			clock.after(pauseMs, () => {
				settled.value = value;
			}),
		[clock, value, pauseMs, settled],
	);
	return settled.value;
}
