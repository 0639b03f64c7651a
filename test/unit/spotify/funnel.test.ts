import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createClosedEndpoints } from '../../../app/spotify/access/closed-endpoints.ts';
import { createLimits } from '../../../app/spotify/limits.ts';
import {
	createScriptedServer,
	type RecordedRequest,
	type ScriptedServer,
	type Step,
} from '../../support/scripted-server.ts';
import {
	anything,
	createTestFunnel,
	failureOf,
	memoryDocument,
	nothingClosed,
	problemOf,
	TIME_LIMIT_MS,
} from './setup.ts';

let server: ScriptedServer;

beforeEach(async () => {
	server = await createScriptedServer();
});

afterEach(() => server.close());

function setUp(options: Parameters<typeof createTestFunnel>[1] = {}) {
	const funnel = createTestFunnel(server.url, options);
	const { read, readTimed, command } = funnel.funnel.family('player');
	return {
		...funnel,
		readTimed: () => readTimed('getPlaybackState', '/me/player', anything),
		read: () => funnel.settle(read('getPlaybackState', '/me/player', anything)),
		command: (method: 'POST' | 'PUT' | 'DELETE' = 'POST') =>
			funnel.settle(command('skipToNext', method, '/me/player/next')),
	};
}

const ok = (body: unknown): Step => ({ status: 200, body: JSON.stringify(body) });
const limited = (retryAfter?: string, reason?: string): Step => ({
	status: 429,
	headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter },
	body: JSON.stringify({
		error: { status: 429, message: 'API rate limit exceeded', ...(reason && { reason }) },
	}),
});
const premiumRequired: Step = { status: 403, body: '{"error":{"status":403,"reason":"PREMIUM_REQUIRED"}}' };

describe('a request', () => {
	it('carries the bearer token, asks for JSON and leaves out what is undefined', async () => {
		const { funnel, settle } = setUp();
		const { read } = funnel.family('player');
		await settle(read('getQueue', '/me/player/queue', anything, { market: undefined, limit: 5, live: true }));
		expect(server.requests).toMatchObject([
			{
				method: 'GET',
				target: '/me/player/queue?limit=5&live=true',
				headers: { authorization: 'Bearer token-1', accept: 'application/json' },
			},
		]);
	});

	it('sends a body as JSON, and none where there is none', async () => {
		const { funnel, settle } = setUp();
		const { command } = funnel.family('player');
		await settle(command('play', 'PUT', '/me/player/play', { body: { position_ms: 5 } }));
		await settle(command('play', 'PUT', '/me/player/play'));
		expect(server.requests).toMatchObject([
			{ body: '{"position_ms":5}', headers: { 'content-type': 'application/json' } },
			{ body: '', headers: { 'content-length': '0' } },
		]);
	});

	it('sends a JPEG as the bare Base64 text that it comes as', async () => {
		const { funnel, settle } = setUp();
		const { command } = funnel.family('playlists');
		await settle(
			command('uploadPlaylistCover', 'PUT', '/playlists/1/images', { jpegBase64: '/9j/4AAQSkZJRg==' }),
		);
		expect(server.requests).toMatchObject([
			{ body: '/9j/4AAQSkZJRg==', headers: { 'content-type': 'image/jpeg' } },
		]);
	});

	it('is told to the observer, each repetition too', async () => {
		const seen: string[] = [];
		const { read } = setUp({ onRequest: (family, endpoint) => seen.push(`${family} ${endpoint}`) });
		server.script({ status: 500 }, { status: 500 });
		await problemOf(read());
		expect(seen).toEqual(['player getPlaybackState', 'player getPlaybackState']);
	});
});

