/** As high as each row of a list is, in pixels; the styles say the same. */
export const ROW_HEIGHT = 56;

/** Rows that are drawn beyond each end, so that fast scrolling shows no gap. */
const OVERSCAN = 4;

export interface Rows {
	readonly first: number;
	/** Included; less than `first` when there are none. */
	readonly last: number;
}

/** Which of `count` rows to draw in a viewport, when the first row begins `offset` pixels below its beginning. */
export function rowsInView(count: number, scrollTop: number, height: number, offset: number): Rows {
	const top = Math.floor((scrollTop - offset) / ROW_HEIGHT);
	const bottom = Math.ceil((scrollTop + height - offset) / ROW_HEIGHT) - 1;
	return {
		first: Math.max(Math.min(top - OVERSCAN, count - 1), 0),
		last: Math.min(Math.max(bottom + OVERSCAN, -1), count - 1),
	};
}

/** Where to scroll to so that a row is whole in sight; where one is already, when it is. */
export function scrollTopFor(row: number, scrollTop: number, height: number, offset: number): number {
	const top = offset + row * ROW_HEIGHT;
	return Math.max(Math.min(scrollTop, top), top + ROW_HEIGHT - height);
}
