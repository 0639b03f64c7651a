import { describe, expect, it, vi } from 'vitest';
import type { Fault } from '../../../app/demo/embedded-spotify.ts';
import { openSignedIn, requestToken, valueAt } from './open-spotify.ts';

const LAG_MS = 200;

async function openWith(on: string, fault: Fault, times: number | 'always' = 1) {
	const opened = await openSignedIn();
	const cancel = opened.spotify.faults.add({ on, times, fault });
	/** Whether the player plays, once every command has taken effect. */
	const plays = async () => {
		opened.spotify.faults.clear();
		opened.clock.advance(LAG_MS);
		return valueAt((await opened.api('GET', '/me/player')).body, 'is_playing');
	};
	return { ...opened, cancel, plays };
}

const pausePath = '/me/player/pause';
const pausing = 'PUT /v1/me/player/pause';

describe('a fault that answers', () => {
	it.each<[Fault, number, string | null, unknown]>([
		[
			{ kind: 'rateLimit', retryAfterSeconds: 7 },
			429,
			'7',
			{ error: { status: 429, message: 'API rate limit exceeded' } },
		],
		[{ kind: 'rateLimit' }, 429, null, { error: { status: 429, message: 'API rate limit exceeded' } }],
		[
			{ kind: 'quota', retryAfterSeconds: 52_531 },
			429,
			'52531',
			{ error: { status: 429, message: 'Quota exceeded', reason: 'QUOTA_EXCEEDED' } },
		],
		[{ kind: 'status', status: 503 }, 503, null, { error: { status: 503, message: 'Something went wrong' } }],
		[{ kind: 'status', status: 401, body: { error: 'x' } }, 401, null, { error: 'x' }],
		[{ kind: 'status', status: 502, body: 'Bad gateway' }, 502, null, null],
		[{ kind: 'plainForbidden' }, 403, null, null],
		[{ kind: 'html' }, 200, null, null],
		[{ kind: 'html', status: 502 }, 502, null, null],
	])('%j answers before any effect', async (fault, status, retryAfter, body) => {
		const { api, plays } = await openWith(pausing, fault);
		const answer = await api('PUT', pausePath);
		expect([answer.status, answer.headers.get('retry-after'), answer.body]).toEqual([
			status,
			retryAfter,
			body,
		]);
		expect(await plays()).toBe(true);
	});
});

describe('a fault that breaks the connection', () => {
	it('before the effect', async () => {
		const { api, plays } = await openWith(pausing, { kind: 'reset' });
		await expect(api('PUT', pausePath)).rejects.toThrow('fetch failed');
		expect(await plays()).toBe(true);
	});

	it.each(['resetAfterEffect', 'truncate'] as const)('after the effect: %s', async (kind) => {
		const { api, plays } = await openWith(pausing, { kind });
		await expect(api('PUT', pausePath)).rejects.toThrow('fetch failed');
		expect(await plays()).toBe(false);
	});

	it('in the middle of a body', async () => {
		const { spotify, accessToken } = await openWith('GET /v1/me', { kind: 'truncate' });
		const headers = { authorization: `Bearer ${accessToken}` };
		const response = await fetch(`${spotify.addresses.apiUrl}/me`, { headers });
		expect(response.status).toBe(200);
		await expect(response.text()).rejects.toThrow('terminated');
	});
});

