import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { challengeOf, createPkce } from '../../../app/session/pkce.ts';

it('makes the challenge of the standard’s own example', () => {
	// https://datatracker.ietf.org/doc/html/rfc7636#appendix-B
	expect(challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe(
		'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
	);
});

it('makes a verifier of allowed length and characters, and a challenge without padding', () => {
	const { verifier, challenge, state } = createPkce(randomBytes);
	expect(verifier).toMatch(/^[\w-]{43,128}$/);
	expect(challenge).toBe(challengeOf(verifier));
	expect(challenge).toMatch(/^[\w-]{43}$/);
	expect(state).toMatch(/^[\w-]{43}$/);
});

it('makes new secrets each time, and does not derive one from the other', () => {
	const one = createPkce(randomBytes);
	const other = createPkce(randomBytes);
	expect(one.verifier).not.toBe(other.verifier);
	expect(one.state).not.toBe(other.state);
	expect(one.verifier).not.toContain(one.state);
});
