import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { phrase } from '../../app/messages/phrase.ts';
import type { RowPlace } from '../doing.ts';
import { createReorder, type Reorder, type ReorderParts } from '../lists/reorder.ts';
import { useModel } from '../model.ts';
import { moveInPlaylist } from '../playlist-doing.ts';

interface ReorderOptions extends Pick<ReorderParts, 'list' | 'scroller' | 'offset' | 'count'> {
	readonly place: RowPlace;
	/** Brings a row into sight. */
	readonly scrollTo: (row: number) => void;
	/** It was put down there. */
	readonly onMoved: (to: number) => void;
}

interface PlaylistReorder {
	/** The same one each time, as long as the list is. */
	readonly reorder: Reorder;
	/** What was done by keyboard last, for screen readers. */
	readonly told: ReadonlySignal<string>;
}

/** Lets the rows of a playlist of the listener's own be moved. */
export function useReorder(options: ReorderOptions): PlaylistReorder {
	const model = useModel();
	const told = useSignal('');
	const latest = useRef(options);
	latest.current = options;
	const reorder = useMemo(() => {
		const { list, scroller, offset, count } = latest.current;
		return createReorder({
			list,
			scroller,
			offset,
			count,
			onKeys(what, row, to) {
				const { place, scrollTo } = latest.current;
				const title = place.store.slots.peek()?.[row]?.title ?? model.words.list.unavailable;
				const values = { title, position: to + 1, count: count.peek() };
				told.value = phrase(model.words, 'playlist', what, values);
				scrollTo(to);
			},
			onMove(row, to) {
				const { place, onMoved } = latest.current;
				told.value = '';
				void moveInPlaylist(model, row, to, place);
				onMoved(to);
			},
		});
	}, [model, told]);
	useEffect(() => reorder.dispose, [reorder]);
	return { reorder, told };
}