describe('a fault that takes its time', () => {
	it('answers after the delay, by the injected clock', async () => {
		const { api, clock, spotify } = await openWith('GET /v1/me', { kind: 'delay', ms: 5_000 });
		const answer = api('GET', '/me');
		await vi.waitUntil(() => clock.timers() === 1);
		clock.advance(4_999);
		expect(spotify.openRequests()).toBe(1);
		clock.advance(1);
		expect((await answer).status).toBe(200);
		await vi.waitUntil(() => spotify.openRequests() === 0);
	});

	it('takes effect even when the client has given up', async () => {
		const { spotify, clock, accessToken, plays } = await openWith(pausing, { kind: 'delay', ms: 5_000 });
		const stop = new AbortController();
		const answer = fetch(spotify.addresses.apiUrl + pausePath, {
			method: 'PUT',
			headers: { authorization: `Bearer ${accessToken}` },
			signal: stop.signal,
		});
		await vi.waitUntil(() => clock.timers() === 1);
		stop.abort();
		await expect(answer).rejects.toThrow();
		await vi.waitUntil(() => spotify.openRequests() === 0);
		clock.advance(5_000);
		await vi.waitUntil(async () => (await plays()) === false);
	});

	it('adds to another fault', async () => {
		const { api, clock, spotify } = await openWith('*', { kind: 'delay', ms: 100 }, 'always');
		spotify.faults.add({ on: 'GET /v1/me', times: 1, fault: { kind: 'status', status: 500 } });
		const answer = api('GET', '/me');
		await vi.waitUntil(() => clock.timers() === 1);
		clock.advance(100);
		expect((await answer).status).toBe(500);
	});

	it('hangs until the server closes', async () => {
		const { api, spotify } = await openWith('GET /v1/me', { kind: 'hang' });
		const answer = api('GET', '/me');
		const outcome = expect(answer).rejects.toThrow('fetch failed');
		await vi.waitUntil(() => spotify.requests.list().length === 1);
		expect(spotify.openRequests()).toBe(1);
		await spotify.close();
		await outcome;
	});
});

describe('a rule', () => {
	it('strikes as often as it says', async () => {
		const { api } = await openWith('GET /v1/me', { kind: 'status', status: 500 }, 2);
		const statuses = [];
		for (let turn = 0; turn < 3; turn++) statuses.push((await api('GET', '/me')).status);
		expect(statuses).toEqual([500, 500, 200]);
	});

	it('strikes always, until it is taken back', async () => {
		const { api, cancel } = await openWith('GET /v1/me', { kind: 'status', status: 500 }, 'always');
		for (let turn = 0; turn < 5; turn++) expect((await api('GET', '/me')).status).toBe(500);
		cancel();
		cancel();
		expect((await api('GET', '/me')).status).toBe(200);
	});

	it('comes after those before it', async () => {
		const { api, spotify } = await openWith('GET /v1/me', { kind: 'status', status: 500 });
		spotify.faults.add({ on: '*', times: 1, fault: { kind: 'status', status: 503 } });
		expect([(await api('GET', '/me')).status, (await api('GET', '/me')).status]).toEqual([500, 503]);
	});

	it.each([
		['GET /v1/albums/{id}', true],
		['* /v1/*', true],
		['GET /v1/*', true],
		['*', true],
		['PUT /v1/albums/{id}', false],
		['GET /v1/albums', false],
		['GET /v1/albums/{id}/tracks', false],
		['POST /api/token', false],
	])('on %s concerns an album: %s', async (on, concerns) => {
		const { api, spotify } = await openWith(on, { kind: 'status', status: 500 });
		const [id] = spotify.catalogue.albums.keys();
		expect((await api('GET', `/albums/${id}`)).status).toBe(concerns ? 500 : 200);
	});

	it('on the token endpoint leaves the token as it was', async () => {
		const { spotify, refreshToken } = await openWith('POST /api/token', { kind: 'status', status: 503 });
		const form = { grant_type: 'refresh_token', client_id: spotify.clientId, refresh_token: refreshToken };
		expect((await requestToken(spotify, form)).status).toBe(503);
		expect((await requestToken(spotify, form)).status).toBe(200);
	});

	it('on everything spares covers, unless they are named', async () => {
		const { spotify } = await openWith('*', { kind: 'status', status: 500 }, 'always');
		const [id] = spotify.catalogue.albums.keys();
		const cover = `${spotify.origin}/covers/${id}/64`;
		expect((await fetch(cover)).status).toBe(200);
		spotify.faults.add({ on: 'GET /covers/{id}/{size}', times: 1, fault: { kind: 'status', status: 500 } });
		expect((await fetch(cover)).status).toBe(500);
	});
});
