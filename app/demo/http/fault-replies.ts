import type { Strike } from '../faults.ts';
import { apiError, json, type Reply, text } from './reply.ts';

export const notOnAllowlist =
	'User not registered in the Developer Dashboard. Check settings on developer.spotify.com/dashboard, the user may not be registered.';

/** The answer of a fault that answers before anything happens; null for those that do otherwise. */
export function faultReply(fault: NonNullable<Strike['fault']>): Reply | null {
	switch (fault.kind) {
		case 'rateLimit':
			return retryAfter(apiError(429, 'API rate limit exceeded'), fault.retryAfterSeconds);
		case 'quota':
			return retryAfter(apiError(429, 'Quota exceeded', 'QUOTA_EXCEEDED'), fault.retryAfterSeconds);
		case 'status':
			return statusReply(fault.status, fault.body);
		case 'plainForbidden':
			return text(403, notOnAllowlist);
		case 'html':
			return {
				status: fault.status ?? 200,
				headers: { 'content-type': 'text/html; charset=utf-8' },
				body: '<!doctype html><title>Hotel guest network</title><p>Please accept the terms.',
			};
		default:
			return null;
	}
}

function retryAfter(reply: Reply, seconds: number | undefined): Reply {
	if (seconds === undefined) return reply;
	return { ...reply, headers: { ...reply.headers, 'retry-after': String(seconds) } };
}

function statusReply(status: number, body: unknown): Reply {
	if (body === undefined) return apiError(status, 'Something went wrong');
	return typeof body === 'string' ? text(status, body) : json(status, body);
}
