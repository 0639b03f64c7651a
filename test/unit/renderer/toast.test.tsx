// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { Sheet } from '../../../renderer/parts/sheet.tsx';
import { signedIn } from './fixtures.ts';
import { openPopover, type Popover } from './render.tsx';

async function saying(undo?: () => unknown): Promise<Popover> {
	const popover = await openPopover(signedIn());
	act(() => popover.model.say('Removed', undo));
	return popover;
}

describe('a toast', () => {
	it('goes away after three seconds', async () => {
		const popover = await saying();
		popover.advance(2999);
		expect(screen.getByText('Removed')).toBeTruthy();
		popover.advance(1);
		expect(screen.queryByText('Removed')).toBeNull();
	});

	it('stays twice as long when it offers to undo', async () => {
		const popover = await saying(() => {});
		popover.advance(5999);
		expect(screen.getByRole('button', { name: 'Undo' })).toBeTruthy();
		popover.advance(1);
		expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
	});

	it('undoes once, and is gone', async () => {
		const undo = vi.fn();
		await saying(undo);
		fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
		expect(undo).toHaveBeenCalledOnce();
		expect(screen.queryByText('Removed')).toBeNull();
	});

	it('does not go away under the fingers', async () => {
		const popover = await saying(() => {});
		screen.getByRole('button', { name: 'Undo' }).focus();
		popover.advance(60_000);
		expect(screen.getByRole('button', { name: 'Undo' })).toBeTruthy();
		act(() => screen.getByRole('main').focus());
		popover.advance(6000);
		expect(screen.queryByText('Removed')).toBeNull();
	});

	it.each([{ ctrlKey: true }, { metaKey: true }])('undoes with the usual key and %j', async (modifier) => {
		const undo = vi.fn();
		await saying(undo);
		fireEvent.keyDown(screen.getByRole('main'), { key: 'z', ...modifier });
		expect(undo).toHaveBeenCalledOnce();
	});

	it('is said within a sheet as long as one is open, below which nothing can be pressed', async () => {
		const popover = await openPopover(signedIn());
		act(() => popover.model.overlay.open(<Sheet title="Choose">…</Sheet>));
		const undo = vi.fn();
		act(() => popover.model.say('Removed', undo));
		fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Undo' }));
		expect(undo).toHaveBeenCalledOnce();
		expect(screen.queryByText('Removed')).toBeNull();
	});

	it('stays below a sheet that is opened after it', async () => {
		const popover = await saying(() => {});
		act(() => popover.model.overlay.open(<Sheet title="Choose">…</Sheet>));
		expect(within(screen.getByRole('dialog')).queryByText('Removed')).toBeNull();
		act(() => popover.model.overlay.close());
		expect(screen.getByText('Removed')).toBeTruthy();
	});

	it('tells of an undo that failed', async () => {
		vi.spyOn(console, 'error').mockImplementation(() => {});
		const popover = await saying(() => Promise.reject(new Error('no')));
		fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
		await popover.settle();
		expect(screen.getByText('Baton could not do that')).toBeTruthy();
	});
});
