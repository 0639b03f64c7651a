import { type Parameter, parametersOf } from './parameters.ts';
import type { Operation, Said } from './table.ts';

/** Lead elsewhere, unless they are refused or encoded. */
export const strayIds = ['', '.', '..', '../me', 'a/b', 'a?market=SE', 'a#b', '%2e%2e', ' '];

/** Something that an operation takes. */
interface Named {
	readonly name: string;
}

/** Names of the path's parameters that are free text. */
export const idsInPath = (operation: Operation): string[] =>
	parametersOf(operation).flatMap(({ name, places }) => (places.has('path') ? [name] : []));

/** Numbers beyond either end of their range, and none at all. */
export const numbersOutOfRange = (operation: Operation): (Named & { readonly value: number })[] =>
	parametersOf(operation).flatMap(({ name, places }) =>
		[...new Set([...places.values()].flatMap(beyond))].map((value) => ({ name, value })),
	);

function beyond({ type, min, max, extendedQuota }: Said): number[] {
	if (type !== 'integer' && type !== 'number') return [];
	const most = extendedQuota?.max ?? max;
	return [
		...(min === undefined ? [] : [min - 1]),
		...(most === undefined ? [] : [most + 1]),
		...(min === undefined && most === undefined ? [] : [Number.NaN]),
		...(type === 'integer' && min !== undefined ? [min + 0.5] : []),
	];
}

interface LimitedList extends Named {
	/** Of one request, wherever in it the list goes. */
	readonly maxItems: number;
}

export const limitedLists = (operation: Operation): LimitedList[] =>
	parametersOf(operation).flatMap(({ name, places }) => {
		const limits = [...places.values()].flatMap(({ maxItems }) => maxItems ?? []);
		return limits.length > 0 ? [{ name, maxItems: Math.max(...limits) }] : [];
	});

/** Lists that mean nothing when they are empty. */
export const neverEmptyLists = (operation: Operation): Named[] =>
	parametersOf(operation).filter(isNeverEmpty);

const isNeverEmpty = ({ required, places }: Parameter): boolean =>
	required && [...places.values()].every(({ type }) => type === 'csv' || type === 'array');

/** Lists that go into the query as one text, apart from those of a vocabulary. */
export const listsInText = (operation: Operation): Named[] =>
	parametersOf(operation).filter(({ places }) => {
		const inQuery = places.get('query');
		return inQuery?.type === 'csv' && !inQuery.enum && !places.has('body');
	});

/** As many different ones as needed, made from one that is good. */
export function manyOf(good: unknown, count: number): unknown[] {
	return Array.from({ length: count }, (_, index) => variant(good, String(index).padStart(3, '0')));
}

function variant(good: unknown, ending: string): unknown {
	if (typeof good === 'string') return good.slice(0, -ending.length) + ending;
	if (typeof good !== 'object' || good === null) return good;
	return Object.fromEntries(
		Object.entries(good).map(([name, value]) => [name, name === 'added_at' ? value : variant(value, ending)]),
	);
}
