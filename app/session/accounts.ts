import ky, { type KyInstance } from 'ky';
import * as v from 'valibot';
import type { Clock } from '../clock.ts';
import type { Problem } from '../problem.ts';
import { problemOfThrown } from '../spotify/problem-of.ts';
import { retryAfterSeconds } from '../spotify/retry-after.ts';
import { tokenText } from './credentials.ts';

const TIME_LIMIT_MS = 10_000;
/** How long before its end an access token is refreshed. */
const RENEW_BEFORE_MS = 60_000;
/** For a 429 that does not say how long. */
const DEFAULT_PAUSE_MS = 5_000;

export interface Grant {
	readonly accessToken: string;
	/** When to refresh the access token: a minute before it ends. */
	readonly renewAt: number;
	/** Null where the reply brought none, which is usual for a refresh; the old one then stays good. */
	readonly refreshToken: string | null;
	/** Null where the reply does not repeat it. */
	readonly scope: string | null;
}

/** What the token endpoint's answer means. Only a `final` one may sign anybody out. */
export type TokenReply =
	| { kind: 'granted'; grant: Grant }
	| { kind: 'final'; error: 'invalid_grant' | 'invalid_client' }
	| { kind: 'passing'; problem: Problem };

export interface CodeExchange {
	readonly clientId: string;
	readonly code: string;
	/** The very string that the consent page was given. */
	readonly redirectUri: string;
	readonly verifier: string;
}

/** The token endpoint of the accounts service. Neither call rejects, sleeps or repeats itself. */
export interface Accounts {
	exchange(exchange: CodeExchange, signal: AbortSignal): Promise<TokenReply>;
	refresh(refresh: { clientId: string; refreshToken: string }): Promise<TokenReply>;
}

/** https://developer.spotify.com/documentation/web-api/tutorials/code-pkce-flow */
export function createAccounts(accountsUrl: string, clock: Clock): Accounts {
	const client = ky.create({
		prefix: accountsUrl,
		retry: 0,
		timeout: false,
		throwHttpErrors: false,
		// A redirected POST would carry code or token to an address that nobody chose.
		redirect: 'manual',
	});
	return {
		exchange: ({ clientId, code, redirectUri, verifier }, signal) =>
			requestToken(client, clock, signal, {
				grant_type: 'authorization_code',
				code,
				redirect_uri: redirectUri,
				client_id: clientId,
				code_verifier: verifier,
			}),
		refresh: ({ clientId, refreshToken }) =>
			requestToken(client, clock, null, {
				grant_type: 'refresh_token',
				refresh_token: refreshToken,
				client_id: clientId,
			}),
	};
}

async function requestToken(
	client: KyInstance,
	clock: Clock,
	cancelled: AbortSignal | null,
	fields: Record<string, string>,
): Promise<TokenReply> {
	const limit = new AbortController();
	const clear = clock.after(TIME_LIMIT_MS, () => limit.abort());
	const signal = cancelled ? AbortSignal.any([cancelled, limit.signal]) : limit.signal;
	// Counted from before the request: a token must not look younger than it is.
	const askedAt = clock.now();
	try {
		const response = await client.post('api/token', { body: new URLSearchParams(fields), signal });
		return understand(response, await response.text(), askedAt, clock.now());
	} catch (error) {
		if (limit.signal.aborted) return passing({ kind: 'timeout', afterMs: TIME_LIMIT_MS });
		return passing(problemOfThrown(error));
	} finally {
		clear();
	}
}

const tokens = v.object({
	access_token: tokenText,
	token_type: v.pipe(v.string(), v.regex(/^bearer$/i)),
	expires_in: v.pipe(v.number(), v.minValue(1), v.maxValue(365 * 24 * 3600)),
	refresh_token: v.nullish(v.union([v.literal(''), tokenText])),
	scope: v.nullish(v.string()),
});

/** Errors are flat here: https://developer.spotify.com/documentation/web-api/concepts/api-calls */
const finalError = v.object({ error: v.picklist(['invalid_grant', 'invalid_client']) });

function understand(response: Response, body: string, askedAt: number, now: number): TokenReply {
	const { status } = response;
	const json = parseJson(body);
	if (status === 200) {
		const parsed = v.safeParse(tokens, json);
		return parsed.success ? granted(parsed.output, askedAt) : passing({ kind: 'server', status });
	}
	if (status === 429) {
		const seconds = retryAfterSeconds(response.headers.get('retry-after'), now);
		const pauseMs = seconds === null ? DEFAULT_PAUSE_MS : seconds * 1000;
		return passing({ kind: 'rateLimited', untilAt: now + pauseMs });
	}
	if (status === 400 || status === 401) {
		const parsed = v.safeParse(finalError, json);
		if (parsed.success) return { kind: 'final', error: parsed.output.error };
	}
	return passing({ kind: 'server', status });
}

function granted(reply: v.InferOutput<typeof tokens>, askedAt: number): TokenReply {
	const lifeMs = reply.expires_in * 1000;
	return {
		kind: 'granted',
		grant: {
			accessToken: reply.access_token,
			// A token that lives for two minutes or less would otherwise be refreshed for every request.
			renewAt: Math.floor(askedAt + Math.max(lifeMs - RENEW_BEFORE_MS, lifeMs / 2)),
			refreshToken: reply.refresh_token || null,
			scope: reply.scope || null,
		},
	};
}

function passing(problem: Problem): TokenReply {
	return { kind: 'passing', problem };
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
