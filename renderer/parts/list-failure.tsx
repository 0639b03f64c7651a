import type { Problem } from '../../app/problem.ts';
import { useModel } from '../model.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';

interface FailureProps {
	readonly problem: Problem;
	readonly onRetry: () => unknown;
	/** Within a list of which something could be read. */
	readonly inPlace?: boolean;
}

/** What could not be read and why, with a way to try again. */
export function ListFailure({ problem, onRetry, inPlace = false }: FailureProps) {
	const { words, explain } = useModel();
	return (
		<div class={inPlace ? 'list-failure in-place' : 'list-failure'} role="alert">
			<Icon name="warning" />
			<p>{explain(problem)}</p>
			<Button onPress={onRetry}>{words.list.tryAgain}</Button>
		</div>
	);
}
