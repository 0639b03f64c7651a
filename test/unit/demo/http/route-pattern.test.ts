import { describe, expect, it } from 'vitest';
import { routePattern } from '../../../../app/demo/http/route-pattern.ts';

describe('a route pattern', () => {
	it.each([
		['GET /v1/me', 'GET', '/v1/me', {}],
		['GET /v1/me', 'PUT', '/v1/me', null],
		['GET /v1/me', 'GET', '/v1/me/', null],
		['* /v1/me', 'PUT', '/v1/me', {}],
		['GET /v1/albums/{id}', 'GET', '/v1/albums/a', { id: 'a' }],
		['GET /v1/albums/{id}', 'GET', '/v1/albums/a/tracks', null],
		['GET /covers/{id}/{size}', 'GET', '/covers/a/64', { id: 'a', size: '64' }],
		['GET /v1/*', 'GET', '/v1/me/player', {}],
		['GET /v1/*', 'GET', '/v1', null],
		['GET /v1/*', 'GET', '/v2/me', null],
		['*', 'DELETE', '/anything/at/all', {}],
		['*', 'GET', '/', {}],
	])('%s for %s %s gives %j', (pattern, method, path, parameters) => {
		expect(routePattern(pattern)(method, path)).toEqual(parameters);
	});
});
