import * as v from 'valibot';
import { isId } from '../catalogue/ids.ts';
import { apiError, Refusal } from '../http/reply.ts';
import type { Call } from './route.ts';

export function badRequest(message: string): Refusal {
	return new Refusal(apiError(400, message));
}

export function forbidden(message = 'Forbidden'): Refusal {
	return new Refusal(apiError(403, message));
}

export function notFound(message = 'Resource not found'): Refusal {
	return new Refusal(apiError(404, message));
}

/** A whole number in the query; without a `fallback` it is required. */
export function integer(
	call: Call,
	name: string,
	limits: { least: number; most?: number; fallback?: number },
): number {
	const text = call.query.get(name);
	if (text === null) {
		if (limits.fallback === undefined) throw badRequest(`Required parameter ${name} missing`);
		return limits.fallback;
	}
	const value = Number(text);
	const { least, most = Number.MAX_SAFE_INTEGER } = limits;
	if (!/^-?\d+$/.test(text) || value < least || value > most) throw badRequest(`Invalid ${name}`);
	return value;
}

/** One of a closed set of words in the query; required. */
export function word<const T extends string>(call: Call, name: string, words: readonly T[]): T {
	const text = call.query.get(name);
	if (text === null) throw badRequest(`Required parameter ${name} missing`);
	const found = words.find((candidate) => candidate === text);
	if (found === undefined) throw badRequest(`Invalid ${name}`);
	return found;
}

/** Words of a closed set, separated by commas in the query; null where nothing was said. */
export function words<const T extends string>(
	call: Call,
	name: string,
	known: readonly T[],
): ReadonlySet<T> | null {
	const asked = call.query.get(name)?.split(',');
	if (asked === undefined) return null;
	if (!asked.every((text) => known.some((word) => word === text))) throw badRequest(`Invalid ${name}`);
	return new Set(known.filter((word) => asked.includes(word)));
}

/** `{id}` of the path, looked up; malformed and unknown ids differ in status. */
export function lookUp<T>(call: Call, found: ReadonlyMap<string, T>): T {
	const id = call.parameters.id ?? '';
	if (!isId(id)) throw badRequest('Invalid base62 id');
	const value = found.get(id);
	if (value === undefined) throw notFound();
	return value;
}

/** A market changes nothing in a made-up world, yet a wrong one is refused. */
export function checkMarket(call: Call): void {
	const market = call.query.get('market');
	if (market !== null && !/^([A-Z]{2}|from_token)$/.test(market)) throw badRequest('Invalid market code');
}

/** Without `episode` among the `additional_types`, an episode is a null item. */
export function knowsEpisodes(call: Call): boolean {
	const types = call.query.get('additional_types')?.split(',') ?? [];
	if (types.some((type) => type !== 'track' && type !== 'episode'))
		throw badRequest('Invalid additional_types');
	return types.includes('episode');
}

/** The JSON body, or null where there is none. */
export function jsonBody<T>(call: Call, schema: v.GenericSchema<unknown, T>): T | null {
	if (call.body === '') return null;
	const value = parseJson(call.body);
	// To valibot a list is an object as well.
	if (Array.isArray(value)) throw badRequest('Malformed json');
	const parsed = v.safeParse(schema, value);
	if (parsed.success) return parsed.output;
	const path = v.getDotPath(parsed.issues[0]);
	throw badRequest(path === null ? 'Malformed json' : `Invalid value for field: ${path}`);
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		throw badRequest('Malformed json');
	}
}

/** For the calls whose scopes depend on what they carry; the others name theirs in the table. */
export function requireScopes(granted: ReadonlySet<string>, needed: readonly string[]): void {
	if (needed.some((scope) => !granted.has(scope)))
		throw new Refusal(apiError(403, 'Insufficient client scope'));
}
