import { randomBytes } from 'node:crypto';
import { type Claims, readToken, signToken } from './tokens.ts';

/** https://developer.spotify.com/documentation/web-api/tutorials/refreshing-tokens */
export const ACCESS_TOKEN_SECONDS = 3600;
const CONSENT_MONTHS = 6;
/** The longest that the standard advises. https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2 */
const CODE_MS = 10 * 60_000;

/** What the person agreed to, waiting behind a code for its exchange. */
export interface Consent {
	readonly clientId: string;
	readonly redirectUri: string;
	readonly codeChallenge: string;
	readonly scopes: readonly string[];
	readonly at: number;
}

/** Who agreed to what, and when; this much goes into tokens. */
export type Agreement = Pick<Consent, 'clientId' | 'scopes' | 'at'>;

export type RefreshCheck = 'valid' | 'unknown' | 'expired' | 'revoked';
export type AccessCheck =
	| { readonly kind: 'valid'; readonly claims: Claims }
	| { readonly kind: 'expired' | 'unknown' };

export interface Grants {
	issueCode(consent: Omit<Consent, 'at'>): string;
	/** Gives a code's consent once, and only within ten minutes. */
	takeCode(code: string): Consent | null;
	refreshTokenFor(consent: Agreement): string;
	accessTokenFor(consent: Agreement): string;
	checkRefresh(token: string, clientId: string): { check: RefreshCheck; claims: Claims | null };
	checkAccess(token: string): AccessCheck;
	/** The person removes the app from the account: nothing granted so far is worth anything. */
	revokeAll(): void;
}

/** Codes and tokens. `now`: wall clock, epoch ms. */
export function createGrants(now: () => number): Grants {
	const codes = new Map<string, Consent>();
	let generation = 0;

	function sign(use: Claims['use'], { clientId, scopes, at }: Agreement): string {
		return signToken({ use, clientId, scopes: [...scopes], consentAt: at, issuedAt: now(), generation });
	}

	return {
		issueCode(consent) {
			const code = randomBytes(96).toString('base64url');
			codes.set(code, { ...consent, at: now() });
			return code;
		},
		takeCode(code) {
			const consent = codes.get(code);
			codes.delete(code);
			return consent && now() - consent.at < CODE_MS ? consent : null;
		},
		refreshTokenFor: (consent) => sign('refresh', consent),
		accessTokenFor: (consent) => sign('access', consent),
		checkRefresh(token, clientId) {
			const claims = readToken(token);
			if (claims?.use !== 'refresh' || claims.clientId !== clientId)
				return { check: 'unknown', claims: null };
			if (claims.generation < generation) return { check: 'revoked', claims };
			return { check: now() >= monthsAfter(claims.consentAt) ? 'expired' : 'valid', claims };
		},
		checkAccess(token) {
			const claims = readToken(token);
			if (claims?.use !== 'access' || claims.generation < generation) return { kind: 'unknown' };
			if (now() >= claims.issuedAt + ACCESS_TOKEN_SECONDS * 1000) return { kind: 'expired' };
			return { kind: 'valid', claims };
		},
		revokeAll() {
			generation += 1;
		},
	};
}

function monthsAfter(at: number): number {
	const date = new Date(at);
	return date.setUTCMonth(date.getUTCMonth() + CONSENT_MONTHS);
}
