import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../app/problem.ts';
import type { EndpointFamily } from '../../../app/spotify/endpoint-family.ts';
import {
	problemOfRefusal as meaningOf,
	problemOfThrown,
	type Refusal,
} from '../../../app/spotify/problem-of.ts';

const problemOfRefusal = (refusal: Omit<Refusal, 'endpoint' | 'renewed'> & Partial<Refusal>): Problem =>
	meaningOf({ endpoint: 'getSomething', renewed: false, ...refusal });

const regular = (status: number, message: string, reason?: string): string =>
	JSON.stringify({ error: { status, message, ...(reason && { reason }) } });

const forbidden = (why: Extract<Problem, { kind: 'forbidden' }>['why']): Problem => ({
	kind: 'forbidden',
	why,
});
const restriction = (reason: Extract<Problem, { kind: 'restriction' }>['reason']): Problem => ({
	kind: 'restriction',
	reason,
});

describe('an answer of Spotify’s', () => {
	it.each<[what: string, status: number, body: string, family: EndpointFamily, Problem]>([
		['a bad parameter', 400, regular(400, 'Invalid limit'), 'search', { kind: 'badRequest' }],
		['a flat error', 400, '{"error":"invalid_request"}', 'player', { kind: 'badRequest' }],
		['a method that is not there', 405, '', 'player', { kind: 'badRequest' }],
		['a body that is too large', 413, '', 'playlists', { kind: 'tooLarge' }],
		['an endpoint that is gone', 410, '', 'browse', forbidden('closedToThisApp')],
		[
			'an endpoint that never was',
			404,
			regular(404, 'Service not found'),
			'browse',
			forbidden('closedToThisApp'),
		],
		['a refused token', 401, regular(401, 'The access token expired'), 'player', { kind: 'signedOut' }],
		['an unknown id', 404, regular(404, 'Resource not found'), 'tracks', { kind: 'notFound' }],
		['an empty 404', 404, '', 'player', { kind: 'notFound' }],
		[
			'no active device',
			404,
			regular(404, 'Player command failed: No active device found', 'NO_ACTIVE_DEVICE'),
			'player',
			{ kind: 'noDevice' },
		],
		['a device that went away', 404, regular(404, 'Device not found'), 'player', { kind: 'noDevice' }],
		[
			'a truncated body',
			404,
			'{"error":{"status":404,"reason":"NO_ACTIVE_DEVICE"',
			'player',
			{ kind: 'noDevice' },
		],
		['a page of a proxy’s', 404, '<html>Not found: device</html>', 'player', { kind: 'server', status: 404 }],
		['a 500', 500, regular(500, 'Server error'), 'player', { kind: 'server', status: 500 }],
		['a 502 in HTML', 502, '<h1>Bad gateway</h1>', 'player', { kind: 'server', status: 502 }],
		['a redirect', 302, '', 'player', { kind: 'server', status: 302 }],
		['a 304 that nobody asked for', 304, '', 'player', { kind: 'server', status: 304 }],
	])('that is %s', (_, status, body, family, problem) => {
		expect(problemOfRefusal({ status, body, family })).toEqual(problem);
	});

	it.each<[body: string, family: EndpointFamily, Problem]>([
		[regular(403, 'Insufficient client scope'), 'library', forbidden('missingScope')],
		[
			regular(403, 'Player command failed: Premium required', 'PREMIUM_REQUIRED'),
			'player',
			forbidden('listenerNotPremium'),
		],
		[regular(403, 'Premium required'), 'player', forbidden('listenerNotPremium')],
		[
			'Active premium subscription required for the owner of the app.',
			'player',
			forbidden('ownerNotPremium'),
		],
		['The owner of the app needs an active Premium subscription', 'users', forbidden('ownerNotPremium')],
		['User not registered in the Developer Dashboard', 'users', forbidden('notOnAllowlist')],
		[
			'Check settings on developer.spotify.com/dashboard, the user may not be registered.',
			'player',
			forbidden('notOnAllowlist'),
		],
		[regular(403, 'Forbidden'), 'browse', forbidden('closedToThisApp')],
		['', 'playlists', forbidden('notYours')],
		['<html><title>403 Forbidden</title></html>', 'player', { kind: 'server', status: 403 }],
		[
			regular(403, 'Player command failed: Restriction violated', 'UNKNOWN'),
			'player',
			restriction('unknown'),
		],
		[regular(403, 'Restriction violated'), 'player', restriction('unknown')],
		[regular(403, 'Something new', 'SOMETHING_NEW'), 'player', restriction('unknown')],
		[
			regular(403, 'Player command failed: Restricted device'),
			'player',
			restriction('deviceNotControllable'),
		],
		[regular(403, 'Cannot control device volume'), 'player', restriction('volumeNotSupported')],
	])('403 %s on %s', (body, family, problem) => {
		expect(problemOfRefusal({ status: 403, body, family })).toEqual(problem);
	});

	it.each([
		['VOLUME_CONTROL_DISALLOW', 'volumeNotSupported'],
		['DEVICE_NOT_CONTROLLABLE', 'deviceNotControllable'],
		['REMOTE_CONTROL_DISALLOW', 'deviceNotControllable'],
		['NO_PREV_TRACK', 'noPreviousTrack'],
		['NO_NEXT_TRACK', 'noNextTrack'],
		['ALREADY_PAUSED', 'alreadyPaused'],
		['ALREADY_PLAYING', 'alreadyPlaying'],
		['NOT_PAUSED', 'alreadyPlaying'],
		['NOT_PLAYING_LOCALLY', 'notPlaying'],
		['NOT_PLAYING_TRACK', 'notPlaying'],
		['NOT_PLAYING_CONTEXT', 'notPlaying'],
		['NO_SPECIFIC_TRACK', 'unknown'],
		['ENDLESS_CONTEXT', 'unknown'],
		['CONTEXT_DISALLOW', 'unknown'],
		['RATE_LIMITED', 'unknown'],
		['UNKNOWN', 'unknown'],
	] as const)('with the reason %s is the restriction %s', (reason, meaning) => {
		const body = regular(403, 'Player command failed', reason);
		expect(problemOfRefusal({ status: 403, body, family: 'player' })).toEqual(restriction(meaning));
	});

	it('takes nothing of the body along', () => {
		const body = regular(403, 'token-1 https://secret.example');
		const problem = problemOfRefusal({ status: 403, body, family: 'player' });
		expect(JSON.stringify(problem)).not.toMatch(/token-1|secret/);
	});
});

