import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAccounts, type TokenReply } from '../../../app/session/accounts.ts';
import { createFakeClock, type FakeClock } from '../../support/fake-clock.ts';
import { createScriptedServer, type ScriptedServer, type Step } from '../../support/scripted-server.ts';

const json = (body: unknown, status = 200): Step => ({ status, body: JSON.stringify(body) });
const tokens = {
	access_token: 'access-1',
	token_type: 'Bearer',
	expires_in: 3600,
	refresh_token: 'refresh-1',
	scope: 'user-library-read',
};
const clientId = '0123456789abcdef0123456789abcdef';

let server: ScriptedServer;
let clock: FakeClock;

beforeEach(async () => {
	server = await createScriptedServer();
	clock = createFakeClock();
});
afterEach(() => server.close());

const refresh = () =>
	createAccounts(server.url, clock).refresh({ clientId, refreshToken: 'secret-refresh-token' });

async function refreshWith(step: Step): Promise<TokenReply> {
	server.script(step);
	return refresh();
}

describe('the token endpoint', () => {
	it('is sent what an exchange with PKCE takes, and no secret of an app', async () => {
		server.script(json(tokens));
		await createAccounts(server.url, clock).exchange(
			{ clientId, code: 'c+d', redirectUri: 'http://127.0.0.1:1/callback', verifier: 'v' },
			new AbortController().signal,
		);
		const [request] = server.requests;
		expect(request).toMatchObject({ method: 'POST', target: '/api/token' });
		expect(request?.headers['content-type']).toMatch(/^application\/x-www-form-urlencoded/);
		expect(request?.headers.authorization).toBeUndefined();
		expect(Object.fromEntries(new URLSearchParams(request?.body))).toEqual({
			grant_type: 'authorization_code',
			code: 'c+d',
			redirect_uri: 'http://127.0.0.1:1/callback',
			client_id: clientId,
			code_verifier: 'v',
		});
	});

	it('is sent what a refresh takes', async () => {
		await refreshWith(json(tokens));
		expect(Object.fromEntries(new URLSearchParams(server.requests[0]?.body))).toEqual({
			grant_type: 'refresh_token',
			refresh_token: 'secret-refresh-token',
			client_id: clientId,
		});
	});

	it('grants tokens that are good until a minute before they end', async () => {
		expect(await refreshWith(json(tokens))).toEqual({
			kind: 'granted',
			grant: {
				accessToken: 'access-1',
				renewAt: clock.now() + 3_540_000,
				refreshToken: 'refresh-1',
				scope: 'user-library-read',
			},
		});
	});

	it('may leave out the refresh token and the scope', async () => {
		const { access_token, token_type, expires_in } = tokens;
		const reply = await refreshWith(json({ access_token, token_type, expires_in }));
		expect(reply).toMatchObject({ kind: 'granted', grant: { refreshToken: null, scope: null } });
	});

	it('does not make a short-lived token be refreshed for each request', async () => {
		const reply = await refreshWith(json({ ...tokens, expires_in: 30 }));
		expect(reply).toMatchObject({ grant: { renewAt: clock.now() + 15_000 } });
	});

	it.each([
		[400, 'invalid_grant'],
		[400, 'invalid_client'],
		[401, 'invalid_client'],
	])('is final with %i %s', async (status, error) => {
		expect(await refreshWith(json({ error, error_description: 'Refresh token revoked' }, status))).toEqual({
			kind: 'final',
			error,
		});
	});

	it.each<[string, Step, object]>([
		[
			'a page in place of tokens',
			{ status: 200, body: '<html>Sign in to the hotel</html>' },
			{ status: 200 },
		],
		['an empty body', { status: 200 }, { status: 200 }],
		['half an object', { status: 200, body: '{"access_token": "a' }, { status: 200 }],
		['null', json(null), { status: 200 }],
		['a list', json([tokens]), { status: 200 }],
		['no access token', json({ ...tokens, access_token: undefined }), { status: 200 }],
		['an empty access token', json({ ...tokens, access_token: '' }), { status: 200 }],
		['a number for a token', json({ ...tokens, access_token: 7 }), { status: 200 }],
		['a token that breaks a header', json({ ...tokens, access_token: 'a\r\nb: c' }), { status: 200 }],
		['another type of token', json({ ...tokens, token_type: 'mac' }), { status: 200 }],
		['no lifetime', json({ ...tokens, expires_in: undefined }), { status: 200 }],
		['a lifetime in words', json({ ...tokens, expires_in: '3600' }), { status: 200 }],
		['a lifetime of nothing', json({ ...tokens, expires_in: 0 }), { status: 200 }],
		['an endless lifetime', { status: 200, body: '{"expires_in": 1e999}' }, { status: 200 }],
		['a number for a refresh token', json({ ...tokens, refresh_token: 1 }), { status: 200 }],
		['a number for a scope', json({ ...tokens, scope: 1 }), { status: 200 }],
		['another 2xx', json(tokens, 202), { status: 202 }],
		['another error', json({ error: 'invalid_request' }, 400), { status: 400 }],
		['an error in words', { status: 400, body: 'invalid_grant' }, { status: 400 }],
		['an error that is no word', json({ error: { message: 'invalid_grant' } }, 400), { status: 400 }],
		['invalid_grant with 500', json({ error: 'invalid_grant' }, 500), { status: 500 }],
		['invalid_grant with 403', json({ error: 'invalid_grant' }, 403), { status: 403 }],
		['503', { status: 503 }, { status: 503 }],
		['a redirect', { status: 307, headers: { location: '/elsewhere' } }, { status: 307 }],
		['a broken connection', 'reset', { status: null }],
		['a body that breaks off', 'truncate', { status: null }],
	])('signs nobody out for %s', async (_, step, problem) => {
		expect(await refreshWith(step)).toEqual({ kind: 'passing', problem: { kind: 'server', ...problem } });
		expect(server.requests).toHaveLength(1);
	});

	it.each([
		['7', 7_000],
		['86400', 86_400_000],
		[undefined, 5_000],
		['soon', 5_000],
	])('with 429 and Retry-After %s says from when it may be asked again', async (header, pauseMs) => {
		const headers = header === undefined ? {} : { 'retry-after': header };
		expect(await refreshWith({ status: 429, headers })).toEqual({
			kind: 'passing',
			problem: { kind: 'rateLimited', untilAt: clock.now() + pauseMs },
		});
		expect(server.requests).toHaveLength(1);
	});

	it.each<Step & string>(['hang', 'hangInBody'])('is given ten seconds (%s)', async (step) => {
		const reply = refreshWith(step);
		await server.arrived(1);
		clock.advance(10_000);
		expect(await reply).toEqual({ kind: 'passing', problem: { kind: 'timeout', afterMs: 10_000 } });
		expect(clock.timers()).toBe(0);
	});

	it('cannot be reached', async () => {
		await server.close();
		expect(await refresh()).toEqual({ kind: 'passing', problem: { kind: 'offline' } });
		expect(clock.timers()).toBe(0);
	});

	it('never has tokens or its words in what a failure says', async () => {
		for (const step of [json({ error: 'invalid_grant', hint: 'secret' }, 500), 'reset'] as const) {
			expect(JSON.stringify(await refreshWith(step))).not.toMatch(/secret|invalid_grant/);
		}
	});
});
