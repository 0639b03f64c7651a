// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { AppState } from '../../../app/state.ts';
import { computer, firstStart, playing, signedIn } from './fixtures.ts';
import { openPopover } from './render.tsx';

async function pressed(key: string, state: AppState = signedIn()): Promise<unknown[]> {
	const popover = await openPopover(state);
	fireEvent.keyDown(screen.getByRole('main'), { key });
	return popover.argumentsOf('perform');
}

describe('the player’s keys', () => {
	it.each([
		[' ', { type: 'togglePlay' }],
		['ArrowRight', { type: 'seekBy', deltaMs: 5000 }],
		['ArrowLeft', { type: 'seekBy', deltaMs: -5000 }],
		['ArrowUp', { type: 'changeVolume', deltaPercent: 5 }],
		['ArrowDown', { type: 'changeVolume', deltaPercent: -5 }],
	])('%j asks for %j', async (key, intent) => {
		expect(await pressed(key)).toEqual([intent]);
	});

	it.each([
		[' ', signedIn({ playback: playing({ disallows: ['pause'] }) })],
		[' ', signedIn({ playback: { kind: 'unknown' } })],
		[' ', firstStart()],
		['ArrowRight', signedIn({ playback: playing({ disallows: ['seek'] }) })],
		['ArrowRight', signedIn({ playback: { kind: 'idle' } })],
		['ArrowUp', signedIn({ playback: playing({ device: { ...computer, supportsVolume: false } }) })],
		['a', signedIn()],
	])('%j does nothing where it cannot', async (key, state) => {
		expect(await pressed(key, state)).toEqual([]);
	});

	it('leaves Space to a focused button', async () => {
		const popover = await openPopover(signedIn());
		fireEvent.keyDown(screen.getByRole('button', { name: 'Next' }), { key: ' ' });
		expect(popover.argumentsOf('perform')).toEqual([]);
	});

	it('plays and pauses with Space on a slider, which has no use for it', async () => {
		const popover = await openPopover(signedIn());
		fireEvent.keyDown(screen.getByRole('slider', { name: 'Volume' }), { key: ' ' });
		expect(popover.argumentsOf('perform')).toEqual([{ type: 'togglePlay' }]);
	});

	it('does not seek as well when an arrow moves the volume slider', async () => {
		const popover = await openPopover(signedIn());
		fireEvent.keyDown(screen.getByRole('slider', { name: 'Volume' }), { key: 'ArrowRight' });
		expect(popover.argumentsOf('perform')).toEqual([{ type: 'changeVolume', deltaPercent: 5 }]);
	});

	it('ignores a key that is held down, and combinations', async () => {
		const popover = await openPopover(signedIn());
		fireEvent.keyDown(screen.getByRole('main'), { key: ' ', repeat: true });
		fireEvent.keyDown(screen.getByRole('main'), { key: 'ArrowRight', altKey: true });
		expect(popover.argumentsOf('perform')).toEqual([]);
	});
});

describe('the keys of every view', () => {
	const press = (key: string, target: Element = screen.getByRole('main')): void =>
		void fireEvent.keyDown(target, { key });
	const view = (): string | null => screen.getByRole('main').getAttribute('aria-label');

	it('plays and pauses everywhere, but seeks only in the player', async () => {
		const popover = await openPopover(signedIn());
		act(() => popover.model.router.openTab('home'));
		for (const key of [' ', 'ArrowRight', 'ArrowUp']) press(key);
		expect(popover.argumentsOf('perform')).toEqual([{ type: 'togglePlay' }]);
	});

	it('goes to search with a slash, also within search', async () => {
		await openPopover(signedIn());
		press('/');
		expect(view()).toBe('Search');
		const field = screen.getByRole('textbox');
		expect(document.activeElement).toBe(field);
		screen.getByRole('main').focus();
		press('/');
		expect(document.activeElement).toBe(field);
	});

	it.each(['/', '?', ' ', 'ArrowRight'])('writes %j into a field of text', async (key) => {
		const popover = await openPopover(signedIn());
		press('/');
		const field = screen.getByRole('textbox');
		expect(fireEvent.keyDown(field, { key })).toBe(true);
		await popover.settle();
		expect(document.activeElement).toBe(field);
		expect(screen.queryByRole('dialog')).toBeNull();
		expect(popover.argumentsOf('perform')).toEqual([]);
	});

	it('finds nothing to search before somebody is signed in', async () => {
		await openPopover(firstStart());
		press('/');
		expect(view()).toBe('Welcome to Baton');
	});

	it('lists the keys, which leave the others alone until they are closed', async () => {
		const popover = await openPopover(signedIn());
		press('?');
		const dialog = await screen.findByRole('dialog', { name: 'Keys' });
		expect(dialog.textContent).toContain('Play or pause');
		press(' ');
		press('Escape');
		expect(popover.argumentsOf('perform')).toEqual([]);
		expect(popover.argumentsOf('hidePopover')).toEqual([]);
		act(() => screen.getByRole('button', { name: 'Close' }).click());
		expect(screen.queryByRole('dialog')).toBeNull();
		press('Escape');
		expect(popover.argumentsOf('hidePopover')).toHaveLength(1);
	});
});

describe('Escape', () => {
	it('hides the popover', async () => {
		const popover = await openPopover(signedIn());
		fireEvent.keyDown(screen.getByRole('main'), { key: 'Escape' });
		expect(popover.argumentsOf('hidePopover')).toHaveLength(1);
	});

	it('goes back from Settings first', async () => {
		const popover = await openPopover(signedIn());
		act(() => popover.emit('visibility', { visible: true, view: 'settings' }));
		fireEvent.keyDown(screen.getByRole('main'), { key: 'Escape' });
		expect(popover.argumentsOf('hidePopover')).toEqual([]);
		expect(screen.getByRole('heading', { name: 'Slow Light' })).toBeTruthy();
	});

	it('goes back through every view that was opened', async () => {
		const popover = await openPopover(signedIn());
		act(() => popover.model.router.openTab('library'));
		act(() => popover.model.router.open({ view: 'category', id: 'party', title: 'Party' }));
		for (const left of ['Library', 'Now playing']) {
			fireEvent.keyDown(screen.getByRole('main'), { key: 'Escape' });
			expect(screen.getByRole('main').getAttribute('aria-label')).toBe(left);
		}
		expect(popover.argumentsOf('hidePopover')).toEqual([]);
	});
});
