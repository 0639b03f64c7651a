// biome-ignore-all lint/a11y/useSemanticElements: rows that are placed one by one cannot be a table's.
import { useComputed, useSignal } from '@preact/signals';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { List as ListName, PageLink, Row } from '../../app/queries/contract.ts';
import { useEntry } from '../entry.ts';
import { focusIn } from '../focus.ts';
import { hasModifier } from '../keyboard.ts';
import type { ListStore } from '../lists/list-store.ts';
import { keyOf, listsOf } from '../lists/lists.ts';
import { rowOfKey } from '../lists/row-keys.ts';
import { ROW_HEIGHT, rowsInView, scrollTopFor } from '../lists/rows-in-view.ts';
import { useModel } from '../model.ts';
import { adopt } from '../styles/adopt.ts';
import { gripIdOf } from './grip.tsx';
import styles from './list.css?inline';
import { ListFailure } from './list-failure.tsx';
import { MediaRow } from './media-row.tsx';
import { ReorderMarks } from './reorder-marks.tsx';
import { useViewport } from './scroller.tsx';
import { useReorder } from './use-reorder.ts';

adopt(styles);

export interface ListProps {
	readonly list: ListName;
	/** What a screen reader calls it. */
	readonly name: string;
	/** What is said in its place when it has no rows. */
	readonly empty: string;
	/** Shows no more rows than these. */
	readonly most?: number;
	/** Says nothing when rows that it has could not be read anew. */
	readonly isQuiet?: boolean;
	/** The playlist whose items these are, where the listener may change it. */
	readonly ownPlaylistId?: string | null;
	/** Shows places, from 1, instead of covers, which would all be the same. */
	readonly isNumbered?: boolean;
	/** Whom the rows do not name again: those by whom all of it is. */
	readonly by?: readonly PageLink[];
	/** In place of playing or opening a row. There is no menu then. */
	readonly onPress?: (row: Row, index: number) => void;
}

/** While the first page is on its way. */
const SKELETON_ROWS = 8;

/**
 * A list of any length, of which only the rows in sight are drawn and read. When another list takes its place,
 * such as for another search, the old one stays until the new one has something to show.
 */
export function List(props: ListProps) {
	const store = listsOf(useModel()).of(props.list);
	const shown = useRef(store);
	if (store.slots.value || store.problem.value) shown.current = store;
	useEffect(() => {
		if (shown.current !== store) store.need(0, 0);
		return () => store.rest();
	}, [store]);
	const { current } = shown;
	return <StoreRows {...props} key={keyOf(current.list)} store={current} isOutdated={current !== store} />;
}

interface StoreRowsProps extends Omit<ListProps, 'list'> {
	readonly store: ListStore;
	/** Another list is about to take its place. */
	readonly isOutdated?: boolean;
}

