import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export const LOOPBACK = '127.0.0.1';

export const createKey = (): string => randomBytes(24).toString('base64url');

function equal(one: string, other: string): boolean {
	const bytes = [Buffer.from(one), Buffer.from(other)] as const;
	return bytes[0].length === bytes[1].length && timingSafeEqual(...bytes);
}

/** Any page of the web can send requests here by a name of its own: only the address itself is answered. */
export const hasOwnHost = (request: IncomingMessage): boolean =>
	request.headers.host === `${LOOPBACK}:${request.socket.localPort}`;

/** False for what another origin's document sent, the app's own windows included. */
export const isFromOwnOrigin = ({ headers }: IncomingMessage): boolean =>
	(headers.origin === undefined || headers.origin === `http://${headers.host}`) &&
	[undefined, 'none', 'same-origin'].includes(headers['sec-fetch-site']?.toString());

/**
 * Who may use the stage: whoever has the printed address, once, and from then on that browser.
 * Cookies do not know ports, hence the port in the cookie's name.
 */
export function createAccess(pagePort: number, key: string) {
	const name = `stage-${pagePort}`;
	let token: string | null = createKey();
	return {
		address: `http://${LOOPBACK}:${pagePort}/?token=${token}`,
		cookie: `${name}=${key}; Path=/; HttpOnly; SameSite=Strict`,
		/** True once. */
		redeem(presented: string | null): boolean {
			if (token === null || presented === null || !equal(presented, token)) return false;
			token = null;
			return true;
		},
		hasCookie: (request: IncomingMessage): boolean =>
			(request.headers.cookie ?? '').split('; ').some((cookie) => equal(cookie, `${name}=${key}`)),
	};
}

export type Access = ReturnType<typeof createAccess>;
