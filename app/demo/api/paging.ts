import { integer } from './parameters.ts';
import type { Call } from './route.ts';

/** One offset page of `values`, with the addresses of its neighbours. https://developer.spotify.com/documentation/web-api/concepts/api-calls#pagination */
export function offsetPage<T>(
	call: Call,
	origin: string,
	values: readonly T[],
	limits: { most: number; fallback: number; mostOffset?: number },
) {
	const { most, fallback, mostOffset = Number.MAX_SAFE_INTEGER } = limits;
	const limit = integer(call, 'limit', { least: 1, most, fallback });
	const offset = integer(call, 'offset', { least: 0, most: mostOffset, fallback: 0 });
	return pageOf(`${origin}${call.path}`, values, limit, offset, call.query);
}

/** `query`: what else was asked for, which the neighbours are asked for as well. */
export function pageOf<T>(
	address: string,
	values: readonly T[],
	limit: number,
	offset: number,
	query = new URLSearchParams(),
) {
	const others = [...query].filter(([name]) => name !== 'offset' && name !== 'limit');
	const at = (start: number) =>
		`${address}?${new URLSearchParams([['offset', `${start}`], ['limit', `${limit}`], ...others])}`;
	return {
		href: at(offset),
		items: values.slice(offset, offset + limit),
		limit,
		next: offset + limit < values.length ? at(offset + limit) : null,
		offset,
		previous: offset > 0 ? at(Math.max(offset - limit, 0)) : null,
		total: values.length,
	};
}
