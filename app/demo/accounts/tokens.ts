import { createHmac, timingSafeEqual } from 'node:crypto';
import * as v from 'valibot';

const claimsSchema = v.object({
	use: v.picklist(['access', 'refresh']),
	clientId: v.string(),
	scopes: v.array(v.string()),
	/** When the person agreed; six months later the refresh token ends. */
	consentAt: v.number(),
	issuedAt: v.number(),
	/** How often consent had been taken back before. */
	generation: v.number(),
});

export type Claims = v.InferOutput<typeof claimsSchema>;

/** Guards nothing but the demo, and stays the same so that a sign-in outlives a restart of it. */
const DEMO_KEY = 'embedded-spotify';

/** A token carries what it stands for, so that the server need not remember any. */
export function signToken(claims: Claims): string {
	const payload = Buffer.from(JSON.stringify(claims)).toString('base64url');
	return `${payload}.${signatureOf(payload)}`;
}

/** Null for whatever was not signed here. */
export function readToken(token: string): Claims | null {
	const [payload = '', signature = ''] = token.split('.');
	const expected = Buffer.from(signatureOf(payload));
	const actual = Buffer.from(signature);
	if (expected.length !== actual.length || !timingSafeEqual(expected, actual)) return null;
	return v.parse(claimsSchema, JSON.parse(Buffer.from(payload, 'base64url').toString()));
}

function signatureOf(payload: string): string {
	return createHmac('sha256', DEMO_KEY).update(payload).digest('base64url');
}
