import { afterEach, expect, it, vi } from 'vitest';
import { onceLoaded } from '../../../app/desktop/once-loaded.ts';

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

afterEach(() => vi.restoreAllMocks());

it('begins with what was loaded, and ends with it', async () => {
	const ended = vi.fn();
	const begin = vi.fn(() => ended);
	const cancel = onceLoaded('A part', async () => 'code', begin);
	await settle();
	expect(begin).toHaveBeenCalledExactlyOnceWith('code');
	expect(ended).not.toHaveBeenCalled();
	cancel();
	expect(ended).toHaveBeenCalledOnce();
});

it('never begins when it was over before', async () => {
	const begin = vi.fn(() => () => {});
	onceLoaded('A part', async () => 'code', begin)();
	await settle();
	expect(begin).not.toHaveBeenCalled();
});

it.each([
	['cannot be read', () => Promise.reject(new Error('gone')), () => () => {}],
	[
		'does not run',
		async () => 'code',
		() => {
			throw new Error('broken');
		},
	],
])('tells the log, and nobody else, when the code %s', async (_what, load, begin) => {
	const log = vi.spyOn(console, 'error').mockReturnValue();
	const cancel = onceLoaded('A part', load, begin);
	await settle();
	expect(log).toHaveBeenCalledExactlyOnceWith('A part: not to be had', expect.any(Error));
	cancel();
});
