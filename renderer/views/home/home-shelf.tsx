import { useComputed } from '@preact/signals';
import type { HomeShelf as ShelfName } from '../../../app/queries/contract.ts';
import type { ListStore } from '../../lists/list-store.ts';
import { ROW_HEIGHT } from '../../lists/rows-in-view.ts';
import { useModel } from '../../model.ts';
import { Button } from '../../parts/button.tsx';
import { List } from '../../parts/list.tsx';
import { useViewport } from '../../parts/scroller.tsx';
import { adopt } from '../../styles/adopt.ts';
import styles from './home.css?inline';

adopt(styles);

/** Of each shelf; the rest is behind "Show all". */
const MOST_ROWS = 4;

/** What a shelf has around its rows, in pixels; the styles say the same. */
const FRAME_HEIGHT = 56;

/** As high as a shelf is, or will be. */
export const shelfHeight = ({ slots }: ListStore): number =>
	FRAME_HEIGHT + ROW_HEIGHT * Math.min(slots.value?.length ?? MOST_ROWS, MOST_ROWS);

interface HomeShelfProps {
	readonly shelf: ShelfName;
	readonly store: ListStore;
	/** How far below the top of everything it begins. */
	readonly top: number;
}

/** The first rows of a shelf. Nameless until it is known that there are any, and not asked for before it is near. */
export function HomeShelf({ shelf, store, top }: HomeShelfProps) {
	const { words, router } = useModel();
	const { scrollTop, height } = useViewport();
	const isNear = useComputed(() => top < scrollTop.value + 2 * height.value).value;
	const slots = store.slots.value;
	return (
		<section class="shelf" style={{ minHeight: `${shelfHeight(store)}px` }}>
			<header id={`shelf-${shelf}`} class="line shelf-header" data-loading={!slots}>
				{slots && <h2 class="cut">{words.shelf[shelf]}</h2>}
				{slots && slots.length > MOST_ROWS && (
					<Button kind="plain" onPress={() => router.open({ view: 'shelf', shelf })}>
						{words.shelf.showAll}
					</Button>
				)}
			</header>
			{(slots || isNear) && (
				<List
					list={store.list}
					name={words.shelf[shelf]}
					empty={words.list.emptyShelf}
					most={MOST_ROWS}
					isQuiet
				/>
			)}
		</section>
	);
}
