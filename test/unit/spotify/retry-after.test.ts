import { describe, expect, it } from 'vitest';
import { limitRefusalOf, retryAfterSeconds } from '../../../app/spotify/retry-after.ts';

const now = Date.UTC(2026, 10, 21, 12);

describe('Retry-After', () => {
	it.each([
		['7', 7],
		[' 7 ', 7],
		['1.5', 1.5],
		['0', 0],
		['79892', 79892],
		['Sat, 21 Nov 2026 12:00:30 GMT', 30],
		['Sat, 21 Nov 2026 11:00:00 GMT', 0],
		['-1', null],
		['soon', null],
		['', null],
		['1e3', null],
		['7 seconds', null],
		['Sat, 99 Foo 2026', null],
		[null, null],
	])('%j means %j seconds', (header, seconds) => {
		expect(retryAfterSeconds(header, now)).toBe(seconds);
	});
});

describe('a 429', () => {
	const quota = '{"error":{"status":429,"message":"…","reason":"QUOTA_EXCEEDED"}}';

	it.each([
		['names the quota', '5', quota, 'quotaSpent'],
		['asks for hours without naming anything', '79892', '', 'quotaSpent'],
		['asks for seconds', '6', '{"error":{"status":429,"message":"API rate limit exceeded"}}', 'rateLimited'],
		['says nothing', null, 'Too many requests', 'rateLimited'],
	])('that %s', (_, header, body, reason) => {
		expect(limitRefusalOf(header, body, now).reason).toBe(reason);
	});
});
