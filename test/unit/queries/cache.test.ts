import { setImmediate } from 'node:timers/promises';
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createCaches } from '../../../app/queries/cache.ts';
import { createFakeClock } from '../../support/fake-clock.ts';

const AGE_MS = 1_000;

function setUp({ most = 10 } = {}) {
	const clock = createFakeClock();
	const caches = createCaches(clock);
	const cache = caches.open<string>(most);
	let reads = 0;
	const read = vi.fn(async () => {
		reads += 1;
		return `answer ${reads}`;
	});
	return { clock, caches, cache, read, get: (key: string, ageMs = AGE_MS) => cache.get(key, ageMs, read) };
}

describe('a cache', () => {
	it('reads once for as long as the answer is good, and then anew', async () => {
		const { clock, read, get } = setUp();
		expect(await get('a')).toBe('answer 1');
		clock.advance(AGE_MS - 1);
		expect(await get('a')).toBe('answer 1');
		clock.advance(1);
		expect(await get('a')).toBe('answer 2');
		expect(read).toHaveBeenCalledTimes(2);
	});

	it('counts the age from the question, since the answer may have been on its way for long', async () => {
		const { clock, cache } = setUp();
		const { promise, resolve } = Promise.withResolvers<string>();
		const slow = cache.get('a', AGE_MS, () => promise);
		clock.advance(AGE_MS);
		resolve('old');
		expect(await slow).toBe('old');
		expect(await cache.get('a', AGE_MS, async () => 'new')).toBe('new');
	});

	it('does not mind the wall clock', async () => {
		const { clock, get } = setUp();
		await get('a');
		clock.jump(-86_400_000);
		expect(await get('a')).toBe('answer 1');
		clock.jump(2 * 86_400_000);
		expect(await get('a')).toBe('answer 1');
	});

	it('gives everybody who asks meanwhile the one answer that is on its way', async () => {
		const { read, get } = setUp();
		expect(await Promise.all([get('a'), get('a'), get('b')])).toEqual(['answer 1', 'answer 1', 'answer 2']);
		expect(read).toHaveBeenCalledTimes(2);
	});

	it('shares even what is not to be kept', async () => {
		const { get } = setUp();
		expect(await Promise.all([get('a', 0), get('a', 0)])).toEqual(['answer 1', 'answer 1']);
		expect(await get('a', 0)).toBe('answer 2');
	});

	it('fails for all who wait, and keeps nothing of it', async () => {
		const { cache, get } = setUp();
		const fails = async (): Promise<string> => Promise.reject(new Error('offline'));
		const both = [cache.get('a', AGE_MS, fails), get('a')];
		expect((await Promise.allSettled(both)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
		expect(await get('a')).toBe('answer 1');
	});

	it('forgets what was not asked for longest', async () => {
		const { get } = setUp({ most: 2 });
		await get('a');
		await get('b');
		await get('a');
		await get('c');
		expect(await get('a')).toBe('answer 1');
		expect(await get('b')).toBe('answer 4');
	});

	it('forgets what it is told to, in every cache of the same owner', async () => {
		const { caches, get } = setUp();
		const other = caches.open<number>(1);
		await Promise.all([get('a'), get('b'), other.get('a', AGE_MS, async () => 1)]);
		caches.forget((key) => key === 'a');
		expect(await get('a')).toBe('answer 3');
		expect(await get('b')).toBe('answer 2');
		expect(await other.get('a', AGE_MS, async () => 2)).toBe(2);
	});

	it('does not keep what was asked for before it had to forget', async () => {
		const { caches, cache, get } = setUp();
		const { promise, resolve } = Promise.withResolvers<string>();
		const old = cache.get('a', AGE_MS, () => promise);
		caches.forget(() => true);
		expect(await get('a')).toBe('answer 1');
		resolve('old');
		expect(await old).toBe('old');
		expect(await get('a')).toBe('answer 1');
	});

	it('lets a late failure not take away a newer answer', async () => {
		const { caches, cache, get } = setUp();
		const { promise, reject } = Promise.withResolvers<string>();
		const old = cache.get('a', AGE_MS, () => promise);
		caches.forget(() => true);
		await get('a');
		reject(new Error('too late'));
		await expect(old).rejects.toThrow('too late');
		expect(await get('a')).toBe('answer 1');
	});

	it('never gives an answer older than asked for, nor holds more than it may, whatever happens', async () => {
		const keys = fc.constantFrom('a', 'b', 'c', 'd');
		const step = fc.oneof(
			fc.record({ do: fc.constant('get' as const), key: keys, ageMs: fc.constantFrom(0, 5, 20) }),
			fc.record({ do: fc.constant('wait' as const), ms: fc.nat(10) }),
			fc.record({ do: fc.constant('forget' as const), key: keys }),
		);
		await fc.assert(
			fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
				const clock = createFakeClock();
				const caches = createCaches(clock);
				const cache = caches.open<number>(2);
				const forgottenAt = new Map<string, number>();
				for (const one of steps) {
					if (one.do === 'wait') clock.advance(one.ms);
					else if (one.do === 'forget') {
						caches.forget((key) => key === one.key);
						forgottenAt.set(one.key, clock.monotonicMs());
					} else {
						const read = async () => clock.monotonicMs();
						const readAt = await cache.get(one.key, one.ageMs, read);
						const ageMs = clock.monotonicMs() - readAt;
						expect(ageMs === 0 || ageMs < one.ageMs).toBe(true);
						expect(readAt).toBeGreaterThanOrEqual(forgottenAt.get(one.key) ?? 0);
					}
					await setImmediate();
				}
				let kept = 0;
				for (const key of ['a', 'b', 'c', 'd']) {
					await cache
						.get(key, Number.POSITIVE_INFINITY, async () => Promise.reject(new Error()))
						.then(
							() => {
								kept += 1;
							},
							() => {},
						);
				}
				expect(kept).toBeLessThanOrEqual(2);
			}),
			{ numRuns: 60 },
		);
	});
});
