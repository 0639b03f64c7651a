// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../app/problem.ts';
import { computer, playing, signedIn } from './fixtures.ts';
import { openPopover } from './render.tsx';

function slider(name: string): HTMLInputElement {
	const found = screen.getByRole('slider', { name });
	if (!(found instanceof HTMLInputElement)) throw new Error(`${name} is no range input`);
	return found;
}
const drag = (name: string, value: number): void =>
	void fireEvent.input(slider(name), { target: { value: String(value) } });
const letGo = (name: string): void => void fireEvent.change(slider(name));
const position = (): string => document.querySelector('.times')?.firstElementChild?.textContent ?? '';

describe('the position', () => {
	it('is shown while dragging, and asked for only when let go of', async () => {
		const popover = await openPopover(signedIn());
		drag('Position', 90_000);
		drag('Position', 120_000);
		expect(position()).toBe('2:00');
		expect(popover.argumentsOf('perform')).toEqual([]);
		letGo('Position');
		expect(popover.argumentsOf('perform')).toEqual([{ type: 'seekTo', positionMs: 120_000 }]);
	});

	it('stays under the finger while the song plays on and news come in', async () => {
		const popover = await openPopover(signedIn());
		drag('Position', 120_000);
		popover.advance(5000);
		popover.push(signedIn({ playback: playing({ progress: { positionMs: 65_000, atMonotonicMs: 5000 } }) }));
		expect(position()).toBe('2:00');
	});

	it('does not jump back between letting go and the answer', async () => {
		const popover = await openPopover(signedIn());
		let answer = (_: Outcome): void => {};
		popover.answers.perform = () =>
			new Promise((resolve) => {
				answer = resolve;
			});
		drag('Position', 120_000);
		letGo('Position');
		popover.advance(1000);
		expect(position()).toBe('2:00');
		popover.push(signedIn({ playback: playing({ progress: { positionMs: 120_000, atMonotonicMs: 1000 } }) }));
		popover.advance(1000);
		expect(position()).toBe('2:01');
		answer({ ok: true });
	});

	it('goes back to the truth when the seek was refused', async () => {
		const popover = await openPopover(signedIn());
		popover.answers.perform = async () => ({
			ok: false,
			problem: { kind: 'restriction', reason: 'unknown' },
		});
		drag('Position', 120_000);
		letGo('Position');
		await popover.settle();
		expect(position()).toBe('1:00');
	});

	it('is asked for once when the thumb is put back to where it was, which sends no change', async () => {
		const popover = await openPopover(signedIn());
		drag('Position', 90_000);
		drag('Position', 60_000);
		fireEvent.pointerUp(slider('Position'));
		letGo('Position');
		expect(popover.argumentsOf('perform')).toEqual([{ type: 'seekTo', positionMs: 60_000 }]);
	});

	it.each([
		['ArrowRight', { type: 'seekBy', deltaMs: 5000 }],
		['ArrowLeft', { type: 'seekBy', deltaMs: -5000 }],
		['PageUp', { type: 'seekBy', deltaMs: 15_000 }],
		['PageDown', { type: 'seekBy', deltaMs: -15_000 }],
		['Home', { type: 'seekTo', positionMs: 0 }],
		['End', { type: 'seekTo', positionMs: 200_000 }],
	])('answers to %s once', async (key, intent) => {
		const popover = await openPopover(signedIn());
		fireEvent.keyDown(slider('Position'), { key });
		expect(popover.argumentsOf('perform')).toEqual([intent]);
	});

	it('is read out as a time', async () => {
		await openPopover(signedIn());
		expect(slider('Position').getAttribute('aria-valuetext')).toBe('1:00 of 3:20');
	});

	it.each([
		['the player refuses it', playing({ disallows: ['seek'] })],
		['the device takes no commands', playing({ device: { ...computer, isRestricted: true } })],
		['nobody knows the length', playing({ item: { kind: 'unknown' }, liked: null })],
	])('cannot be dragged where %s, and does not look so', async (_, playback) => {
		await openPopover(signedIn({ playback }));
		expect(screen.queryByRole('slider', { name: 'Position' })).toBeNull();
		expect(screen.getByRole('progressbar', { name: 'Position' })).toBeTruthy();
	});
});

describe('the volume', () => {
	it('follows the drag at once', async () => {
		const popover = await openPopover(signedIn());
		drag('Volume', 50);
		drag('Volume', 40);
		letGo('Volume');
		expect(popover.argumentsOf('perform')).toEqual([
			{ type: 'setVolume', volumePercent: 50 },
			{ type: 'setVolume', volumePercent: 40 },
		]);
	});

	it('shows what the state says once the drag is answered', async () => {
		const popover = await openPopover(signedIn());
		drag('Volume', 40);
		letGo('Volume');
		await popover.settle();
		popover.push(signedIn({ playback: playing({ device: { ...computer, volumePercent: 38 } }) }));
		expect(slider('Volume').value).toBe('38');
	});

	it.each([
		['ArrowUp', 5],
		['ArrowLeft', -5],
		['PageUp', 20],
	])('changes by the chosen step with %s', async (key, deltaPercent) => {
		const popover = await openPopover(signedIn());
		fireEvent.keyDown(slider('Volume'), { key });
		expect(popover.argumentsOf('perform')).toEqual([{ type: 'changeVolume', deltaPercent }]);
	});

	it('turns with the wheel, one step a notch', async () => {
		const popover = await openPopover(signedIn());
		fireEvent.wheel(slider('Volume'), { deltaY: -120 });
		fireEvent.wheel(slider('Volume'), { deltaY: 120 });
		expect(popover.argumentsOf('perform')).toEqual([
			{ type: 'changeVolume', deltaPercent: 5 },
			{ type: 'changeVolume', deltaPercent: -5 },
		]);
	});

	it('adds up the small turns of a touchpad', async () => {
		const popover = await openPopover(signedIn());
		for (let turn = 0; turn < 12; turn++) fireEvent.wheel(slider('Volume'), { deltaY: -10 });
		expect(popover.argumentsOf('perform')).toHaveLength(2);
	});

	it('is greyed where the device refuses it, with the reason', async () => {
		const popover = await openPopover(
			signedIn({ playback: playing({ device: { ...computer, supportsVolume: false } }) }),
		);
		expect(slider('Volume').disabled).toBe(true);
		expect(screen.getByText('Fixed volume')).toBeTruthy();
		fireEvent.wheel(slider('Volume'), { deltaY: -120 });
		expect(popover.argumentsOf('perform')).toEqual([]);
	});

	it.each([null, 0])('copes with a volume of %s', async (volumePercent) => {
		await openPopover(signedIn({ playback: playing({ device: { ...computer, volumePercent } }) }));
		expect(slider('Volume').value).toBe('0');
	});
});
