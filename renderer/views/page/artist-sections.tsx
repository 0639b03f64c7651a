import { useEffect } from 'preact/hooks';
import type { Details, List as ListName } from '../../../app/queries/contract.ts';
import type { ListStore } from '../../lists/list-store.ts';
import { listsOf } from '../../lists/lists.ts';
import { useModel } from '../../model.ts';
import { List, type ListProps } from '../../parts/list.tsx';

const MOST_ROWS = 5;

/**
 * What an artist is known for, who is like them, and, since that may be hundreds, last what they released. All of
 * it appears at once, so that nothing moves when Spotify has the first two not for this app.
 */
export function ArtistSections({ uri, details }: { uri: string; details: Details | null }) {
	const model = useModel();
	const words = model.words.page;
	const topTracks = useNeeded({ of: 'artistTopTracks', uri });
	const related = useNeeded({ of: 'relatedArtists', uri });
	const albums = useNeeded({ of: 'artistAlbums', uri });
	if (![topTracks, related, albums].every(isSettled)) return null;
	const by = details ? [{ name: details.title, uri }] : [];
	return (
		<>
			{hasRows(topTracks) && (
				<Section list={topTracks.list} name={words.topTracks} most={MOST_ROWS} by={by} />
			)}
			{hasRows(related) && <Section list={related.list} name={words.relatedArtists} most={MOST_ROWS} />}
			<Section list={albums.list} name={words.albums} by={by} />
		</>
	);
}

/** A list of which the beginning is wanted before it is known whether it will be shown. */
function useNeeded(list: ListName): ListStore {
	const store = listsOf(useModel()).of(list);
	useEffect(() => {
		if (!isSettled(store)) store.need(0, 0);
	}, [store]);
	return store;
}

const isSettled = ({ slots, problem }: ListStore): boolean => slots.value !== null || problem.value !== null;

/** False as well for what Spotify has not for this app; other failures are for the list to tell. */
function hasRows({ slots, problem }: ListStore): boolean {
	const { value: why } = problem;
	const isClosed = why?.kind === 'forbidden' && why.why === 'closedToThisApp';
	return !isClosed && slots.value?.length !== 0;
}

function Section({ name, ...list }: Omit<ListProps, 'empty'>) {
	const { words } = useModel();
	return (
		<section class="page-section">
			<h3>{name}</h3>
			<List {...list} name={name} empty={words.page.noAlbums} />
		</section>
	);
}
