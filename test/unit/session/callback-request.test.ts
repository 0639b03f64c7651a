import { describe, expect, it } from 'vitest';
import { type CallbackRequest, readCallback } from '../../../app/session/callback-request.ts';

const expected = { port: 4321, state: 'the-state' };
const read = (request: Partial<CallbackRequest>) =>
	readCallback(
		{ method: 'GET', host: '127.0.0.1:4321', target: '/callback?code=abc&state=the-state', ...request },
		expected,
	);

describe('a callback', () => {
	it('with its state and a code gives the code', () => {
		expect(read({})).toEqual({ kind: 'code', code: 'abc' });
		expect(read({ target: '/callback?state=the-state&code=a%2Bb%20c' })).toEqual({
			kind: 'code',
			code: 'a+b c',
		});
	});

	it.each([
		['error=access_denied', 'refused'],
		['error=server_error', 'failed'],
		['error=', 'failed'],
		['', 'invalid'],
		['code=', 'invalid'],
		['code=a&code=b', 'invalid'],
		['code=a&error=access_denied', 'invalid'],
		['error=access_denied&error=server_error', 'invalid'],
	])('of this sign-in with "%s" is %s', (query, kind) => {
		expect(read({ target: `/callback?state=the-state&${query}` }).kind).toBe(kind);
	});

	it.each<[string, Partial<CallbackRequest>, number]>([
		['without state', { target: '/callback?code=abc' }, 400],
		['with an empty state', { target: '/callback?code=abc&state=' }, 400],
		['with another state', { target: '/callback?code=abc&state=the-statf' }, 400],
		['with part of the state', { target: '/callback?code=abc&state=the-stat' }, 400],
		['with the state in other letters', { target: '/callback?code=abc&state=THE-STATE' }, 400],
		['with two states', { target: '/callback?code=abc&state=the-state&state=the-state' }, 400],
		['with the state in the fragment', { target: '/callback?code=abc#state=the-state' }, 400],
		['refusing without state', { target: '/callback?error=access_denied' }, 400],
		['at the root', { target: '/?code=abc&state=the-state' }, 404],
		['with a slash too many', { target: '/callback/?code=abc&state=the-state' }, 404],
		['at another path', { target: '/callback2?code=abc&state=the-state' }, 404],
		['in other letters', { target: '/CALLBACK?code=abc&state=the-state' }, 404],
		['asking for an icon', { target: '/favicon.ico' }, 404],
		['without a target', { target: undefined }, 400],
		['with a target that is none', { target: 'http://[' }, 404],
		['by POST', { method: 'POST' }, 405],
		['by HEAD', { method: 'HEAD' }, 405],
		['by OPTIONS', { method: 'OPTIONS' }, 405],
		['for a name', { host: 'localhost:4321' }, 400],
		['for a foreign name', { host: 'evil.example:4321' }, 400],
		['for another port', { host: '127.0.0.1:4322' }, 400],
		['for no port', { host: '127.0.0.1' }, 400],
		['for nobody', { host: undefined }, 400],
	])('%s is not of this sign-in', (_, request, status) => {
		expect(read(request)).toEqual({ kind: 'foreign', status });
	});
});
