import type { Incoming } from '../http/incoming.ts';
import { empty, type Reply } from '../http/reply.ts';
import { consentPage, refusalPage } from './consent-page.ts';
import type { Grants } from './grants.ts';
import { isRegisteredRedirectUri } from './redirect-uri.ts';
import { parseScopes } from './scopes.ts';

/**
 * `GET /authorize` shows the consent page; its form comes back to the same address as a POST.
 * https://developer.spotify.com/documentation/web-api/tutorials/code-pkce-flow#request-user-authorization
 */
export function answerAuthorizeRequest(request: Incoming, clientId: string, grants: Grants): Reply {
	const { query } = request;
	const language = request.headers['accept-language'] ?? '';
	const redirectUri = query.get('redirect_uri') ?? '';
	// Whom to send the answer to is not certain here, so it stays on the page.
	if (query.get('client_id') !== clientId) return refusalPage('INVALID_CLIENT: Invalid client', language);
	if (!isRegisteredRedirectUri(redirectUri)) {
		return refusalPage('INVALID_CLIENT: Invalid redirect URI', language);
	}

	const codeChallenge = query.get('code_challenge') ?? '';
	const scopes = parseScopes(query.get('scope') ?? '');
	const back = (answer: Record<string, string>) => redirect(redirectUri, answer, query.get('state'));
	if (query.get('response_type') !== 'code') return back({ error: 'unsupported_response_type' });
	if (query.get('code_challenge_method') !== 'S256' || !/^[A-Za-z0-9_-]{43}$/.test(codeChallenge)) {
		return back({ error: 'invalid_request' });
	}
	if (scopes === null) return back({ error: 'invalid_scope' });

	if (request.method === 'GET') return consentPage(scopes, language);
	switch (new URLSearchParams(request.body).get('decision')) {
		case 'agree':
			return back({ code: grants.issueCode({ clientId, redirectUri, codeChallenge, scopes }) });
		case 'cancel':
			return back({ error: 'access_denied' });
		default:
			return consentPage(scopes, language);
	}
}

function redirect(redirectUri: string, answer: Record<string, string>, state: string | null): Reply {
	const location = new URL(redirectUri);
	for (const [name, value] of Object.entries(answer)) location.searchParams.set(name, value);
	if (state !== null) location.searchParams.set('state', state);
	return { ...empty(303), headers: { location: location.href, 'cache-control': 'no-store' } };
}
