import * as v from 'valibot';
import { clientIdPattern } from '../settings/client-id.ts';

/** Visible ASCII only, so that it always fits into a header. */
export const tokenText = v.pipe(v.string(), v.regex(/^[\x21-\x7e]+$/));

const instant = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What one consent gave. Replaced as a whole, never changed. */
export const credentialsSchema = v.object({
	/** Refreshing works only with the client id that the consent was given to. */
	clientId: v.pipe(v.string(), v.regex(clientIdPattern)),
	refreshToken: tokenText,
	/** The scopes that were granted, separated by spaces. */
	scope: v.string(),
	/** When the person agreed; not when a token was last refreshed. */
	consentAt: instant,
	accessToken: tokenText,
	/** From here on the access token is to be refreshed before it is used. */
	renewAt: instant,
});

export type Credentials = Readonly<v.InferOutput<typeof credentialsSchema>>;
