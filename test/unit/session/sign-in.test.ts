import { createServer } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { en } from '../../../app/messages/en.ts';
import { challengeOf } from '../../../app/session/pkce.ts';
import type { Step } from '../../support/scripted-server.ts';
import {
	clientId,
	createSessionWorld,
	granted,
	reaches,
	refused,
	type SessionWorld,
} from '../../support/session-world.ts';

let world: SessionWorld;

beforeEach(async () => {
	world = await createSessionWorld();
});
afterEach(() => world.close());

describe('a sign-in', () => {
	it('leads over the consent page to tokens', async () => {
		const session = world.start();
		await session.restore();
		expect(session.state.get()).toEqual({ kind: 'signedOut', why: 'firstStart' });
		await expect(session.tokens.accessToken()).rejects.toMatchObject({ problem: { kind: 'signedOut' } });

		expect(session.signIn(clientId)).toEqual({ started: true });
		expect(session.state.get()).toEqual({ kind: 'signingIn' });
		const page = await world.consentPage();
		expect(page.origin + page.pathname).toBe(`${world.accounts.url}/authorize`);
		expect(Object.fromEntries(page.searchParams)).toMatchObject({
			client_id: clientId,
			response_type: 'code',
			code_challenge_method: 'S256',
			redirect_uri: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/callback$/),
			scope: expect.stringMatching(/(^| )user-modify-playback-state( |$)/),
		});

		world.accounts.script(granted('one'));
		expect(await world.answer({ code: 'the-code' })).toContain(en.callback.successTitle);
		expect(await reaches(session, 'signedIn')).toEqual({
			kind: 'signedIn',
			consentAt: world.clock.now(),
			consentEndsAt: Date.UTC(2027, 4, 21, 12),
			displayName: null,
			keptIn: 'disk',
		});
		expect(await session.tokens.accessToken()).toBe('access-one');
		expect(session.notices.get()).toEqual([]);

		const exchange = new URLSearchParams(world.accounts.requests[0]?.body);
		expect(exchange.get('code')).toBe('the-code');
		expect(exchange.get('redirect_uri')).toBe(page.searchParams.get('redirect_uri'));
		expect(challengeOf(exchange.get('code_verifier') ?? '')).toBe(page.searchParams.get('code_challenge'));
		expect(page.href).not.toContain(exchange.get('code_verifier'));
		expect(world.clock.timers()).toBe(0);
	});

	it.each([
		'',
		' ',
		clientId.slice(1),
		`${clientId}0`,
		clientId.toUpperCase(),
		`${clientId} `,
		`g${clientId.slice(1)}`,
	])('does not begin with the client id "%s"', (malformed) => {
		const session = world.start();
		expect(session.signIn(malformed)).toEqual({ started: false, why: 'clientIdMalformed' });
		expect(session.state.get().kind).toBe('signedOut');
	});

	it('does not begin while another runs', async () => {
		const session = world.start();
		session.signIn(clientId);
		expect(session.signIn(clientId)).toEqual({ started: false, why: 'alreadyRunning' });
		world.accounts.script(granted('one'));
		await world.answer({ code: 'c' });
		await reaches(session, 'signedIn');
	});

	it('can be cancelled and begun again at once, on the same port', async () => {
		const port = await freePort();
		const session = world.start(port);
		session.signIn(clientId);
		await world.consentPage();
		session.cancelSignIn();
		expect(session.state.get()).toEqual({ kind: 'signedOut', why: 'cancelled' });
		await world.signedIn(session);
		expect((await world.consentPage()).searchParams.get('redirect_uri')).toBe(
			`http://127.0.0.1:${port}/callback`,
		);
	});

	it('that is cancelled during the exchange brings no tokens', async () => {
		const session = world.start();
		session.signIn(clientId);
		world.accounts.script('hang');
		const page = world.answer({ code: 'c' });
		await world.accounts.arrived(1);
		session.cancelSignIn();
		expect(await page).toContain(en.callback.failedText);
		expect(session.state.get()).toEqual({ kind: 'signedOut', why: 'cancelled' });
	});

	it('that the person refuses says so in the browser and in Baton', async () => {
		const session = world.start();
		session.signIn(clientId);
		expect(await world.answer({ error: 'access_denied' })).toContain(en.callback.refusedText);
		expect(await reaches(session, 'signedOut')).toMatchObject({ why: 'consentRefused' });
		expect(world.accounts.requests).toHaveLength(0);
	});

	it('is not ended by an answer with another state', async () => {
		const session = world.start();
		session.signIn(clientId);
		expect(await world.answer({ code: 'evil', state: 'guessed' })).toContain(en.callback.invalidTitle);
		expect(session.state.get()).toEqual({ kind: 'signingIn' });
		world.accounts.script(granted('one'));
		await world.answer({ code: 'real' });
		await reaches(session, 'signedIn');
		expect(world.accounts.requests).toHaveLength(1);
	});

	it.each<[string, Record<string, string>, string]>([
		['with another error', { error: 'server_error' }, 'accountsUnreachable'],
		['with nothing', {}, 'callbackInvalid'],
	])('ends when the browser comes back %s', async (_, fields, why) => {
		const session = world.start();
		session.signIn(clientId);
		await world.answer(fields);
		expect(await reaches(session, 'signedOut')).toMatchObject({ why });
	});

	it.each<[string, Step, string]>([
		['an unknown client id', refused('invalid_client'), 'clientIdRefused'],
		['a code that is no good', refused('invalid_grant'), 'callbackInvalid'],
		['an error of its own', { status: 503 }, 'accountsUnreachable'],
		['a page', { status: 200, body: '<html>' }, 'accountsUnreachable'],
		['no refresh token', granted('one', { refresh_token: undefined }), 'accountsUnreachable'],
		['a broken connection', 'reset', 'accountsUnreachable'],
		['a limit', { status: 429 }, 'accountsUnreachable'],
	])('ends when Spotify answers the exchange with %s', async (_, step, why) => {
		const session = world.start();
		session.signIn(clientId);
		world.accounts.script(step);
		expect(await world.answer({ code: 'c' })).toContain(en.callback.failedText);
		expect(await reaches(session, 'signedOut')).toMatchObject({ why });
		expect(session.signIn(clientId)).toEqual({ started: true });
	});

	it('ends after five minutes', async () => {
		const session = world.start();
		session.signIn(clientId);
		await world.consentPage();
		world.clock.advance(5 * 60_000);
		expect(await reaches(session, 'signedOut')).toMatchObject({ why: 'timedOut' });
	});

	it('ends when no browser can be opened', async () => {
		world.removeBrowser();
		const session = world.start();
		session.signIn(clientId);
		expect(await reaches(session, 'signedOut')).toMatchObject({ why: 'browserUnavailable' });
		expect(world.clock.timers()).toBe(0);
	});

	it('ends when its port is taken', async () => {
		const other = createServer();
		await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
		const session = world.start(portOf(other));
		session.signIn(clientId);
		expect(await reaches(session, 'signedOut')).toMatchObject({ why: 'portUnavailable' });
		await new Promise((resolve) => other.close(resolve));
	});
});

