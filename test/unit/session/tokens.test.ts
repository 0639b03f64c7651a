import { beforeEach, describe, expect, it } from 'vitest';
import { SpotifyFailure } from '../../../app/problem.ts';
import type { Accounts, TokenReply } from '../../../app/session/accounts.ts';
import type { Credentials } from '../../../app/session/credentials.ts';
import type { TokenSource } from '../../../app/session/token-source.ts';
import { createTokens } from '../../../app/session/tokens.ts';
import { createFakeClock, type FakeClock } from '../../support/fake-clock.ts';

let clock: FakeClock;
let current: Credentials | null;
let log: string[];
/** Requests to the accounts service that wait for their answer. */
let asked: { refreshToken: string; answer(reply: TokenReply): void }[];
let tokens: TokenSource;

beforeEach(() => {
	clock = createFakeClock();
	current = {
		clientId: '0123456789abcdef0123456789abcdef',
		refreshToken: 'refresh-1',
		scope: 'a b',
		consentAt: clock.now(),
		accessToken: 'access-1',
		renewAt: clock.now() + 1000,
	};
	log = [];
	asked = [];
	const accounts: Pick<Accounts, 'refresh'> = {
		refresh: ({ refreshToken }) =>
			new Promise((answer) => {
				asked.push({ refreshToken, answer });
			}),
	};
	tokens = createTokens(accounts, clock, {
		current: () => current,
		async replace(before, after) {
			log.push(`store ${after.refreshToken}`);
			await Promise.resolve();
			if (current === before) current = after;
		},
		end(refused, why) {
			log.push(why);
			if (current === refused) current = null;
		},
	});
});

const granted = (
	grant: Partial<{ accessToken: string; refreshToken: string; scope: string }> = {},
): TokenReply => ({
	kind: 'granted',
	grant: { accessToken: 'access-2', refreshToken: null, scope: null, renewAt: clock.now() + 5000, ...grant },
});

describe('the token source', () => {
	it('asks nothing of Spotify while the token is good', async () => {
		clock.advance(999);
		expect(await tokens.accessToken()).toBe('access-1');
		expect(asked).toHaveLength(0);
	});

	it('refreshes once for however many ask', async () => {
		clock.advance(1000);
		const all = Promise.all([tokens.accessToken(), tokens.accessToken(), tokens.renew('access-1')]);
		asked[0]?.answer(granted());
		expect(await all).toEqual(['access-2', 'access-2', 'access-2']);
		expect(asked).toHaveLength(1);
		expect(await tokens.accessToken()).toBe('access-2');
	});

	it('keeps the old refresh token and scope when the reply brings none', async () => {
		clock.advance(1000);
		const token = tokens.accessToken();
		asked[0]?.answer(granted());
		await token;
		expect(current).toMatchObject({ refreshToken: 'refresh-1', scope: 'a b' });
	});

	it('stores a new refresh token before it hands out the access token', async () => {
		clock.advance(1000);
		const token = tokens.accessToken().then((value) => log.push(value));
		asked[0]?.answer(granted({ refreshToken: 'refresh-2', scope: 'a' }));
		await token;
		expect(log).toEqual(['store refresh-2', 'access-2']);
		expect(current).toMatchObject({ refreshToken: 'refresh-2', scope: 'a' });
	});

	it('renews a rejected token, unless another took its place already', async () => {
		const first = tokens.renew('access-1');
		asked[0]?.answer(granted());
		expect(await first).toBe('access-2');
		expect(await tokens.renew('access-1')).toBe('access-2');
		expect(asked).toHaveLength(1);
	});

	it.each(['invalid_grant', 'invalid_client'] as const)('signs out for %s', async (error) => {
		const token = tokens.renew('access-1');
		asked[0]?.answer({ kind: 'final', error });
		await expect(token).rejects.toEqual(new SpotifyFailure({ kind: 'signedOut' }));
		await expect(tokens.accessToken()).rejects.toMatchObject({ problem: { kind: 'signedOut' } });
		expect(log).toEqual([error]);
		expect(asked).toHaveLength(1);
	});

	it.each([
		{ kind: 'offline' },
		{ kind: 'timeout', afterMs: 10_000 },
		{ kind: 'server', status: 503 },
	] as const)('passes on that it is $kind, and tries again the next time', async (problem) => {
		const token = tokens.renew('access-1');
		asked[0]?.answer({ kind: 'passing', problem });
		await expect(token).rejects.toMatchObject({ name: 'SpotifyFailure', problem });
		expect(current).not.toBeNull();
		const again = tokens.renew('access-1');
		asked[1]?.answer(granted());
		expect(await again).toBe('access-2');
	});

	it('leaves the accounts service alone for as long as it asked', async () => {
		const problem = { kind: 'rateLimited', untilAt: clock.now() + 60_000 } as const;
		const token = tokens.renew('access-1');
		asked[0]?.answer({ kind: 'passing', problem });
		await expect(token).rejects.toMatchObject({ problem });
		clock.advance(59_999);
		await expect(tokens.accessToken()).rejects.toMatchObject({ problem });
		expect(asked).toHaveLength(1);
		clock.advance(1);
		const again = tokens.accessToken();
		asked[1]?.answer(granted());
		expect(await again).toBe('access-2');
	});

	it('prefers a sign-in that happened during the refresh', async () => {
		clock.advance(1000);
		const token = tokens.accessToken();
		if (current)
			current = { ...current, accessToken: 'login', refreshToken: 'new', renewAt: clock.now() + 9 };
		asked[0]?.answer(granted());
		expect(await token).toBe('login');
		expect(current).toMatchObject({ refreshToken: 'new' });
	});

	it('does not sign out a new sign-in because the old one was refused', async () => {
		clock.advance(1000);
		const token = tokens.accessToken();
		if (current) current = { ...current, accessToken: 'login', renewAt: clock.now() + 9 };
		asked[0]?.answer({ kind: 'final', error: 'invalid_grant' });
		expect(await token).toBe('login');
	});

	it('has nothing for who signed out during the refresh, or before', async () => {
		clock.advance(1000);
		const token = tokens.accessToken();
		current = null;
		asked[0]?.answer(granted());
		await expect(token).rejects.toMatchObject({ problem: { kind: 'signedOut' } });
		await expect(tokens.renew('access-1')).rejects.toMatchObject({ problem: { kind: 'signedOut' } });
		expect(asked).toHaveLength(1);
	});
});