describe('a read', () => {
	it('gives the JSON that came', async () => {
		server.script(ok({ is_playing: true }));
		expect(await setUp().read()).toEqual({ is_playing: true });
	});

	it.each<[string, Step]>([
		['204', { status: 204 }],
		['an empty 200', { status: 200 }],
		['a JSON null', { status: 200, body: 'null' }],
	])('gives null for %s', async (_, step) => {
		server.script(step);
		expect(await setUp().read()).toBeNull();
	});

	it('reports when it went out and came in', async () => {
		const { clock, readTimed } = setUp();
		clock.advance(1000);
		server.script(() => {
			clock.advance(80);
			return ok([]);
		});
		expect(await readTimed()).toEqual({ value: [], sentAtMonotonicMs: 1000, receivedAtMonotonicMs: 1080 });
	});

	it('reports the times of the repetition when it was repeated', async () => {
		const { readTimed, settle } = setUp();
		server.script({ status: 503 }, ok([]));
		expect(await settle(readTimed())).toMatchObject({ sentAtMonotonicMs: 500, receivedAtMonotonicMs: 500 });
	});

	it.each<[string, Step]>([
		['a 500', { status: 500 }],
		['a 502 in HTML', { status: 502, body: '<html></html>' }],
		['a reset connection', 'reset'],
		['a truncated body', 'truncate'],
		['text that is no JSON', { status: 200, body: 'aFq3' }],
		['a refusal for lack of Premium', premiumRequired],
	])('is repeated once after %s', async (_, step) => {
		server.script(step, ok(1));
		expect(await setUp().read()).toBe(1);
		expect(server.requests).toHaveLength(2);
	});

	it.each<[string, Step, object]>([
		['a 503', { status: 503 }, { kind: 'server', status: 503 }],
		['a reset connection', 'reset', { kind: 'server', status: null }],
		['a truncated body', 'truncate', { kind: 'server', status: null }],
		['text that is no JSON', { status: 200, body: '{' }, { kind: 'server', status: 200 }],
		['a lack of Premium', premiumRequired, { kind: 'forbidden', why: 'listenerNotPremium' }],
	])('fails after %s twice', async (_, step, problem) => {
		server.script(step, step);
		expect(await problemOf(setUp().read())).toEqual(problem);
		expect(server.requests).toHaveLength(2);
	});

	it.each<[string, Step, object]>([
		['a 400', { status: 400 }, { kind: 'badRequest' }],
		['a 404', { status: 404 }, { kind: 'notFound' }],
		['a plain-text 403', { status: 403, body: 'Forbidden' }, { kind: 'forbidden', why: 'closedToThisApp' }],
		[
			'an owner without Premium',
			{ status: 403, body: 'Active premium subscription required for the owner of the app.' },
			{ kind: 'forbidden', why: 'ownerNotPremium' },
		],
	])('is not repeated after %s', async (_, step, problem) => {
		server.script(step);
		expect(await problemOf(setUp().read())).toEqual(problem);
		expect(server.requests).toHaveLength(1);
	});

	it('follows no redirect', async () => {
		const redirect: Step = { status: 307, headers: { location: `${server.url}/elsewhere` } };
		server.script(redirect, redirect);
		expect(await problemOf(setUp().read())).toEqual({ kind: 'server', status: 307 });
		expect(server.requests.map(({ target }) => target)).toEqual(['/me/player', '/me/player']);
	});

	it.each<Step>(['hang', 'hangInBody'])('ends at the time limit: %s', async (step) => {
		const { clock, readTimed } = setUp();
		server.script(step);
		const problem = problemOf(readTimed());
		await server.arrived(1);
		clock.advance(TIME_LIMIT_MS);
		expect(await problem).toEqual({ kind: 'timeout', afterMs: TIME_LIMIT_MS });
		expect(server.requests).toHaveLength(1);
	});

	it('refuses a body without end', async () => {
		const body = `"${'x'.repeat(5 * 1024 * 1024)}"`;
		server.script({ status: 200, body }, { status: 200, body });
		expect(await problemOf(setUp().read())).toEqual({ kind: 'server', status: null });
	});

	it('refuses JSON of a wholly other shape', async () => {
		const { funnel, settle } = setUp();
		server.script(ok('text'));
		const call = funnel.family('library').read('check', '/me/library/contains', v.array(v.boolean()));
		expect(await problemOf(settle(call))).toEqual({ kind: 'server', status: 200 });
	});

	it.each([
		['another host', 'https://example.com/v1/me/tracks?offset=50'],
		['no address', '?offset=50'],
	])('refuses a page that goes on at %s', async (_, next) => {
		const { funnel, settle } = setUp();
		server.script(ok({ items: [], next }));
		const call = funnel.family('library').read('getSavedTracks', '/me/tracks', anything);
		expect(await problemOf(settle(call))).toEqual({ kind: 'server', status: 200 });
		expect(server.requests).toHaveLength(1);
	});

	it('is offline when nobody listens', async () => {
		const { read } = setUp();
		await server.close();
		expect(await problemOf(read())).toEqual({ kind: 'offline' });
	});

	it('leaves no timer behind', async () => {
		const { clock, read } = setUp();
		server.script({ status: 500 }, ok(1));
		await read();
		expect(clock.timers()).toBe(0);
	});
});

