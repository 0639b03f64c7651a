import type { Clock } from '../clock.ts';
import { SpotifyFailure } from '../problem.ts';
import type { Accounts } from './accounts.ts';
import type { Credentials } from './credentials.ts';
import type { TokenSource } from './token-source.ts';

/** Where the credentials are, and what a refresh does to them. */
export interface CredentialsHolder {
	current(): Credentials | null;
	/** Stores what a refresh brought, then makes it current, unless `before` no longer is. */
	replace(before: Credentials, after: Credentials): Promise<void>;
	/** Spotify refused for good. Signs out, unless `refused` is no longer current. */
	end(refused: Credentials, why: 'invalid_grant' | 'invalid_client'): void;
}

/**
 * Hands out access tokens and refreshes them, one request at a time however many ask. A sign-in or sign-out
 * that happens meanwhile wins over the refresh.
 */
export function createTokens(
	accounts: Pick<Accounts, 'refresh'>,
	clock: Clock,
	holder: CredentialsHolder,
): TokenSource {
	let running: { of: Credentials; done: Promise<void> } | null = null;
	/** Until when the accounts service wants to be left alone. */
	let pausedUntil = 0;

	function signedInWith(): Credentials {
		const credentials = holder.current();
		if (!credentials) throw new SpotifyFailure({ kind: 'signedOut' });
		return credentials;
	}

	/** The access token as it is, or the one that replaces it where it `isSpent`. */
	async function tokenUnless(isSpent: (credentials: Credentials) => boolean): Promise<string> {
		const credentials = signedInWith();
		if (isSpent(credentials)) await refresh(credentials);
		return signedInWith().accessToken;
	}

	function refresh(credentials: Credentials): Promise<void> {
		if (running?.of === credentials) return running.done;
		const done = requestRefresh(credentials).finally(() => {
			if (running?.done === done) running = null;
		});
		running = { of: credentials, done };
		return done;
	}

	async function requestRefresh(before: Credentials): Promise<void> {
		if (clock.now() < pausedUntil) {
			throw new SpotifyFailure({ kind: 'rateLimited', untilAt: pausedUntil });
		}
		const reply = await accounts.refresh(before);
		if (reply.kind === 'granted') {
			const { accessToken, renewAt, refreshToken, scope } = reply.grant;
			await holder.replace(before, {
				...before,
				accessToken,
				renewAt,
				// Spotify usually sends none, and the old one stays good: https://github.com/aome510/spotify-player/pull/1041
				refreshToken: refreshToken ?? before.refreshToken,
				scope: scope ?? before.scope,
			});
		} else if (reply.kind === 'final') {
			holder.end(before, reply.error);
		} else {
			if (reply.problem.kind === 'rateLimited') pausedUntil = reply.problem.untilAt;
			if (holder.current() === before) throw new SpotifyFailure(reply.problem);
		}
	}

	const isAgeing = ({ renewAt }: Credentials) => clock.now() >= renewAt;
	return {
		accessToken: () => tokenUnless(isAgeing),
		renew: (rejected) =>
			tokenUnless((credentials) => credentials.accessToken === rejected || isAgeing(credentials)),
	};
}
