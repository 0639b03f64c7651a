import type { Locator } from '@playwright/test';
import type { HotkeyAction } from '../../app/hotkeys/actions.ts';
import { en } from '../../app/messages/en.ts';
import { phrase } from '../../app/messages/phrase.ts';
import type { Desktop } from './desktop.ts';
import { button } from './popover.ts';

/** The name of an action, or of something pinned. */
type Row = { readonly pin: string } | HotkeyAction;

const titleOf = (row: Row): string => (typeof row === 'string' ? en.action[row] : row.pin);

/** The buttons that show the keys of an action in Settings, whatever keys these are. */
export const keyOf = (desktop: Desktop, row: Row): Locator =>
	desktop.popover().getByRole('button', { name: new RegExp(`^${titleOf(row)}: .*Change$`) });

/** The button for one more. */
export const addKey = (desktop: Desktop, row: Row): Locator =>
	button(desktop, phrase(en, 'settings', 'addHotkey', { action: titleOf(row) }));

/** Presses a button of an action in Settings, then keys. */
export async function record(desktop: Desktop, key: Locator, keys: string): Promise<void> {
	await key.click();
	await button(desktop, en.settings.pressKey).press(keys);
}
