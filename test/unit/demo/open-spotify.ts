import { createHash } from 'node:crypto';
import { onTestFinished } from 'vitest';
import {
	type EmbeddedSpotify,
	type EmbeddedSpotifyOptions,
	startEmbeddedSpotify,
} from '../../../app/demo/embedded-spotify.ts';
import { createFakeClock, type FakeClock } from '../../support/fake-clock.ts';

export const redirectUri = 'http://127.0.0.1:43210/callback';
export const verifier = 'verifier-of-exactly-the-right-kind_0123456789.~';
export const challenge = createHash('sha256').update(verifier).digest('base64url');

const allScopes = [
	'user-read-playback-state',
	'user-modify-playback-state',
	'user-read-currently-playing',
	'user-read-recently-played',
	'user-library-read',
	'user-library-modify',
];

export interface Answer {
	readonly status: number;
	readonly headers: Headers;
	readonly text: string;
	/** Parsed where it is JSON, else null. */
	readonly body: unknown;
}

export type Api = (method: string, path: string, body?: unknown) => Promise<Answer>;

/** A server that closes with the test, on a clock that stands still. */
export async function openSpotify(
	options: Partial<EmbeddedSpotifyOptions> = {},
): Promise<{ spotify: EmbeddedSpotify; clock: FakeClock }> {
	const clock = createFakeClock();
	const spotify = await startEmbeddedSpotify({ clock, ...options });
	onTestFinished(() => spotify.close());
	return { spotify, clock };
}

/** The same with a listener signed in; `api` takes paths below `/v1`. */
export async function openSignedIn(options: Partial<EmbeddedSpotifyOptions> & { scopes?: string[] } = {}) {
	const { scopes = allScopes, ...rest } = options;
	const { spotify, clock } = await openSpotify(rest);
	const { accessToken, refreshToken } = await signIn(spotify, scopes);
	spotify.requests.clear();
	return { spotify, clock, accessToken, refreshToken, api: apiWith(spotify, accessToken) };
}

export function authorizeUrl(spotify: EmbeddedSpotify, changes: Record<string, string | null> = {}): URL {
	const url = new URL(`${spotify.addresses.accountsUrl}/authorize`);
	const parameters = {
		client_id: spotify.clientId,
		response_type: 'code',
		redirect_uri: redirectUri,
		code_challenge_method: 'S256',
		code_challenge: challenge,
		state: 'the state',
		scope: allScopes.join(' '),
		...changes,
	};
	for (const [name, value] of Object.entries(parameters))
		if (value !== null) url.searchParams.set(name, value);
	return url;
}

/** Presses a button of the consent page; gives where that leads. */
export async function decide(url: URL, decision: string): Promise<URL> {
	const response = await fetch(url, {
		method: 'POST',
		body: new URLSearchParams({ decision }),
		redirect: 'manual',
	});
	return new URL(response.headers.get('location') ?? 'about:blank');
}

export async function codeFor(spotify: EmbeddedSpotify, scopes = allScopes): Promise<string> {
	const callback = await decide(authorizeUrl(spotify, { scope: scopes.join(' ') }), 'agree');
	return callback.searchParams.get('code') ?? '';
}

export async function requestToken(spotify: EmbeddedSpotify, form: Record<string, string>): Promise<Answer> {
	const url = `${spotify.addresses.accountsUrl}/api/token`;
	return answerOf(await fetch(url, { method: 'POST', body: new URLSearchParams(form) }));
}

export function exchangeForm(spotify: EmbeddedSpotify, code: string): Record<string, string> {
	return {
		grant_type: 'authorization_code',
		code,
		redirect_uri: redirectUri,
		client_id: spotify.clientId,
		code_verifier: verifier,
	};
}

export async function signIn(spotify: EmbeddedSpotify, scopes = allScopes) {
	const { body } = await requestToken(spotify, exchangeForm(spotify, await codeFor(spotify, scopes)));
	return { accessToken: textAt(body, 'access_token'), refreshToken: textAt(body, 'refresh_token') };
}

export function apiWith(spotify: EmbeddedSpotify, accessToken: string): Api {
	return async (method, path, body) => {
		const sent = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
		const headers = { authorization: `Bearer ${accessToken}` };
		return answerOf(await fetch(`${spotify.addresses.apiUrl}${path}`, { method, headers, ...sent }));
	};
}

/** The value at a dotted path such as `item.name`; undefined where there is none. */
export function valueAt(body: unknown, path: string): unknown {
	let value = body;
	for (const key of path.split('.')) {
		if (typeof value !== 'object' || value === null) return undefined;
		value = new Map<string, unknown>(Object.entries(value)).get(key);
	}
	return value;
}

export function textAt(body: unknown, path: string): string {
	return String(valueAt(body, path));
}

async function answerOf(response: Response): Promise<Answer> {
	const text = await response.text();
	const isJson = response.headers.get('content-type')?.startsWith('application/json') === true;
	return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : null };
}
