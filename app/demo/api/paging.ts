import { integer } from './parameters.ts';
import type { Call } from './route.ts';

/** One offset page of `values`, with the addresses of its neighbours. https://developer.spotify.com/documentation/web-api/concepts/api-calls#pagination */
export function offsetPage<T>(
	call: Call,
	origin: string,
	values: readonly T[],
	limits: { most: number; fallback: number },
) {
	const limit = integer(call, 'limit', { least: 1, ...limits });
	const offset = integer(call, 'offset', { least: 0, fallback: 0 });
	return pageOf(`${origin}${call.path}`, values, limit, offset);
}

export function pageOf<T>(address: string, values: readonly T[], limit: number, offset: number) {
	const at = (start: number) => `${address}?offset=${start}&limit=${limit}`;
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
