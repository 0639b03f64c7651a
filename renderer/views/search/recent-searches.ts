import { type ReadonlySignal, signal } from '@preact/signals';
import { perPerson } from '../../per-person.ts';

/** What was searched for, the newest first. Kept in memory only. */
export interface RecentSearches {
	readonly texts: ReadonlySignal<readonly string[]>;
	add(text: string): void;
}

const MOST_RECENT_SEARCHES = 5;

export const recentSearchesOf = perPerson((): RecentSearches => {
	const texts = signal<readonly string[]>([]);
	return {
		texts,
		add(text) {
			texts.value = [text, ...texts.peek().filter((other) => other !== text)].slice(0, MOST_RECENT_SEARCHES);
		},
	};
});