describe('a command', () => {
	it.each<[string, Step]>([
		['204', { status: 204 }],
		['202', { status: 202 }],
		['random text that is no JSON', { status: 200, body: 'ALnPz7w' }],
		['a body that breaks off', 'truncate'],
		['a body that never comes', 'hangInBody'],
	])('is done after %s', async (_, step) => {
		server.script(step);
		await expect(setUp().command()).resolves.toBeUndefined();
	});

	it.each(['POST', 'PUT', 'DELETE'] as const)(
		'is sent once by %s when the connection breaks after it',
		async (method) => {
			const { command } = setUp();
			// The first uses a new connection, the second one that was kept open.
			server.script('reset', { status: 204 }, 'reset');
			expect(await problemOf(command(method))).toEqual({ kind: 'server', status: null });
			await command(method);
			expect(await problemOf(command(method))).toEqual({ kind: 'server', status: null });
			expect(server.requests).toHaveLength(3);
		},
	);

	it.each<[string, Step]>([
		['a 500', { status: 500 }],
		['a lack of Premium', premiumRequired],
		['a limit of a second', limited('1')],
	])('is not repeated after %s', async (_, step) => {
		server.script(step);
		await problemOf(setUp().command());
		expect(server.requests).toHaveLength(1);
	});

	it('is not repeated at the time limit', async () => {
		const { funnel, clock } = setUp();
		server.script('hang');
		const problem = problemOf(funnel.family('player').command('skipToNext', 'POST', '/me/player/next'));
		await server.arrived(1);
		clock.advance(TIME_LIMIT_MS);
		expect(await problem).toEqual({ kind: 'timeout', afterMs: TIME_LIMIT_MS });
		expect(server.requests).toHaveLength(1);
	});

	it('leaves its connection to later ones', async () => {
		const { command } = setUp();
		const answer: Step = { status: 200, body: 'ALnPz7w' };
		server.script(answer, answer, answer, answer, answer);
		for (let count = 0; count < 5; count += 1) await command();
		// Right behind another, a command may find the connection still busy with that one's body.
		expect(new Set(server.requests.map(({ remotePort }) => remotePort)).size).toBeLessThanOrEqual(2);
	});
});

describe('a command whose answer matters', () => {
	const snapshot = v.object({ snapshot_id: v.string() });

	function change() {
		const { funnel, settle } = setUp();
		const { commandAnswered } = funnel.family('playlists');
		const call = commandAnswered('addPlaylistItems', 'POST', '/playlists/1/items', snapshot);
		return { settle, call };
	}

	it('gives the answer', async () => {
		server.script({ status: 201, body: '{"snapshot_id":"b"}' });
		const { settle, call } = change();
		expect(await settle(call)).toEqual({ snapshot_id: 'b' });
	});

	it.each<[string, Step]>([
		['nothing', { status: 201 }],
		['random text', { status: 200, body: 'ALnPz7w' }],
		['JSON of another shape', { status: 201, body: '{"snapshot_id":1}' }],
		['a body that breaks off', 'truncate'],
	])('is done, and gives null, after %s', async (_, step) => {
		server.script(step);
		const { settle, call } = change();
		expect(await settle(call)).toBeNull();
		expect(server.requests).toHaveLength(1);
	});

	it('is not repeated after a 500', async () => {
		server.script({ status: 500 });
		const { settle, call } = change();
		expect(await problemOf(settle(call))).toEqual({ kind: 'server', status: 500 });
		expect(server.requests).toHaveLength(1);
	});
});

