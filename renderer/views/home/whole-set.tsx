import type { List as ListName } from '../../../app/queries/contract.ts';
import { listsOf } from '../../lists/lists.ts';
import { useModel } from '../../model.ts';
import { List } from '../../parts/list.tsx';
import { PageHeader } from '../../parts/page-header.tsx';
import { Scroller } from '../../parts/scroller.tsx';
import { adopt } from '../../styles/adopt.ts';
import { EndOfSet } from './end-of-set.tsx';
import styles from './home.css?inline';

adopt(styles);

/** Something that Spotify put together, and the way to more of it. */
export function WholeSet({ title, list }: { title: string; list: ListName }) {
	const model = useModel();
	return (
		<>
			<PageHeader title={title} />
			<Scroller>
				<List list={list} name={title} empty={model.words.list.emptyShelf} />
				{listsOf(model).of(list).slots.value && <EndOfSet />}
			</Scroller>
		</>
	);
}
