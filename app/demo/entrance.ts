import type { Credentials } from '../session/credentials.ts';
import { scopes } from '../session/scopes.ts';
import type { EmbeddedSpotify } from './embedded-spotify.ts';
import type { SceneName } from './scene-names.ts';
import { agreeToConsent, refuseConsent } from './visitor.ts';

/** How Baton finds its sign-in when the demo begins. */
export type Entrance =
	/** Nobody has ever signed in. */
	| { readonly kind: 'firstStart' }
	/** Signs in at once. The first consent page is answered by this; null leaves it to the person. */
	| { readonly kind: 'signIn'; readonly answerConsent: ((authorizeUrl: string) => Promise<void>) | null }
	/** What an earlier run has left in the session's file. */
	| { readonly kind: 'stored'; readonly session: { readonly open: Credentials } };

const DAY_MS = 24 * 60 * 60 * 1000;
/** Between five months and six, whichever they are. */
const AGEING_DAYS = 160;
/** More than six months. */
const EXPIRED_DAYS = 190;
const TOKEN_MS = 60 * 60 * 1000;

/** `now`: wall clock, epoch ms. */
export function entranceOf(scene: SceneName, spotify: EmbeddedSpotify, now: number): Entrance {
	switch (scene) {
		case 'first-start':
			return { kind: 'firstStart' };
		case 'signing-in':
			return { kind: 'signIn', answerConsent: null };
		case 'sign-in-refused':
			return { kind: 'signIn', answerConsent: refuseConsent };
		case 'consent-ageing':
			return storedSignIn(spotify, now - AGEING_DAYS * DAY_MS);
		case 'consent-expired':
			return storedSignIn(spotify, now - EXPIRED_DAYS * DAY_MS);
		default:
			return { kind: 'signIn', answerConsent: agreeToConsent };
	}
}

/** Its access token has ended long ago, so that the first request has to renew it. */
function storedSignIn(spotify: EmbeddedSpotify, consentAt: number): Entrance {
	const open: Credentials = {
		...spotify.tokensSince(consentAt, scopes),
		clientId: spotify.clientId,
		scope: scopes.join(' '),
		consentAt,
		renewAt: consentAt + TOKEN_MS,
	};
	return { kind: 'stored', session: { open } };
}
