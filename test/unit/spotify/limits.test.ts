import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createLimits } from '../../../app/spotify/limits.ts';
import { createFakeClock } from '../../support/fake-clock.ts';
import { memoryDocument } from './setup.ts';

const HOUR_MS = 60 * 60 * 1000;

function setUp(content: unknown = {}) {
	const clock = createFakeClock();
	const document = memoryDocument(content);
	return { clock, document, limits: createLimits({ document, clock }) };
}

describe('limits', () => {
	it('stop every family for the rate limit', () => {
		const { clock, limits } = setUp();
		limits.note('player', { reason: 'rateLimited', retryAfterSeconds: 12 });
		expect(limits.problemFor('tracks')).toEqual({ kind: 'rateLimited', untilAt: clock.now() + 12_000 });
	});

	it('stop only the family whose quota is spent', () => {
		const { clock, limits } = setUp();
		limits.note('playlists', { reason: 'quotaSpent', retryAfterSeconds: 79892 });
		expect(limits.problemFor('playlists')).toEqual({
			kind: 'quotaSpent',
			untilAt: clock.now() + 79_892_000,
		});
		expect(limits.problemFor('player')).toBeNull();
	});

	it('are listed while they hold, the one of the whole app first', () => {
		const { clock, limits } = setUp();
		const quota = limits.note('playlists', { reason: 'quotaSpent', retryAfterSeconds: 3_600 });
		const rate = limits.note('player', { reason: 'rateLimited', retryAfterSeconds: 12 });
		expect(limits.list()).toEqual([
			{ family: null, problem: rate },
			{ family: 'playlists', problem: quota },
		]);
		clock.advance(12_000);
		expect(limits.list()).toEqual([{ family: 'playlists', problem: quota }]);
		clock.advance(HOUR_MS);
		expect(limits.list()).toEqual([]);
	});

	it('let calls through again at the very end', () => {
		const { clock, limits } = setUp();
		limits.note('player', { reason: 'rateLimited', retryAfterSeconds: 12 });
		clock.advance(11_999);
		expect(limits.problemFor('player')).not.toBeNull();
		clock.advance(1);
		expect(limits.problemFor('player')).toBeNull();
	});

	it('wait 30 seconds where Spotify does not say how long', () => {
		const { clock, limits } = setUp();
		const problem = limits.note('player', { reason: 'rateLimited', retryAfterSeconds: null });
		expect(problem.untilAt).toBe(clock.now() + 30_000);
	});

	it('wait at least a second', () => {
		const { clock, limits } = setUp();
		const problem = limits.note('player', { reason: 'rateLimited', retryAfterSeconds: 0 });
		expect(problem.untilAt).toBe(clock.now() + 1000);
	});

	it('never shorten a deadline', () => {
		const { clock, limits } = setUp();
		limits.note('player', { reason: 'rateLimited', retryAfterSeconds: 60 });
		const problem = limits.note('tracks', { reason: 'rateLimited', retryAfterSeconds: 2 });
		expect(problem.untilAt).toBe(clock.now() + 60_000);
	});

	it('tell of the one that ends last', () => {
		const { clock, limits } = setUp();
		limits.note('player', { reason: 'rateLimited', retryAfterSeconds: 20 });
		limits.note('player', { reason: 'quotaSpent', retryAfterSeconds: 3600 });
		expect(limits.problemFor('player')?.kind).toBe('quotaSpent');
		clock.advance(HOUR_MS);
		expect(limits.problemFor('player')).toBeNull();
	});

	it.each([24, -24])('last as long as they were to when the wall clock jumps by %i h', (hours) => {
		const { clock, limits } = setUp();
		limits.note('player', { reason: 'quotaSpent', retryAfterSeconds: 40_000 });
		clock.jump(hours * HOUR_MS);
		clock.advance(39_999_000);
		expect(limits.problemFor('player')).toEqual({ kind: 'quotaSpent', untilAt: clock.now() + 1000 });
		clock.advance(1000);
		expect(limits.problemFor('player')).toBeNull();
	});

	it('outlive a restart', () => {
		const { clock, document, limits } = setUp();
		limits.note('player', { reason: 'rateLimited', retryAfterSeconds: 20 });
		limits.note('library', { reason: 'quotaSpent', retryAfterSeconds: 3600 });
		const restarted = createLimits({ document, clock });
		expect(restarted.problemFor('player')).toEqual(limits.problemFor('player'));
		expect(restarted.problemFor('library')).toEqual(limits.problemFor('library'));
	});

	it('drop what is over from the file', () => {
		const { clock, document, limits } = setUp();
		limits.note('library', { reason: 'quotaSpent', retryAfterSeconds: 60 });
		clock.advance(HOUR_MS);
		limits.note('player', { reason: 'quotaSpent', retryAfterSeconds: 60 });
		expect(document.content).toEqual({
			rateLimitedUntilAt: null,
			quotaSpentUntilAt: { player: clock.now() + 60_000 },
		});
	});

	it('lock nobody out when the clock was set back before a restart', () => {
		const { clock, document, limits } = setUp();
		limits.note('player', { reason: 'rateLimited', retryAfterSeconds: 20 });
		limits.note('library', { reason: 'quotaSpent', retryAfterSeconds: 3600 });
		clock.jump(-72 * HOUR_MS);
		const restarted = createLimits({ document, clock });
		expect(restarted.problemFor('player')).toBeNull();
		expect(restarted.problemFor('library')).toBeNull();
	});

	it('hold in memory when the disk is full', () => {
		const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
		const { clock, document } = setUp();
		document.write = () => {
			throw new Error('ENOSPC');
		};
		const limits = createLimits({ document, clock });
		limits.note('player', { reason: 'rateLimited', retryAfterSeconds: 20 });
		expect(limits.problemFor('player')).not.toBeNull();
		expect(warn).toHaveBeenCalledOnce();
	});

	const now = createFakeClock().now();

	it.each([
		['nothing', undefined],
		['null', null],
		['text', 'rateLimitedUntilAt'],
		['a list', [now + 5000]],
		['an instant as text', { rateLimitedUntilAt: String(now + 5000) }],
		['a past instant', { rateLimitedUntilAt: now - 1, quotaSpentUntilAt: { player: now - 1 } }],
		['an instant beyond reason', { rateLimitedUntilAt: now + HOUR_MS }],
		['a quota beyond reason', { quotaSpentUntilAt: { player: now + 49 * HOUR_MS } }],
		['endless instants', { rateLimitedUntilAt: Infinity, quotaSpentUntilAt: { player: Number.NaN } }],
		['quotas that are a list', { quotaSpentUntilAt: [now + 5000] }],
		['an unknown family', { quotaSpentUntilAt: { cinema: now + 5000 } }],
	])('ignore a file with %s', (_, content) => {
		const { limits } = setUp(content);
		expect(limits.problemFor('player')).toBeNull();
		expect(limits.problemFor('library')).toBeNull();
	});

	it('take from a half-broken file what is sound', () => {
		const { limits } = setUp({
			rateLimitedUntilAt: {},
			quotaSpentUntilAt: { player: now + 5000, library: '' },
		});
		expect(limits.problemFor('player')).toEqual({ kind: 'quotaSpent', untilAt: now + 5000 });
		expect(limits.problemFor('library')).toBeNull();
	});

	it('survive any file', () => {
		fc.assert(
			fc.property(fc.jsonValue(), (content) => {
				const { limits } = setUp(content);
				limits.problemFor('player');
				limits.note('player', { reason: 'rateLimited', retryAfterSeconds: 3 });
				expect(limits.problemFor('player')).not.toBeNull();
			}),
		);
	});
});
