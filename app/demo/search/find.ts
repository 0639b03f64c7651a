import { fold } from './fold.ts';
import type { Field, SearchQuery } from './query.ts';

/** One thing, with all that it can be found by. */
export interface Searchable<T> {
	readonly thing: T;
	readonly name: string;
	/** What else it may be looked for by: who made it, what it is part of. */
	readonly also: readonly string[];
	readonly fields: Readonly<Partial<Record<Field, string>>>;
	/** 0 to 100. */
	readonly popularity: number;
}

/** A searchable whose texts are folded, once for every search. */
export interface Indexed<T> {
	readonly thing: T;
	readonly name: string;
	readonly text: string;
	readonly fields: Searchable<T>['fields'];
	readonly popularity: number;
}

export function index<T>({ thing, name, also, fields, popularity }: Searchable<T>): Indexed<T> {
	const foldedFields = Object.fromEntries(
		Object.entries(fields).map(([field, value]) => [field, fold(value)]),
	);
	return {
		thing,
		name: fold(name),
		text: fold([name, ...also].join('\n')),
		fields: foldedFields,
		popularity,
	};
}

/** What fits, best first: names that begin with the words, then such that hold them; after that what is popular. */
export function find<T>(things: readonly Indexed<T>[], query: SearchQuery): T[] {
	const phrase = query.words.join(' ');
	return things
		.filter((candidate) => fits(candidate, query))
		.map((candidate) => ({ ...candidate, distance: distanceOf(candidate.name, phrase) }))
		.sort((first, second) => first.distance - second.distance || second.popularity - first.popularity)
		.map(({ thing }) => thing);
}

function fits({ text, fields }: Indexed<unknown>, { words, filters }: SearchQuery): boolean {
	return (
		words.every((word) => text.includes(word)) &&
		filters.every(({ field, value }) => {
			const has = fields[field];
			if (has === undefined) return false;
			return field === 'year' ? isWithin(has, value) : has.includes(value);
		})
	);
}

/** `year:1999` or `year:1990-1999`. */
function isWithin(year: string, range: string): boolean {
	const [from = '', to = from] = range.split('-');
	return from <= year && year <= to;
}

function distanceOf(name: string, phrase: string): number {
	if (name.startsWith(phrase)) return 0;
	if (name.includes(` ${phrase}`)) return 1;
	return name.includes(phrase) ? 2 : 3;
}
