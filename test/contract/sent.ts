import { isDeepStrictEqual } from 'node:util';
import * as v from 'valibot';
import { routePattern } from '../../app/demo/http/route-pattern.ts';
import type { RecordedRequest } from '../support/scripted-server.ts';
import type { Arguments } from './client.ts';
import { IMAGE } from './parameters.ts';
import type { Operation, Said } from './table.ts';

/** A request, read back into the arguments that it stands for. */
export interface Sent {
	readonly method: string;
	/** By their names on the wire, of the types that the table says. */
	readonly args: Arguments;
	/** What the table does not know, or what arrived in two places. */
	readonly strays: readonly string[];
}

export function readSent(request: RecordedRequest, operation: Operation): Sent {
	const { pathname, searchParams } = new URL(request.target, 'http://localhost');
	const inPath = routePattern(`* ${operation.path}`)('', pathname);
	const inQuery = [...searchParams].map(([name, text]): [string, unknown] => [
		name,
		typed(
			text,
			operation.query.find((one) => one.name === name),
		),
	]);
	const inBody = Object.entries(bodyOf(request));
	const names = [...inQuery, ...inBody].map(([name]) => name);
	const strays = [
		...(inPath === null ? [pathname] : []),
		...inQuery.map(([name]) => name).filter((name) => !operation.query.some((one) => one.name === name)),
		...inBody.map(([name]) => name).filter((name) => !isInBody(name, operation)),
		...names.filter((name, index) => names.indexOf(name) !== index),
		...straysInContent(request, operation),
	];
	const path = Object.entries(inPath ?? {}).map(([name, text]) => [name, decodeURIComponent(text)]);
	return {
		method: request.method,
		args: Object.fromEntries([...path, ...inQuery, ...inBody]),
		strays,
	};
}

/**
 * What arrived, without what may go out unasked: that every kind of a vocabulary is wanted, as Spotify leaves out
 * episodes otherwise.
 */
export function askedIn({ args: sent }: Sent, args: Arguments, operation: Operation): Arguments {
	const asked = Object.entries(sent).filter(([name, value]) => {
		const words = operation.query.find((one) => one.name === name && one.type === 'csv')?.enum;
		return name in args || !isDeepStrictEqual(value, words);
	});
	return Object.fromEntries(asked);
}

function typed(text: string, said: Said | undefined): unknown {
	switch (said?.type) {
		case 'integer':
		case 'number':
			return Number(text);
		case 'boolean':
			return text === 'true' ? true : text === 'false' ? false : text;
		case 'csv':
			return text.split(',');
		default:
			return text;
	}
}

const jsonObject = v.record(v.string(), v.unknown());

function bodyOf({ headers, body }: RecordedRequest): Record<string, unknown> {
	if (body === '') return {};
	return headers['content-type'] === 'image/jpeg' ? { [IMAGE]: body } : v.parse(jsonObject, JSON.parse(body));
}

function isInBody(name: string, { body }: Operation): boolean {
	return body?.fields ? name in body.fields : body?.contentType === 'image/jpeg' && name === IMAGE;
}

/** A body of another type, or one that should be there and is not, or the other way round. */
function straysInContent({ headers, body: sent }: RecordedRequest, { body }: Operation): string[] {
	const type = headers['content-type'];
	if (sent === '') return body?.required ? ['no body'] : [];
	return type === body?.contentType ? [] : [`content-type ${type}`];
}