describe('an endpoint that is closed to this app', () => {
	const bare: Step = { status: 403, body: '{"error":{"status":403,"message":"Forbidden"}}' };
	const closed = { kind: 'forbidden', why: 'closedToThisApp' };

	function ask(funnel: ReturnType<typeof setUp>, endpoint = 'getNewReleases') {
		const { read } = funnel.funnel.family('browse');
		return problemOf(funnel.settle(read(endpoint, '/browse/new-releases', anything)));
	}

	it('is found out with one request, and never asked again', async () => {
		const funnel = setUp();
		server.script(bare);
		expect(await ask(funnel)).toEqual(closed);
		expect(await ask(funnel)).toEqual(closed);
		expect(server.requests).toHaveLength(1);
	});

	it('does not even need a token then', async () => {
		const funnel = setUp({
			tokens: {
				accessToken: () => Promise.reject(new Error('Nobody is signed in')),
				renew: () => Promise.reject(new Error('Nobody is signed in')),
			},
			closed: {
				...nothingClosed,
				problemFor: () => ({ kind: 'forbidden', why: 'closedToThisApp' }),
			},
		});
		expect(await ask(funnel)).toEqual(closed);
	});

	it('leaves the others of its family open', async () => {
		const funnel = setUp();
		server.script(bare, bare);
		await ask(funnel);
		await ask(funnel, 'getCategories');
		expect(server.requests).toHaveLength(2);
	});

	it('is asked anew for another client id', async () => {
		let clientId = 'one';
		const { clock } = setUp();
		const closedEndpoints = createClosedEndpoints({
			document: memoryDocument(),
			clock,
			clientId: () => clientId,
		});
		const funnel = setUp({ closed: closedEndpoints });
		server.script(bare, bare);
		await ask(funnel);
		clientId = 'two';
		await ask(funnel);
		clientId = 'one';
		await ask(funnel);
		expect(server.requests).toHaveLength(2);
	});

	it('is asked anew a day later', async () => {
		const funnel = setUp();
		server.script(bare, { status: 200, body: '{}' });
		await ask(funnel);
		funnel.clock.advance(24 * 60 * 60_000);
		const { read } = funnel.funnel.family('browse');
		expect(await funnel.settle(read('getNewReleases', '/browse/new-releases', anything))).toEqual({});
	});

	it('is never the player, whatever a proxy answers', async () => {
		const { read } = setUp();
		const forbidden: Step = { status: 403, body: 'Forbidden' };
		server.script(forbidden, forbidden, ok({}));
		await problemOf(read());
		await problemOf(read());
		expect(await read()).toEqual({});
	});
});

describe('a cover that is refused with 401', () => {
	const refused: Step = { status: 401, body: '{"error":{"status":401,"message":"Unauthorized."}}' };

	function upload() {
		const { funnel, settle } = setUp();
		const { command } = funnel.family('playlists');
		return settle(command('uploadPlaylistCover', 'PUT', '/playlists/1/images', { jpegBase64: '/9j/' }));
	}

	it('with a new token too lacks its scope', async () => {
		server.script(refused, refused);
		expect(await problemOf(upload())).toEqual({ kind: 'forbidden', why: 'missingScope' });
		expect(server.requests).toHaveLength(2);
	});

	it('goes through with a new token where the old one had ended', async () => {
		server.script(refused, { status: 202 });
		await upload();
		expect(server.requests.map(({ body }) => body)).toEqual(['/9j/', '/9j/']);
	});
});

describe('a refused token', () => {
	const refused: Step = {
		status: 401,
		body: '{"error":{"status":401,"message":"The access token expired"}}',
	};

	it('is renewed, and the request repeated with the new one', async () => {
		const { read, tokens } = setUp();
		server.script(refused, ok(1));
		expect(await read()).toBe(1);
		expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([
			'Bearer token-1',
			'Bearer token-2',
		]);
		expect(tokens.renewals).toBe(1);
	});

	it('lets a command be repeated, because Spotify did nothing', async () => {
		const { command } = setUp();
		server.script(refused, { status: 204 });
		await command();
		expect(server.requests).toHaveLength(2);
	});

	it('means signed out the second time', async () => {
		const { read, tokens } = setUp();
		server.script(refused, refused);
		expect(await problemOf(read())).toEqual({ kind: 'signedOut' });
		expect(server.requests).toHaveLength(2);
		expect(tokens.renewals).toBe(1);
	});

	it('is renewed once for all that were under way', async () => {
		const { read, command, tokens } = setUp();
		const byToken = ({ headers }: RecordedRequest): Step =>
			headers.authorization === 'Bearer token-1' ? refused : { status: 204 };
		server.script(...Array.from({ length: 6 }, () => byToken));
		await Promise.all([read(), read(), command()]);
		expect(tokens.renewals).toBe(1);
		expect(server.requests).toHaveLength(6);
	});

	it('still leaves a read its repetition', async () => {
		server.script({ status: 500 }, refused, ok(1));
		expect(await setUp().read()).toBe(1);
	});
});

