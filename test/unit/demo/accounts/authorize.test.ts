import { describe, expect, it } from 'vitest';
import { authorizeUrl, challenge, decide, openSpotify, redirectUri } from '../open-spotify.ts';

describe('the consent page', () => {
	it.each([
		['en-GB,en;q=0.9', 'lang="en"', 'Agree'],
		['zh-CN,zh;q=0.9,en;q=0.8', 'lang="zh-CN"', '同意'],
		['fr-FR,zh;q=0.5', 'lang="zh-CN"', '同意'],
		['', 'lang="en"', 'Agree'],
	])('speaks the language of %j', async (language, attribute, agree) => {
		const { spotify } = await openSpotify();
		const response = await fetch(authorizeUrl(spotify), { headers: { 'accept-language': language } });
		const page = await response.text();
		expect(response.status).toBe(200);
		expect(page).toContain(attribute);
		expect(page).toContain(agree);
	});

	it('may load nothing and may not be framed', async () => {
		const { spotify } = await openSpotify();
		const policy = (await fetch(authorizeUrl(spotify))).headers.get('content-security-policy');
		expect(policy).toContain("default-src 'none'");
		expect(policy).toContain("frame-ancestors 'none'");
	});

	it('names only what is asked for', async () => {
		const { spotify } = await openSpotify();
		const page = await (await fetch(authorizeUrl(spotify, { scope: 'user-library-read' }))).text();
		expect(page).toContain('See and change what you have liked');
		expect(page).not.toContain('Play, pause');
	});

	it('repeats nothing of the request', async () => {
		const { spotify } = await openSpotify();
		const url = authorizeUrl(spotify, { client_id: '<script>', state: '<script>' });
		expect(await (await fetch(url)).text()).not.toContain('<script>');
	});

	it('comes back when the form holds no decision', async () => {
		const { spotify } = await openSpotify();
		const response = await fetch(authorizeUrl(spotify), { method: 'POST', redirect: 'manual' });
		expect(response.status).toBe(200);
	});
});

describe('a decision', () => {
	it('to agree leads to the callback with a code and the state', async () => {
		const { spotify } = await openSpotify();
		const callback = await decide(authorizeUrl(spotify), 'agree');
		expect(callback.origin + callback.pathname).toBe(redirectUri);
		expect(callback.searchParams.get('code')).toMatch(/^[\w-]{100,}$/);
		expect(callback.searchParams.get('state')).toBe('the state');
	});

	it('to cancel leads there with access_denied', async () => {
		const { spotify } = await openSpotify();
		const callback = await decide(authorizeUrl(spotify), 'cancel');
		expect(Object.fromEntries(callback.searchParams)).toEqual({ error: 'access_denied', state: 'the state' });
	});

	it('brings no state where none was sent', async () => {
		const { spotify } = await openSpotify();
		const callback = await decide(authorizeUrl(spotify, { state: null }), 'agree');
		expect(callback.searchParams.has('state')).toBe(false);
	});
});

describe('a request that names no app or no known redirect URI', () => {
	it.each([
		[{ client_id: null }],
		[{ client_id: '' }],
		[{ client_id: '0'.repeat(32) }],
		[{ redirect_uri: null }],
		[{ redirect_uri: 'http://127.0.0.1/callback' }],
		[{ redirect_uri: 'http://localhost:43210/callback' }],
		[{ redirect_uri: 'https://127.0.0.1:43210/callback' }],
		[{ redirect_uri: 'http://127.0.0.1:43210/callback/' }],
		[{ redirect_uri: 'http://127.0.0.1:43210/Callback' }],
		[{ redirect_uri: 'http://127.0.0.1:99999/callback' }],
		[{ redirect_uri: 'http://127.0.0.1:43210/callback?x=1' }],
		[{ redirect_uri: 'http://127.0.0.1:43210@example.com/callback' }],
		[{ redirect_uri: 'https://example.com/callback' }],
	])('%j is refused on the page and redirects nowhere', async (changes) => {
		const { spotify } = await openSpotify();
		const response = await fetch(authorizeUrl(spotify, changes), { redirect: 'manual' });
		expect(response.status).toBe(400);
		expect(response.headers.get('location')).toBeNull();
		expect(await response.text()).toContain('INVALID_CLIENT');
	});
});

describe('a request that is wrong otherwise', () => {
	it.each([
		[{ response_type: 'token' }, 'unsupported_response_type'],
		[{ response_type: null }, 'unsupported_response_type'],
		[{ code_challenge_method: 'plain' }, 'invalid_request'],
		[{ code_challenge_method: null }, 'invalid_request'],
		[{ code_challenge: null }, 'invalid_request'],
		[{ code_challenge: `${challenge}=` }, 'invalid_request'],
		[{ scope: 'user-read-everything' }, 'invalid_scope'],
	])('%j goes back to the callback as %s', async (changes, error) => {
		const { spotify } = await openSpotify();
		const response = await fetch(authorizeUrl(spotify, changes), { redirect: 'manual' });
		const callback = new URL(response.headers.get('location') ?? '');
		expect(Object.fromEntries(callback.searchParams)).toEqual({ error, state: 'the state' });
	});
});
