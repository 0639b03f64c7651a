import type { Messages } from '../messages/en.ts';
import type { Ports } from '../ports.ts';
import type { SignedOutReason } from '../state.ts';
import type { Accounts, TokenReply } from './accounts.ts';
import { type CallbackListener, listenForCallback } from './callback-listener.ts';
import type { Credentials } from './credentials.ts';
import { createPkce } from './pkce.ts';
import { scopes } from './scopes.ts';

export type SignInPorts = Pick<Ports, 'clock' | 'randomBytes' | 'spotify' | 'openInBrowser' | 'callbackPort'>;

export type SignInResult = { ok: true; credentials: Credentials } | { ok: false; why: SignedOutReason };

/** How the waiting for the browser can end without a code. */
const whyNot = {
	refused: 'consentRefused',
	failed: 'accountsUnreachable',
	invalid: 'callbackInvalid',
	timedOut: 'timedOut',
	cancelled: 'cancelled',
	noBrowser: 'browserUnavailable',
} as const satisfies Record<string, SignedOutReason>;

/**
 * One sign-in, from the consent page in the person's browser to tokens. Never rejects. It is over when
 * `signal` says so, which the caller has to do in the end to close what may still be open.
 * https://developer.spotify.com/documentation/web-api/tutorials/code-pkce-flow
 */
export async function signIn(
	clientId: string,
	ports: SignInPorts,
	accounts: Accounts,
	messages: () => Messages,
	signal: AbortSignal,
): Promise<SignInResult> {
	const { clock, spotify, callbackPort } = ports;
	const { verifier, challenge, state } = createPkce(ports.randomBytes);
	let listener: CallbackListener;
	try {
		listener = await listenForCallback({ port: callbackPort, state, clock, signal, messages });
	} catch {
		return { ok: false, why: 'portUnavailable' };
	}
	const { redirectUri } = listener;

	const consentPage = consentUrl(spotify.accountsUrl, { clientId, redirectUri, challenge, state });
	// Not awaited: some desktops only return when the browser is closed again.
	const noBrowser = new Promise<{ kind: 'noBrowser' }>((resolve) => {
		ports.openInBrowser(consentPage).catch(() => resolve({ kind: 'noBrowser' }));
	});
	const callback = await Promise.race([listener.callback, noBrowser]);
	if (callback.kind !== 'code') return { ok: false, why: whyNot[callback.kind] };

	const exchange = { clientId, code: callback.code, redirectUri, verifier };
	const reply = await accounts.exchange(exchange, signal);
	const result = signal.aborted
		? ({ ok: false, why: 'cancelled' } as const)
		: resultOf(reply, clientId, clock.now());
	callback.show(result.ok ? 'success' : 'failed');
	return result;
}

function consentUrl(
	accountsUrl: string,
	request: { clientId: string; redirectUri: string; challenge: string; state: string },
): string {
	const query = new URLSearchParams({
		client_id: request.clientId,
		response_type: 'code',
		redirect_uri: request.redirectUri,
		code_challenge_method: 'S256',
		code_challenge: request.challenge,
		state: request.state,
		scope: scopes.join(' '),
	});
	return `${accountsUrl}/authorize?${query}`;
}

function resultOf(reply: TokenReply, clientId: string, consentAt: number): SignInResult {
	if (reply.kind === 'final') {
		const why = reply.error === 'invalid_client' ? 'clientIdRefused' : 'callbackInvalid';
		return { ok: false, why };
	}
	if (reply.kind === 'passing' || reply.grant.refreshToken === null) {
		return { ok: false, why: 'accountsUnreachable' };
	}
	const { accessToken, renewAt, refreshToken, scope } = reply.grant;
	return {
		ok: true,
		credentials: { clientId, refreshToken, scope: scope ?? '', consentAt, accessToken, renewAt },
	};
}