/** The rows of one list. */
export function StoreRows(props: StoreRowsProps) {
	const { store, name, empty, most = Number.POSITIVE_INFINITY } = props;
	const { ownPlaylistId = null, isOutdated = false } = props;
	const key = keyOf(store.list);
	const { activeRow: keptRow } = useEntry().kept;
	const viewport = useViewport();
	const grid = useRef<HTMLDivElement>(null);
	const wantedFocusId = useRef<string | null>(null);
	const active = useSignal(keptRow.get(key) ?? 0);
	const offset = useSignal(0);
	const count = useComputed(() => Math.min(store.slots.value?.length ?? SKELETON_ROWS, most));
	const inView = useComputed(() =>
		rowsInView(count.value, viewport.scrollTop.value, viewport.height.value, offset.value),
	);
	const first = useComputed(() => inView.value.first).value;
	const last = useComputed(() => inView.value.last).value;
	const slots = store.slots.value;
	const problem = store.problem.value;
	const activeRow = Math.max(Math.min(active.value, count.value - 1), 0);
	// The same ones each time, so that scrolling draws only the rows that come.
	const place = useMemo(() => ({ store, ownPlaylistId }), [store, ownPlaylistId]);
	const setActive = useCallback(
		(row: number) => {
			active.value = row;
			keptRow.set(key, row);
		},
		[active, keptRow, key],
	);
	const idOf = (row: number): string => `${key}-${row}`;

	useEffect(() => {
		if (!isOutdated) store.need(first, last);
	}, [store, first, last, isOutdated]);

	const layout = viewport.layout.value;
	useLayoutEffect(() => {
		const { current: scroller } = viewport.element;
		if (!scroller || !grid.current) return;
		const [outer, inner] = [scroller.getBoundingClientRect(), grid.current.getBoundingClientRect()];
		offset.value = inner.top - outer.top + scroller.scrollTop;
	}, [viewport, layout, offset]);

	useLayoutEffect(() => {
		// The last row may have been taken out while it had the focus.
		const isLost = active.peek() > activeRow && document.activeElement === document.body;
		if (isLost) setActive(activeRow);
		if (isLost || wantedFocusId.current !== null) focusIn(wantedFocusId.current ?? idOf(activeRow));
		wantedFocusId.current = null;
	});

	function moveTo(row: number, focusId = idOf(row)): void {
		scrollTo(row);
		setActive(row);
		wantedFocusId.current = focusId;
	}

	function scrollTo(row: number): void {
		const { current: scroller } = viewport.element;
		if (!scroller) return;
		scroller.scrollTop = scrollTopFor(row, scroller.scrollTop, viewport.height.peek(), offset.peek());
	}

	const { reorder, told } = useReorder({
		list: grid,
		scroller: viewport.element,
		offset,
		count,
		place,
		scrollTo,
		onMoved: (to) => moveTo(to, gripIdOf(idOf(to))),
	});
	const lifted = reorder.lifted.value;
	const isOwn = ownPlaylistId !== null;

	const rowsPerPage = (): number => Math.max(Math.floor(viewport.height.peek() / ROW_HEIGHT) - 1, 1);

	function onKeyDown(event: KeyboardEvent): void {
		if (hasModifier(event) || event.defaultPrevented) return;
		const row = rowOfKey(event.key, activeRow, count.peek(), rowsPerPage());
		if (row === null) return;
		event.preventDefault();
		moveTo(row);
	}

	if (!slots && problem) return <ListFailure problem={problem} onRetry={store.retry} />;
	if (count.value === 0) return <p class="list-empty">{empty}</p>;

	const rows = Array.from({ length: last - first + 1 }, (_, index) => first + index);
	// What has the focus, or gets it by Tab, is there even when it is scrolled out of sight.
	if (activeRow < first) rows.unshift(activeRow);
	if (activeRow > last) rows.push(activeRow);
	return (
		<>
			<div
				ref={grid}
				role="grid"
				class="list"
				aria-label={name}
				aria-rowcount={slots ? count.value : -1}
				aria-busy={!slots || isOutdated}
				style={{ height: `${count.value * ROW_HEIGHT}px` }}
				data-lifted={lifted?.by}
				onKeyDownCapture={(event) => void reorder.press(event, rowsPerPage())}
				onKeyDown={onKeyDown}
			>
				{rows.map((row) => (
					<MediaRow
						key={row}
						id={idOf(row)}
						index={row}
						slot={slots?.[row]}
						isActive={row === activeRow}
						place={place}
						reorder={isOwn ? reorder : null}
						isLifted={row === lifted?.row}
						onFocus={setActive}
						onPress={props.onPress}
						isNumbered={props.isNumbered}
						by={props.by}
					/>
				))}
				<ReorderMarks lifted={lifted} title={(lifted && slots?.[lifted.row]?.title) ?? ''} />
			</div>
			{isOwn && (
				<p class="visually-hidden" role="status">
					{told}
				</p>
			)}
			{problem && !props.isQuiet && <ListFailure problem={problem} onRetry={store.retry} inPlace />}
		</>
	);
}
