// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { type FileSaving, MOST_IMPORTED_CHARACTERS } from '../../../../app/bridge/contract.ts';
import type { HotkeyImport } from '../../../../app/hotkeys/actions.ts';
import type { Popover } from '../render.tsx';
import { openSettings, press } from './open-settings.ts';

const held = [{ held: true }, { held: false }];

function chooser(): HTMLInputElement {
	const found = document.querySelector<HTMLInputElement>('input[type="file"]');
	if (!found) throw new Error('No file chooser');
	return found;
}

/** Presses Import, and chooses the file; null closes the chooser. */
async function choose(popover: Popover, file: File | null): Promise<void> {
	press('Import…');
	await popover.settle();
	expect(popover.argumentsOf('holdPopover')).toEqual(held.slice(0, 1));
	Object.defineProperty(chooser(), 'files', { configurable: true, value: file ? [file] : [] });
	fireEvent(chooser(), new Event(file ? 'change' : 'cancel'));
	await popover.settle();
}

const fileOf = (content: string): File => new File([content], 'hotkeys.json');

describe('exporting hotkeys', () => {
	it.each<[FileSaving, string]>([
		[{ saved: true }, 'Saved.'],
		[{ saved: false, why: 'notWritable' }, 'The file could not be written there.'],
		[{ saved: false, why: 'cancelled' }, ''],
	])('tells what became of it: %j', async (outcome, words) => {
		const popover = await openSettings();
		popover.answers.exportHotkeys = async () => outcome;
		press('Export…');
		await popover.settle();
		expect(popover.argumentsOf('exportHotkeys')).toHaveLength(1);
		expect(chooser().parentElement?.querySelector('[role="status"]')?.textContent).toBe(words);
	});
});

describe('importing hotkeys', () => {
	it('hands over what is in the file, and keeps the popover open only while one is chosen', async () => {
		const popover = await openSettings();
		await choose(popover, fileOf('{"version":1}'));
		expect(popover.argumentsOf('importHotkeys')).toEqual([{ json: '{"version":1}' }]);
		expect(popover.argumentsOf('holdPopover')).toEqual(held);
	});

	it('does nothing when the chooser is closed', async () => {
		const popover = await openSettings();
		await choose(popover, null);
		expect(popover.argumentsOf('importHotkeys')).toEqual([]);
		expect(popover.argumentsOf('holdPopover')).toEqual(held);
	});

	it.each<[HotkeyImport, string]>([
		[{ ok: true, keys: 12, notUsable: 0 }, 'Keys imported: 12.'],
		[{ ok: true, keys: 10, notUsable: 2 }, 'Keys imported: 10. Not usable here: 2.'],
		[{ ok: false, why: 'notJson' }, 'This is not a file with hotkeys, or it is damaged.'],
		[{ ok: false, why: 'notHotkeys' }, 'There are no hotkeys of Baton’s in this file.'],
		[{ ok: false, why: 'newerVersion' }, 'This file comes from a newer version of Baton.'],
	])('tells what became of it: %j', async (result, words) => {
		const popover = await openSettings();
		popover.answers.importHotkeys = async () => result;
		await choose(popover, fileOf('{}'));
		expect(screen.getByText(words).classList.contains('failure')).toBe(!result.ok);
	});

	it('does not even read a file that is too large', async () => {
		const popover = await openSettings();
		const file = fileOf('x'.repeat(MOST_IMPORTED_CHARACTERS + 1));
		const read = vi.spyOn(file, 'text');
		await choose(popover, file);
		expect(read).not.toHaveBeenCalled();
		expect(popover.argumentsOf('importHotkeys')).toEqual([]);
		expect(screen.getByText('This file is too large to be one with hotkeys.')).toBeTruthy();
	});

	it('says when the file cannot be read', async () => {
		const popover = await openSettings();
		const file = fileOf('{}');
		vi.spyOn(file, 'text').mockRejectedValue(new Error('gone'));
		await choose(popover, file);
		expect(screen.getByText('This file cannot be read.')).toBeTruthy();
	});

	it('tells of the newest file only', async () => {
		const popover = await openSettings();
		popover.answers.importHotkeys = async () => ({ ok: false, why: 'notJson' });
		await choose(popover, fileOf('nonsense'));
		press('Import…');
		await popover.settle();
		expect(screen.queryByText('This is not a file with hotkeys, or it is damaged.')).toBeNull();
	});
});
