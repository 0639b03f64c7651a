import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { routes } from '../../../../app/demo/api/routes.ts';
import { apiWith, openSignedIn, openSpotify, signIn } from '../open-spotify.ts';

describe('the token', () => {
	it.each([
		['none', undefined, 'No token provided'],
		['another scheme', 'Basic abc', 'No token provided'],
		['nonsense', 'Bearer nonsense', 'Invalid access token'],
	])('%s is answered with 401', async (_what, authorization, message) => {
		const { spotify } = await openSpotify();
		const headers = authorization === undefined ? {} : { authorization };
		const response = await fetch(`${spotify.addresses.apiUrl}/me`, { headers });
		expect(response.status).toBe(401);
		expect(await response.json()).toEqual({ error: { status: 401, message } });
	});

	it('ends after an hour', async () => {
		const { api, clock } = await openSignedIn();
		clock.advance(3_599_999);
		expect((await api('GET', '/me')).status).toBe(200);
		clock.advance(1);
		expect(await api('GET', '/me')).toMatchObject({
			status: 401,
			body: { error: { status: 401, message: 'The access token expired' } },
		});
	});

	it('may not be a refresh token', async () => {
		const { spotify, refreshToken } = await openSignedIn();
		expect((await apiWith(spotify, refreshToken)('GET', '/me')).status).toBe(401);
	});

	it('is worth nothing once consent was taken back', async () => {
		const { api, spotify } = await openSignedIn();
		spotify.listener.revokeConsent();
		expect((await api('GET', '/me')).status).toBe(401);
	});
});

describe('scopes', () => {
	const scoped = routes.flatMap(({ on, scopes }) => scopes.map((missing) => ({ on, missing, scopes })));

	it.each(scoped)('$on needs $missing', async ({ on, missing, scopes }) => {
		const { spotify } = await openSpotify();
		const { accessToken } = await signIn(
			spotify,
			scopes.filter((scope) => scope !== missing),
		);
		const [method = '', path = ''] = on.split(' ');
		expect(await apiWith(spotify, accessToken)(method, path)).toMatchObject({
			status: 403,
			body: { error: { status: 403, message: 'Insufficient client scope' } },
		});
	});
});

describe('the standing of the account', () => {
	it('off the allowlist gets plain text everywhere', async () => {
		const { api, spotify } = await openSignedIn();
		spotify.listener.setAllowlisted(false);
		const { status, body, text } = await api('GET', '/me');
		expect([status, body]).toEqual([403, null]);
		expect(text).toContain('User not registered in the Developer Dashboard');
		spotify.listener.setAllowlisted(true);
		expect((await api('GET', '/me')).status).toBe(200);
	});

	it('with an owner without Premium gets plain text everywhere', async () => {
		const { api, spotify } = await openSignedIn();
		spotify.listener.setOwnerPremium(false);
		const { status, body, text } = await api('GET', '/me/player');
		expect([status, body]).toEqual([403, null]);
		expect(text).toContain('Active premium subscription required for the owner of the app');
	});
});

describe('the way', () => {
	it.each(['/nowhere', '/me/player/', '/', '/songs', '/me/player/play/more'])(
		'%s is unknown',
		async (path) => {
			const { api } = await openSignedIn();
			expect((await api('GET', path)).status).toBe(404);
		},
	);

	it('exists, but not for this method', async () => {
		const { api } = await openSignedIn();
		expect((await api('DELETE', '/me/player')).status).toBe(405);
	});

	it('is closed to another name that leads to 127.0.0.1', async () => {
		const { spotify } = await openSpotify();
		const status = await new Promise((resolve, reject) => {
			const headers = { host: 'rebound.example' };
			request(spotify.origin, { headers }, (response) => resolve(response.resume().statusCode))
				.on('error', reject)
				.end();
		});
		expect(status).toBe(421);
	});
});
