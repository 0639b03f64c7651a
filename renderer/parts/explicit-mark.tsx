import { useWords } from '../model.ts';

/** Before the names of those who made something with explicit words. */
export function ExplicitMark() {
	const { explicit } = useWords().player;
	return (
		<abbr title={explicit} aria-label={explicit}>
			E
		</abbr>
	);
}
