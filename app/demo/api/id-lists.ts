import * as v from 'valibot';
import { isId } from '../catalogue/ids.ts';
import { badRequest, checkMarket, jsonBody } from './parameters.ts';
import type { Call } from './route.ts';

/** Whatever the query may hold, a body holds this many. */
const MOST_IN_BODY = 50;

const bodySchema = v.object({ ids: v.nullish(v.array(v.string())) });

/** The ids to change: those in the query, else those in the body. */
export function idsToChange(call: Call, mostInQuery: number, isValid = isId): readonly string[] {
	const inQuery = call.query.get('ids')?.split(',');
	if (inQuery !== undefined) return checkedIds(inQuery, mostInQuery, isValid);
	return checkedIds(jsonBody(call, bodySchema)?.ids ?? [], MOST_IN_BODY, isValid);
}

/** What is found under the `ids` of the query, in their order; null stands for what is not. */
export function lookUpAll<T>(call: Call, found: ReadonlyMap<string, T>, most: number): (T | null)[] {
	checkMarket(call);
	return idsInQuery(call, most).map((id) => found.get(id) ?? null);
}

/** The comma-separated ids of the query. */
export function idsInQuery(call: Call, most: number, name = 'ids'): readonly string[] {
	return checkedIds(call.query.get(name)?.split(',') ?? [], most);
}

/** At least one, at most so many, and none that cannot be one. */
export function checkedIds(ids: readonly string[], most: number, isValid = isId): readonly string[] {
	if (ids.length === 0) throw badRequest('Missing required field: ids');
	if (ids.length > most) throw badRequest(`Too many ids requested, at most ${most}`);
	if (!ids.every(isValid)) throw badRequest('Invalid base62 id');
	return ids;
}
