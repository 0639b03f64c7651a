/** A refusal with 429, before it became a deadline. */
export interface LimitRefusal {
	readonly reason: 'rateLimited' | 'quotaSpent';
	/** Null when the answer does not say. */
	readonly retryAfterSeconds: number | null;
}

/** The rate limit looks back 30 seconds and asks for seconds; a longer wait than this can only be a quota. */
export const LONGEST_RATE_LIMIT_SECONDS = 300;

/**
 * Tells the two limits behind a 429 apart. A quota names itself since July 2026; before that it only showed
 * in a wait of many hours.
 * https://developer.spotify.com/documentation/web-api/references/changes/july-2026
 */
export function limitRefusalOf(retryAfter: string | null, body: string, now: number): LimitRefusal {
	const seconds = retryAfterSeconds(retryAfter, now);
	const isQuota = /\bQUOTA_EXCEEDED\b/.test(body) || (seconds ?? 0) > LONGEST_RATE_LIMIT_SECONDS;
	return { reason: isQuota ? 'quotaSpent' : 'rateLimited', retryAfterSeconds: seconds };
}

/**
 * Reads a `Retry-After` header, which holds seconds or a date; null where it is missing or makes no sense.
 * https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Retry-After
 */
export function retryAfterSeconds(header: string | null, now: number): number | null {
	const value = header?.trim() ?? '';
	if (/^\d+(\.\d+)?$/.test(value)) return Number(value);
	// Without this look at its beginning, `Date.parse` would take "-1" for a year.
	if (!/^[A-Z][a-z]{2,8}, /.test(value)) return null;
	const at = Date.parse(value);
	return Number.isNaN(at) ? null : Math.max(Math.ceil((at - now) / 1000), 0);
}
