import { useWords } from '../../model.ts';
import type { RouteOf } from '../../router.ts';
import { WholeSet } from './whole-set.tsx';

/** All of one shelf of Home. */
export const ShelfView = ({ route: { shelf } }: { route: RouteOf<'shelf'> }) => (
	<WholeSet title={useWords().shelf[shelf]} list={{ of: 'home', shelf }} />
);
