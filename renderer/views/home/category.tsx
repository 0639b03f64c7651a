import type { RouteOf } from '../../router.ts';
import { WholeSet } from './whole-set.tsx';

/** The playlists of one category. */
export const CategoryView = ({ route: { id, title } }: { route: RouteOf<'category'> }) => (
	<WholeSet title={title} list={{ of: 'category', id }} />
);