describe('a 429', () => {
	it.each([
		['7', 7000, 'rateLimited'],
		['Sat, 21 Nov 2026 12:00:20 GMT', 20_000, 'rateLimited'],
		['soon', 30_000, 'rateLimited'],
		[undefined, 30_000, 'rateLimited'],
		['79892', 79_892_000, 'quotaSpent'],
	])('with Retry-After %j fails at once and says until when', async (header, waitMs, kind) => {
		const { clock, read } = setUp();
		const startedAt = clock.now();
		server.script(limited(header));
		expect(await problemOf(read())).toEqual({ kind, untilAt: startedAt + waitMs });
		expect(clock.now()).toBe(startedAt);
	});

	it('is waited for once by a read when it is short', async () => {
		const { clock, read } = setUp();
		const startedAt = clock.now();
		server.script(limited('5'), ok(1));
		expect(await read()).toBe(1);
		expect(clock.now()).toBeGreaterThanOrEqual(startedAt + 5000);
	});

	it('is not waited for twice', async () => {
		server.script(limited('2'), limited('2'));
		expect(await problemOf(setUp().read())).toMatchObject({ kind: 'rateLimited' });
		expect(server.requests).toHaveLength(2);
	});

	it('keeps everything from going out until its end', async () => {
		const { clock, funnel, read, command, settle } = setUp();
		const untilAt = clock.now() + 12_000;
		server.script(limited('12'));
		await problemOf(read());
		expect(await problemOf(read())).toEqual({ kind: 'rateLimited', untilAt });
		expect(await problemOf(command())).toEqual({ kind: 'rateLimited', untilAt });
		const other = funnel.family('library').read('check', '/me/library/contains', anything);
		expect(await problemOf(settle(other))).toEqual({ kind: 'rateLimited', untilAt });
		expect(server.requests).toHaveLength(1);
		clock.advance(12_000);
		await command();
		expect(server.requests).toHaveLength(2);
	});

	it('for a spent quota leaves the other families alone', async () => {
		const { funnel, read, settle } = setUp();
		server.script(limited('600', 'QUOTA_EXCEEDED'), ok([true]));
		expect(await problemOf(read())).toMatchObject({ kind: 'quotaSpent' });
		const other = funnel.family('library').read('check', '/me/library/contains', anything);
		expect(await settle(other)).toEqual([true]);
	});

	it('keeps a waiting read from going out when a longer one came meanwhile', async () => {
		const { read, limits } = setUp();
		server.script(() => {
			limits.note('tracks', { reason: 'rateLimited', retryAfterSeconds: 60 });
			return limited('2');
		});
		expect(await problemOf(read())).toMatchObject({ kind: 'rateLimited' });
		expect(server.requests).toHaveLength(1);
	});
});

describe('what a failure carries', () => {
	it.each<[string, readonly Step[]]>([
		[
			'a refused token',
			[
				{ status: 401, body: 'token-1' },
				{ status: 401, body: 'token-2' },
			],
		],
		['a refusal', [{ status: 403, body: 'a secret' }]],
		[
			'a 500',
			[
				{ status: 500, body: 'a secret' },
				{ status: 500, body: 'a secret' },
			],
		],
		['a broken connection', ['reset', 'reset']],
		[
			'a body that is no JSON',
			[
				{ status: 200, body: 'a secret' },
				{ status: 200, body: 'a secret' },
			],
		],
	])('has neither token nor body nor address in it: %s', async (_, steps) => {
		const { funnel, settle } = setUp();
		server.script(...steps);
		const read = funnel.family('player').read('check', '/me/player', anything, { uri: 'private' });
		const failure = await failureOf(settle(read));
		const everything = [
			failure.message,
			failure.stack,
			JSON.stringify(failure),
			String(failure.cause),
		].join();
		expect(everything).not.toMatch(/token-\d|a secret|127\.0\.0\.1|private/);
		expect(failure.cause).toBeUndefined();
	});
});

describe('after a restart', () => {
	it('no request goes out before the deadline that is on disk', async () => {
		const first = setUp();
		server.script(limited('3600', 'QUOTA_EXCEEDED'));
		await problemOf(first.read());

		const document = memoryDocument(first.document.content);
		const restarted = setUp({ limits: createLimits({ document, clock: first.clock }) });
		expect(await problemOf(restarted.read())).toMatchObject({ kind: 'quotaSpent' });
		expect(server.requests).toHaveLength(1);
	});
});
