import { describe, expect, it } from 'vitest';
import {
	apiWith,
	challenge,
	codeFor,
	exchangeForm,
	openSignedIn,
	openSpotify,
	redirectUri,
	requestToken,
	signIn,
	textAt,
} from '../open-spotify.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

describe('exchanging a code', () => {
	it('brings both tokens for the scopes that were asked for', async () => {
		const { spotify } = await openSpotify();
		const code = await codeFor(spotify, ['user-library-read', 'user-read-playback-state']);
		const { status, body, headers } = await requestToken(spotify, exchangeForm(spotify, code));
		expect(status).toBe(200);
		expect(body).toEqual({
			access_token: expect.stringMatching(/./),
			token_type: 'Bearer',
			expires_in: 3600,
			scope: 'user-library-read user-read-playback-state',
			refresh_token: expect.stringMatching(/./),
		});
		expect(headers.get('cache-control')).toContain('private');
	});

	it('works once', async () => {
		const { spotify } = await openSpotify();
		const form = exchangeForm(spotify, await codeFor(spotify));
		expect((await requestToken(spotify, form)).status).toBe(200);
		expect((await requestToken(spotify, form)).body).toMatchObject({ error: 'invalid_grant' });
	});

	it('works within ten minutes', async () => {
		const { spotify, clock } = await openSpotify();
		const [early, late] = [await codeFor(spotify), await codeFor(spotify)];
		clock.advance(10 * MINUTE_MS - 1);
		expect((await requestToken(spotify, exchangeForm(spotify, early))).status).toBe(200);
		clock.advance(1);
		expect((await requestToken(spotify, exchangeForm(spotify, late))).status).toBe(400);
	});

	it.each([
		['another verifier', { code_verifier: 'x'.repeat(64) }, 'invalid_grant'],
		['the challenge as verifier', { code_verifier: challenge }, 'invalid_grant'],
		['too short a verifier', { code_verifier: 'short' }, 'invalid_grant'],
		['no verifier', { code_verifier: '' }, 'invalid_request'],
		['another redirect URI', { redirect_uri: redirectUri.replace('43210', '43211') }, 'invalid_grant'],
		['an unknown code', { code: 'unknown' }, 'invalid_grant'],
		['no code', { code: '' }, 'invalid_request'],
		['another client', { client_id: '0'.repeat(32) }, 'invalid_client'],
		['no client', { client_id: '' }, 'invalid_client'],
		['another grant type', { grant_type: 'client_credentials' }, 'unsupported_grant_type'],
	])('is refused with %s, in a flat error', async (_what, changes, error) => {
		const { spotify } = await openSpotify();
		const form = { ...exchangeForm(spotify, await codeFor(spotify)), ...changes };
		const { status, body } = await requestToken(spotify, form);
		expect(status).toBe(400);
		expect(body).toEqual({ error, error_description: expect.any(String) });
	});

	it('is refused when it is no form', async () => {
		const { spotify } = await openSpotify();
		const url = `${spotify.addresses.accountsUrl}/api/token`;
		const response = await fetch(url, {
			method: 'POST',
			body: JSON.stringify({ grant_type: 'refresh_token' }),
		});
		expect(await response.json()).toMatchObject({ error: 'invalid_request' });
	});

	it('is refused without a grant type', async () => {
		const { spotify } = await openSpotify();
		expect((await requestToken(spotify, {})).body).toMatchObject({ error: 'unsupported_grant_type' });
	});
});

describe('refreshing', () => {
	const refreshForm = (client_id: string, refresh_token: string) => ({
		grant_type: 'refresh_token',
		client_id,
		refresh_token,
	});

	it('brings a good access token and no new refresh token', async () => {
		const { spotify, clock, refreshToken } = await openSignedIn();
		clock.advance(3600_000);
		const { body } = await requestToken(spotify, refreshForm(spotify.clientId, refreshToken));
		expect(body).toMatchObject({ expires_in: 3600, scope: expect.stringContaining('user-library-read') });
		expect(body).not.toHaveProperty('refresh_token');
		expect((await apiWith(spotify, textAt(body, 'access_token'))('GET', '/me')).status).toBe(200);
	});

	it('works until six months after the consent, however often it is used', async () => {
		const { spotify, clock, refreshToken } = await openSignedIn();
		const form = refreshForm(spotify.clientId, refreshToken);
		const endsAt = new Date(clock.now()).setUTCMonth(new Date(clock.now()).getUTCMonth() + 6);
		clock.jump(endsAt - clock.now() - DAY_MS);
		expect((await requestToken(spotify, form)).status).toBe(200);
		clock.advance(DAY_MS);
		expect((await requestToken(spotify, form)).body).toEqual({
			error: 'invalid_grant',
			error_description: 'Refresh token expired',
		});
	});

	it('ends when the listener takes the consent back, and works again after a new one', async () => {
		const { spotify, refreshToken } = await openSignedIn();
		spotify.listener.revokeConsent();
		expect((await requestToken(spotify, refreshForm(spotify.clientId, refreshToken))).body).toEqual({
			error: 'invalid_grant',
			error_description: 'Refresh token revoked',
		});
		const again = await signIn(spotify);
		const reply = await requestToken(spotify, refreshForm(spotify.clientId, again.refreshToken));
		expect(reply.status).toBe(200);
	});

	it('works with another start of the demo', async () => {
		const [before, after] = [await openSignedIn(), await openSpotify()];
		const form = refreshForm(after.spotify.clientId, before.refreshToken);
		expect((await requestToken(after.spotify, form)).status).toBe(200);
	});

	it('takes neither an access token nor a tampered one, and may leave out the description', async () => {
		const { spotify, accessToken, refreshToken } = await openSignedIn();
		for (const token of [accessToken, `x${refreshToken}`, `${refreshToken}x`, 'a.b', '.', 'token']) {
			const { status, body } = await requestToken(spotify, refreshForm(spotify.clientId, token));
			expect([status, body]).toEqual([400, { error: 'invalid_grant' }]);
		}
	});

	it.each([
		[{ client_id: '0'.repeat(32) }, 'invalid_client'],
		[{ refresh_token: '' }, 'invalid_request'],
	])('with %j is refused', async (changes, error) => {
		const { spotify, refreshToken } = await openSignedIn();
		const form = { ...refreshForm(spotify.clientId, refreshToken), ...changes };
		expect((await requestToken(spotify, form)).body).toMatchObject({ error });
	});
});
