import type { Clock } from '../../app/clock.ts';
import type { EmbeddedSpotify } from '../../app/demo/embedded-spotify.ts';
import { createAccounts } from '../../app/session/accounts.ts';
import { createPkce } from '../../app/session/pkce.ts';

const REDIRECT_URI = 'http://127.0.0.1:4321/callback';

/** What a person and their browser do at the consent page. Gives the access token with these scopes. */
export async function consentTo(
	{ addresses: { accountsUrl }, clientId }: EmbeddedSpotify,
	scopes: readonly string[],
	clock: Clock,
): Promise<string> {
	const pkce = createPkce((size) => new Uint8Array(size).fill(7));
	const query = new URLSearchParams({
		client_id: clientId,
		response_type: 'code',
		redirect_uri: REDIRECT_URI,
		code_challenge_method: 'S256',
		code_challenge: pkce.challenge,
		scope: scopes.join(' '),
	});
	const agreed = await fetch(`${accountsUrl}/authorize?${query}`, {
		method: 'POST',
		body: new URLSearchParams({ decision: 'agree' }),
		redirect: 'manual',
	});
	await agreed.text();
	const code = new URL(agreed.headers.get('location') ?? '').searchParams.get('code') ?? '';
	const exchange = { clientId, code, redirectUri: REDIRECT_URI, verifier: pkce.verifier };
	const reply = await createAccounts(accountsUrl, clock).exchange(exchange, new AbortController().signal);
	if (reply.kind !== 'granted') throw new Error('The embedded Spotify granted nothing');
	return reply.grant.accessToken;
}
