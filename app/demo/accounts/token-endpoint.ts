import { createHash } from 'node:crypto';
import type { Incoming } from '../http/incoming.ts';
import { json, type Reply } from '../http/reply.ts';
import { ACCESS_TOKEN_SECONDS, type Agreement, type Grants } from './grants.ts';

/** `POST /api/token`. https://developer.spotify.com/documentation/web-api/tutorials/code-pkce-flow#request-an-access-token */
export function answerTokenRequest(request: Incoming, clientId: string, grants: Grants): Reply {
	if (!request.headers['content-type']?.startsWith('application/x-www-form-urlencoded')) {
		return flatError('invalid_request', 'Content-Type must be application/x-www-form-urlencoded');
	}
	const form = new URLSearchParams(request.body);
	const grantType = form.get('grant_type');
	if (grantType === null) return flatError('unsupported_grant_type', 'grant_type parameter is missing');
	if (form.get('client_id') !== clientId) return flatError('invalid_client', 'Invalid client');
	switch (grantType) {
		case 'authorization_code':
			return exchangeCode(form, clientId, grants);
		case 'refresh_token':
			return refresh(form, clientId, grants);
		default:
			return flatError('unsupported_grant_type', 'grant_type must be authorization_code or refresh_token');
	}
}

function exchangeCode(form: URLSearchParams, clientId: string, grants: Grants): Reply {
	const code = form.get('code');
	const verifier = form.get('code_verifier');
	if (!code) return flatError('invalid_request', 'code must be supplied');
	if (!verifier) return flatError('invalid_request', 'code_verifier must be supplied');
	const consent = grants.takeCode(code);
	if (consent?.clientId !== clientId) return flatError('invalid_grant', 'Invalid authorization code');
	if (form.get('redirect_uri') !== consent.redirectUri)
		return flatError('invalid_grant', 'Invalid redirect URI');
	if (!isVerifierOf(consent.codeChallenge, verifier)) {
		return flatError('invalid_grant', 'code_verifier was incorrect');
	}
	return json(200, { ...accessPart(grants, consent), refresh_token: grants.refreshTokenFor(consent) });
}

/** Brings no new refresh token: the old one stays good until the consent ends. */
function refresh(form: URLSearchParams, clientId: string, grants: Grants): Reply {
	const token = form.get('refresh_token');
	if (!token) return flatError('invalid_request', 'refresh_token must be supplied');
	const { check, claims } = grants.checkRefresh(token, clientId);
	if (check === 'expired') return flatError('invalid_grant', 'Refresh token expired');
	if (check === 'revoked') return flatError('invalid_grant', 'Refresh token revoked');
	// The description may be absent, as it is here.
	if (claims === null) return flatError('invalid_grant');
	return json(200, accessPart(grants, { clientId, scopes: claims.scopes, at: claims.consentAt }));
}

function accessPart(grants: Grants, consent: Agreement) {
	return {
		access_token: grants.accessTokenFor(consent),
		token_type: 'Bearer',
		expires_in: ACCESS_TOKEN_SECONDS,
		scope: consent.scopes.join(' '),
	};
}

/** S256, https://www.rfc-editor.org/rfc/rfc7636#section-4.6 */
function isVerifierOf(challenge: string, verifier: string): boolean {
	if (!/^[A-Za-z0-9._~-]{43,128}$/.test(verifier)) return false;
	return createHash('sha256').update(verifier).digest('base64url') === challenge;
}

/** Unlike the Web API's, errors here are flat. https://developer.spotify.com/documentation/web-api/concepts/api-calls#authentication-error-object */
function flatError(error: string, description?: string): Reply {
	return json(400, description === undefined ? { error } : { error, error_description: description });
}
