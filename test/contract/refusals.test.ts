import * as v from 'valibot';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SpotifyFailure } from '../../app/problem.ts';
import type { Spotify } from '../../app/spotify/spotify.ts';
import { createScriptedServer, type ScriptedServer } from '../support/scripted-server.ts';
import {
	idsInPath,
	limitedLists,
	listsInText,
	manyOf,
	neverEmptyLists,
	numbersOutOfRange,
	strayIds,
} from './bad-values.ts';
import { smallestCall } from './calls.ts';
import { type Arguments, callOperation, createClient } from './client.ts';
import { parametersOf } from './parameters.ts';
import { readSent } from './sent.ts';
import { type Operation, operations } from './table.ts';
import { madeUpThings } from './things.ts';
import { valuesOf } from './values.ts';

const list = v.array(v.unknown());

let server: ScriptedServer;
let spotify: Spotify;

beforeAll(async () => {
	server = await createScriptedServer();
	spotify = createClient(server.url, 'a token');
});

afterAll(() => server.close());

/** Arguments that the operation takes, this one among them. */
async function goodArguments(operation: Operation, name: string): Promise<Arguments> {
	const parameter = parametersOf(operation).find((one) => one.name === name);
	const [value] = parameter ? valuesOf(parameter, operation.path, madeUpThings) : [];
	const call = (args: Arguments) => callOperation(spotify, operation, args);
	const { args } = await smallestCall(operation, madeUpThings, call, { [name]: value });
	server.requests.length = 0;
	return args;
}

/** Why the client did not send it; null when it did. */
async function refusalOf(operation: Operation, args: Arguments): Promise<string | null> {
	const call = callOperation(spotify, operation, args);
	try {
		await call;
	} catch (error) {
		if (error instanceof SpotifyFailure && error.problem.kind === 'invalid') return error.problem.why;
		throw error;
	}
	return null;
}

/** One row for each thing of that kind that an operation takes. */
const rows = <T>(find: (operation: Operation) => readonly T[]) =>
	operations.flatMap((operation) =>
		find(operation).map((found) => ({ operation, id: operation.id, ...found })),
	);

const idRows = rows((operation) =>
	idsInPath(operation).flatMap((name) => strayIds.map((stray) => ({ name, stray }))),
);

it.each(idRows)('$id reaches no other path by the $name "$stray"', async ({ operation, name, stray }) => {
	const args = { ...(await goodArguments(operation, name)), [name]: stray };
	const refusal = await refusalOf(operation, args);
	const sent = server.requests.map((request) => readSent(request, operation));
	if (refusal === null) expect(sent).toMatchObject([{ strays: [], args: { [name]: stray } }]);
	else expect(sent).toEqual([]);
});

it.each(rows(numbersOutOfRange))('$id refuses the $name $value', async ({ operation, name, value }) => {
	const args = { ...(await goodArguments(operation, name)), [name]: value };
	expect(await refusalOf(operation, args)).toBe('outOfRange');
	expect(server.requests).toEqual([]);
});

it.each(rows(neverEmptyLists))('$id refuses to go without any $name', async ({ operation, name }) => {
	const args = { ...(await goodArguments(operation, name)), [name]: [] };
	expect(await refusalOf(operation, args)).toBe('empty');
	expect(server.requests).toEqual([]);
});

it.each(rows(listsInText))('$id takes no two $name for one', async ({ operation, name }) => {
	const good = await goodArguments(operation, name);
	const two = manyOf(v.parse(list, good[name])[0], 2).join(',');
	expect(await refusalOf(operation, { ...good, [name]: [two] })).toEqual(expect.any(String));
	expect(server.requests).toEqual([]);
});

it.each(rows(limitedLists))(
	'$id sends at most $maxItems $name at once',
	async ({ operation, name, maxItems }) => {
		const good = await goodArguments(operation, name);
		const many = manyOf(v.parse(list, good[name])[0], maxItems + 1);
		const refusal = await refusalOf(operation, { ...good, [name]: many });
		const sent = server.requests.map((request) => v.parse(list, readSent(request, operation).args[name]));
		expect(sent.filter((part) => part.length > maxItems)).toEqual([]);
		expect(sent.flat()).toEqual(refusal === null ? many : []);
	},
);
