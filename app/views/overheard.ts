import type { Answer, DeviceRow, Row } from '../queries/contract.ts';
import type { Views } from './views.ts';

/** Who hears what the answers to the views tell in passing. */
export interface Listeners {
	/** Rows of lists, and the heads of pages. */
	readonly onRows: (rows: readonly (Row | null)[]) => void;
	readonly onDevices: (answer: Answer<readonly DeviceRow[]>) => void;
	/** All that was told so far may be out of date, or somebody else's. */
	readonly onClear: () => void;
}

/** The same views, whose answers others overhear: they need not ask Spotify for what has just been told. */
export function overheard(views: Views, { onRows, onDevices, onClear }: Listeners): Views {
	return {
		...views,
		async getList(...question) {
			const answer = await views.getList(...question);
			if (answer.ok) onRows(answer.value.rows);
			return answer;
		},
		async getDetails(...question) {
			const answer = await views.getDetails(...question);
			if (answer.ok) onRows([answer.value]);
			return answer;
		},
		async getDevices() {
			const answer = await views.getDevices();
			onDevices(answer);
			return answer;
		},
		clear() {
			views.clear();
			onClear();
		},
	};
}
