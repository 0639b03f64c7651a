import type { Details } from '../../../app/queries/contract.ts';
import { playItem } from '../../doing.ts';
import { listsOf } from '../../lists/lists.ts';
import { useModel } from '../../model.ts';
import { PageHead } from './page-head.tsx';

/** Spotify plays audiobooks by their chapters only, so that Play waits for these. */
export function AudiobookHead({ uri, details }: { uri: string; details: Details | null }) {
	const model = useModel();
	const store = listsOf(model).of({ of: 'items', uri });
	const first = store.slots.value?.[0];
	const play = first && (() => playItem(model, first, 0, { store, ownPlaylistId: null }));
	return <PageHead details={details} onPlay={play ?? null} />;
}
