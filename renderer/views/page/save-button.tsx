import type { Details } from '../../../app/queries/contract.ts';
import { setSaved } from '../../doing.ts';
import { useModel } from '../../model.ts';
import { IconButton } from '../../parts/button.tsx';
import { savingWords } from '../../saving-words.ts';

/** A plus that becomes a check once it is liked, saved or followed; out of order while that is unknown. */
export function SaveButton({ details }: { details: Details }) {
	const model = useModel();
	const { isSaved } = details;
	return (
		<IconButton
			id="page-save"
			icon={isSaved ? 'check' : 'plus'}
			name={savingWords(details, !isSaved, model.words).ask}
			lit={isSaved === true}
			disabled={isSaved === null}
			onPress={() => setSaved(model, details, !isSaved)}
		/>
	);
}
