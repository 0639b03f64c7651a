import { phrase } from '../../app/messages/phrase.ts';
import type { Reorder } from '../lists/reorder.ts';
import { useModel } from '../model.ts';
import { Icon } from './icon.tsx';

/** Of the grip in the row with this `id`. */
export const gripIdOf = (rowId: string): string => `${rowId}-grip`;

interface GripProps {
	readonly rowId: string;
	/** Of the row that it moves. */
	readonly title: string;
	readonly row: number;
	readonly reorder: Reorder;
	readonly tabIndex: number;
}

/** By which a row is taken to another place: dragged, or lifted with Space for the arrow keys. */
export function Grip({ rowId, title, row, reorder, tabIndex }: GripProps) {
	const { words } = useModel();
	const name = phrase(words, 'playlist', 'move', { title });
	return (
		<button
			type="button"
			id={gripIdOf(rowId)}
			class="icon-button grip"
			aria-label={name}
			aria-pressed={reorder.lifted.value?.row === row}
			title={name}
			tabIndex={tabIndex}
			onPointerDown={(event) => {
				// It stays drawn while it has the focus, however far the list scrolls.
				event.currentTarget.focus({ preventScroll: true });
				reorder.grab(event, row);
			}}
			onClick={() => reorder.lift(row)}
			onBlur={() => reorder.leave()}
		>
			<Icon name="grip" />
		</button>
	);
}
