import { describe, expect, it, vi } from 'vitest';
import { done } from '../../../app/problem.ts';
import { startEdits } from './setup.ts';

const pinOf = (number: number) => ({
	uri: `spotify:album:${String(number).padStart(22, '0')}`,
	title: `Album ${number}`,
});

describe('pins', () => {
	it('stand in the order in which they were set, each once, without a request', async () => {
		const { edit, settings, requests } = await startEdits();
		requests();
		for (const number of [1, 2, 3, 1]) expect(await edit({ type: 'pin', pin: pinOf(number) })).toEqual(done);
		expect(settings.get().pins).toEqual([pinOf(1), pinOf(2), pinOf(3)]);
		expect(requests()).toEqual([]);
	});

	it('take a new title', async () => {
		const { edit, settings } = await startEdits();
		await edit({ type: 'pin', pin: pinOf(1) });
		await edit({ type: 'pin', pin: { ...pinOf(1), title: 'Deluxe' } });
		expect(settings.get().pins).toEqual([{ ...pinOf(1), title: 'Deluxe' }]);
	});

	it('are taken away by what they stand for', async () => {
		const { edit, settings } = await startEdits();
		await edit({ type: 'pin', pin: pinOf(1) });
		await edit({ type: 'pin', pin: pinOf(2) });
		expect(await edit({ type: 'unpin', pin: { ...pinOf(1), title: '' } })).toEqual(done);
		expect(await edit({ type: 'unpin', pin: pinOf(9) })).toEqual(done);
		expect(settings.get().pins).toEqual([pinOf(2)]);
	});

	it('are fifty at most', async () => {
		const { edit, settings } = await startEdits();
		const pins = Array.from({ length: 50 }, (_, number) => pinOf(number));
		settings.update({ pins });
		expect(await edit({ type: 'pin', pin: pinOf(50) })).toEqual({
			ok: false,
			problem: { kind: 'invalid', why: 'tooManyPins' },
		});
		expect(await edit({ type: 'pin', pin: pinOf(49) })).toEqual(done);
		expect(settings.get().pins).toEqual(pins);
	});

	it('hold until Baton ends when they cannot be kept', async () => {
		const { edit, settings } = await startEdits();
		const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
		const { update } = settings;
		vi.spyOn(settings, 'update').mockImplementation((patch) => {
			update(patch);
			throw new Error('The disk is full');
		});
		expect(await edit({ type: 'pin', pin: pinOf(1) })).toEqual(done);
		expect(settings.get().pins).toEqual([pinOf(1)]);
		expect(warned).toHaveBeenCalledOnce();
		warned.mockRestore();
	});
});