describe('a new sign-in before the old one ends', () => {
	it('replaces it only when it succeeds', async () => {
		const session = await world.signedIn();
		world.closeBrowser();
		session.signIn(clientId);
		expect(session.state.get()).toEqual({ kind: 'signingIn' });
		expect(await session.tokens.accessToken()).toBe('access-one');
		await world.answer({ error: 'access_denied' });
		await reaches(session, 'signedIn');
		expect(await session.tokens.accessToken()).toBe('access-one');

		world.clock.advance(1000);
		await world.signedIn(session, 'two');
		expect(await session.tokens.accessToken()).toBe('access-two');
		expect(session.state.get()).toMatchObject({ consentAt: world.clock.now() });
	});

	it('wins over a refresh of the old one, also on disk', async () => {
		const session = await world.signedIn();
		world.accounts.script('hang');
		const renewed = session.tokens.renew('access-one');
		await world.accounts.arrived(2);
		await world.signedIn(session, 'two');
		world.clock.advance(10_000);
		expect(await renewed).toBe('access-two');
		expect(await session.tokens.accessToken()).toBe('access-two');
		expect(await (await world.restarted()).tokens.accessToken()).toBe('access-two');
	});
});

function portOf(server: ReturnType<typeof createServer>): number {
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('The server has no port');
	return address.port;
}

async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const port = portOf(server);
	await new Promise((resolve) => server.close(resolve));
	return port;
}