describe('a request without an answer', () => {
	const failed = (details: object): Error =>
		new TypeError('fetch failed', { cause: Object.assign(new Error('inner'), details) });

	it.each([
		['no such host', failed({ code: 'ENOTFOUND', syscall: 'getaddrinfo' })],
		['name service down', failed({ code: 'EAI_AGAIN', syscall: 'getaddrinfo' })],
		['nobody listens', failed({ code: 'ECONNREFUSED', syscall: 'connect' })],
		['no route', failed({ code: 'ENETUNREACH', syscall: 'connect' })],
		['connecting took too long', failed({ code: 'UND_ERR_CONNECT_TIMEOUT' })],
		[
			'every address refused',
			new TypeError('fetch failed', {
				cause: new AggregateError([Object.assign(new Error('inner'), { syscall: 'connect' })]),
			}),
		],
	])('is offline: %s', (_, error) => {
		expect(problemOfThrown(error)).toEqual({ kind: 'offline' });
	});

	it.each([
		['reset while it ran', failed({ code: 'ECONNRESET', syscall: 'read' })],
		['closed by the other side', failed({ code: 'UND_ERR_SOCKET' })],
		['timed out on an open connection', failed({ code: 'ETIMEDOUT', syscall: 'read' })],
		['cut off', new TypeError('terminated')],
		['no error at all', 'text'],
		['nothing', undefined],
	])('is a broken connection: %s', (_, error) => {
		expect(problemOfThrown(error)).toEqual({ kind: 'server', status: null });
	});
});
