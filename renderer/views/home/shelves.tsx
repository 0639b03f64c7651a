import { useEffect } from 'preact/hooks';
import type { Problem } from '../../../app/problem.ts';
import { homeShelves } from '../../../app/queries/contract.ts';
import type { ListStore } from '../../lists/list-store.ts';
import { listsOf } from '../../lists/lists.ts';
import { useModel } from '../../model.ts';
import { ListFailure } from '../../parts/list-failure.tsx';
import { EndOfSet } from './end-of-set.tsx';
import { HomeShelf, shelfHeight } from './home-shelf.tsx';

/**
 * One shelf after the other, each as a whole, as one scrolls to where it belongs. One that Spotify has nothing for,
 * or does not offer to this app, leaves no trace; those after one that cannot be read wait for it.
 */
export function Shelves() {
	const model = useModel();
	const shelves = homeShelves.map((shelf) => ({ shelf, store: listsOf(model).of({ of: 'home', shelf }) }));
	const wanted = shelves.filter(({ store }) => !isLeftOut(store));
	const missing = wanted.find(({ store }) => !store.slots.value);
	const reached = missing ? wanted.slice(0, wanted.indexOf(missing) + 1) : wanted;
	const failed = reached.filter(({ store }) => store.problem.value);
	const problem = failed[0]?.store.problem.value;

	// When one comes back, there may be something in those that had nothing.
	useEffect(() => {
		for (const { store } of shelves) if (!store.slots.peek() && store.problem.peek()) store.retry();
		const empty = shelves.filter(({ store }) => store.slots.peek()?.length === 0);
		for (const { store } of empty) store.need(0, 0);
		return () => {
			for (const { store } of empty) store.rest();
		};
	}, []);

	let top = 0;
	return (
		<>
			{reached.map(({ shelf, store }) => {
				if (!store.slots.value && store.problem.value) return null;
				const above = top;
				top += shelfHeight(store);
				return <HomeShelf key={shelf} shelf={shelf} store={store} top={above} />;
			})}
			{problem && (
				<ListFailure
					problem={problem}
					onRetry={() => {
						for (const { store } of failed) store.retry();
					}}
				/>
			)}
			{reached.length === 0 && <p class="list-empty">{model.words.shelf.none}</p>}
			{!missing && <EndOfSet />}
		</>
	);
}

/** Whether there is no point in showing it. */
const isLeftOut = ({ slots, problem }: ListStore): boolean =>
	slots.value ? slots.value.length === 0 : isClosed(problem.value);

/** Spotify takes shelves away from apps in both ways. */
const isClosed = (problem: Problem | null): boolean =>
	problem?.kind === 'notFound' || (problem?.kind === 'forbidden' && problem.why === 'closedToThisApp');
