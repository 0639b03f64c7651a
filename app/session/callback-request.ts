import { createHash, timingSafeEqual } from 'node:crypto';
import { CALLBACK_HOST, CALLBACK_PATH, REDIRECT_URI } from './redirect-uri.ts';

/** The parts of an HTTP request that decide. */
export interface CallbackRequest {
	readonly method: string | undefined;
	readonly host: string | undefined;
	/** Path and query, as sent. */
	readonly target: string | undefined;
}

export type CallbackAnswer =
	| { kind: 'code'; code: string }
	/** The person did not agree. */
	| { kind: 'refused' }
	/** Another `error` of Spotify's. */
	| { kind: 'failed' }
	/** Of this sign-in, but neither one code nor one error. */
	| { kind: 'invalid' };

/** Not an answer to this sign-in; to be refused with that status. */
export type ForeignRequest = { kind: 'foreign'; status: 400 | 404 | 405 };

/** Reads what came in. Nothing but the query's `state` makes it an answer to this sign-in. */
export function readCallback(
	{ method, host, target }: CallbackRequest,
	expected: { port: number; state: string },
): CallbackAnswer | ForeignRequest {
	// A page that had its own name point to 127.0.0.1 sends that name.
	if (host !== `${CALLBACK_HOST}:${expected.port}`) return { kind: 'foreign', status: 400 };
	const url = URL.parse(target ?? '', REDIRECT_URI);
	if (url?.pathname !== CALLBACK_PATH) return { kind: 'foreign', status: 404 };
	if (method !== 'GET') return { kind: 'foreign', status: 405 };

	const states = url.searchParams.getAll('state');
	if (states.length !== 1 || !isSameSecret(states[0] ?? '', expected.state)) {
		return { kind: 'foreign', status: 400 };
	}
	const codes = url.searchParams.getAll('code');
	const errors = url.searchParams.getAll('error');
	if (codes.length + errors.length !== 1) return { kind: 'invalid' };
	if (errors[0] !== undefined) return { kind: errors[0] === 'access_denied' ? 'refused' : 'failed' };
	return codes[0] ? { kind: 'code', code: codes[0] } : { kind: 'invalid' };
}

/** Takes the same time however much of it is right. */
function isSameSecret(one: string, other: string): boolean {
	const digest = (text: string) => createHash('sha256').update(text).digest();
	return timingSafeEqual(digest(one), digest(other));
}
