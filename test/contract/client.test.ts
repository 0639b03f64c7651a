import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Spotify } from '../../app/spotify/spotify.ts';
import { createScriptedServer, type ScriptedServer } from '../support/scripted-server.ts';
import { smallestCall } from './calls.ts';
import { type Arguments, callOperation, createClient } from './client.ts';
import { parametersOf } from './parameters.ts';
import { askedIn, readSent } from './sent.ts';
import { type Operation, operations } from './table.ts';
import { madeUpThings } from './things.ts';
import { valuesOf } from './values.ts';

let server: ScriptedServer;
let spotify: Spotify;

beforeAll(async () => {
	server = await createScriptedServer();
	spotify = createClient(server.url, 'a token');
});

beforeEach(() => {
	server.requests.length = 0;
});

afterAll(() => server.close());

/** What went out for the smallest call with the arguments that are given. */
async function send(operation: Operation, given: Arguments) {
	const { args } = await smallestCall(
		operation,
		madeUpThings,
		(args) => callOperation(spotify, operation, args),
		given,
	);
	const [request, ...more] = server.requests;
	if (!request) throw new Error('Nothing was sent');
	const sent = readSent(request, operation);
	return { ...sent, args, asked: askedIn(sent, args, operation), more };
}

/** Each value that the table allows for each parameter, on its own. */
const givenOf = (operation: Operation): Arguments[] =>
	parametersOf(operation).flatMap((parameter) =>
		valuesOf(parameter, operation.path, madeUpThings).map((value) => ({ [parameter.name]: value })),
	);

describe.each(operations)('$id', (operation) => {
	const { method, path } = operation;
	const cases = [{}, ...givenOf(operation)].map((given): [string, Arguments] => [
		JSON.stringify(given).slice(0, 100),
		given,
	]);

	it.each(cases)(`sends one ${method} ${path} with %s, and nothing unasked`, async (_, given) => {
		const { args, asked, strays, more, ...sent } = await send(operation, given);
		expect(sent.method).toBe(method);
		expect(asked).toEqual(args);
		expect(strays).toEqual([]);
		expect(more).toEqual([]);
	});
});
