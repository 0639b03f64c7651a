import { gapOf } from '../lists/drop-place.ts';
import type { Lifted } from '../lists/reorder.ts';
import { ROW_HEIGHT } from '../lists/rows-in-view.ts';

interface ReorderMarksProps {
	readonly lifted: Lifted | null;
	/** Of the row that is lifted. */
	readonly title: string;
}

/** Where a row goes that is lifted, and what the pointer takes along. Stands within the list. */
export function ReorderMarks({ lifted, title }: ReorderMarksProps) {
	if (!lifted || lifted.to === lifted.row) return null;
	const { row, to, by } = lifted;
	return (
		<>
			<div class="drop-line" aria-hidden="true" style={{ top: `${gapOf(row, to) * ROW_HEIGHT}px` }} />
			{by === 'pointer' && (
				<div class="dragged cut" aria-hidden="true" dir="auto">
					{title}
				</div>
			)}
		</>
	);
}
