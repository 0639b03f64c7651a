import { createHash } from 'node:crypto';

/** The secrets of one sign-in; neither is used twice. */
export interface Pkce {
	/** Proves at the exchange that the code was asked for by this program. Never leaves it before. */
	readonly verifier: string;
	/** SHA-256 of the verifier, which the consent page gets to see. */
	readonly challenge: string;
	/** Comes back with the answer and ties it to this sign-in. */
	readonly state: string;
}

/** Fresh secrets: 64 random bytes make a verifier of 86 characters, where 43 to 128 are allowed. */
export function createPkce(randomBytes: (size: number) => Uint8Array): Pkce {
	const verifier = base64Url(randomBytes(64));
	return { verifier, challenge: challengeOf(verifier), state: base64Url(randomBytes(32)) };
}

/** The S256 challenge of a verifier: https://datatracker.ietf.org/doc/html/rfc7636#section-4.2 */
export function challengeOf(verifier: string): string {
	return createHash('sha256').update(verifier, 'ascii').digest('base64url');
}

function base64Url(bytes: Uint8Array): string {
	return Buffer.from(bytes).toString('base64url');
}
