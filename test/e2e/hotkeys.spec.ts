import type { Locator } from '@playwright/test';
import { displayAccelerator } from '../../app/hotkeys/accelerator.ts';
import type { HotkeyAction } from '../../app/hotkeys/actions.ts';
import { en } from '../../app/messages/en.ts';
import { phrase } from '../../app/messages/phrase.ts';
import { hotkeyDefaults } from '../../app/settings/schema.ts';
import type { Desktop } from './desktop.ts';
import { button, openSettings } from './popover.ts';
import { commandsTo, eventually, expect, test } from './spotify.ts';

const defaults = hotkeyDefaults(process.platform);
const oldKey = 'CommandOrControl+Alt+Shift+M';
const newKey = 'CommandOrControl+Alt+J';
const muted = 'PUT /me/player/volume?volume_percent=0';

/** The button that shows the key of an action, whatever key that is. */
const keyOf = (desktop: Desktop, action: HotkeyAction): Locator =>
	desktop.popover().getByRole('button', { name: new RegExp(`^${en.action[action]}: `) });

/** Presses the button of an action in Settings, then keys. */
async function record(desktop: Desktop, action: HotkeyAction, keys: string): Promise<void> {
	await keyOf(desktop, action).click();
	await button(desktop, en.settings.pressKey).press(keys);
}

test('changes a key by pressing the new one, which works at once', async ({ startSignedIn, embedded }) => {
	const desktop = await startSignedIn();
	await openSettings(desktop);
	await record(desktop, 'mute', 'Control+Alt+KeyJ');
	await expect(keyOf(desktop, 'mute')).toHaveText(displayAccelerator(newKey, process.platform));
	await eventually(() => desktop.hotkeys()).toContain(newKey);
	expect(await desktop.hotkeys()).not.toContain(oldKey);
	await desktop.pressHotkey(newKey);
	await eventually(() => commandsTo(embedded)).toEqual([muted]);
});

test('keeps the old key working when another program has the new one', async ({
	startSignedIn,
	embedded,
}) => {
	const desktop = await startSignedIn();
	await desktop.markKeyTaken(newKey);
	await openSettings(desktop);
	await record(desktop, 'mute', 'Control+Alt+KeyJ');
	await expect(desktop.popover().getByText(en.settings.hotkeyTaken)).toBeVisible();
	await expect(keyOf(desktop, 'mute')).toHaveText(displayAccelerator(oldKey, process.platform));
	expect(await desktop.hotkeys()).not.toContain(newKey);
	await desktop.pressHotkey(oldKey);
	await eventually(() => commandsTo(embedded)).toEqual([muted]);
});

test('keeps both keys when the new one belongs to another action', async ({ startSignedIn, embedded }) => {
	const desktop = await startSignedIn();
	await openSettings(desktop);
	await record(desktop, 'mute', 'Control+Alt+Shift+KeyL');
	const refusal = phrase(en, 'settings', 'hotkeyUsedBy', { action: en.action.like });
	await expect(desktop.popover().getByText(refusal)).toBeVisible();
	expect(await desktop.hotkeys()).toEqual(expect.arrayContaining([oldKey, defaults.like]));
	await desktop.pressHotkey(oldKey);
	await eventually(() => commandsTo(embedded)).toEqual([muted]);
});

test('refuses a key that people type with', async ({ startSignedIn }) => {
	const desktop = await startSignedIn();
	await openSettings(desktop);
	const before = await desktop.hotkeys();
	await record(desktop, 'mute', 'Shift+KeyJ');
	await expect(desktop.popover().getByText(en.settings.hotkeyMalformed)).toBeVisible();
	expect(await desktop.hotkeys()).toEqual(before);
});

test('Escape keeps the key, and does not close the popover', async ({ startSignedIn }) => {
	const desktop = await startSignedIn();
	await openSettings(desktop);
	await record(desktop, 'mute', 'Escape');
	await expect(keyOf(desktop, 'mute')).toHaveText(displayAccelerator(oldKey, process.platform));
	expect(await desktop.isPopoverVisible()).toBe(true);
	expect(await desktop.hotkeys()).toContain(oldKey);
});

test('clears a key, which stays so over a restart, and resets all', async ({ startSignedIn }) => {
	const desktop = await startSignedIn();
	await openSettings(desktop);
	await record(desktop, 'mute', 'Backspace');
	await expect(keyOf(desktop, 'mute')).toHaveText(en.settings.none);
	expect(await desktop.hotkeys()).not.toContain(oldKey);

	await desktop.restart();
	expect(await desktop.hotkeys()).not.toContain(oldKey);
	await openSettings(desktop);
	await record(desktop, 'like', 'Control+Alt+KeyJ');
	await button(desktop, en.settings.resetHotkeys).click();
	await eventually(async () => (await desktop.hotkeys()).toSorted()).toEqual(
		Object.values(defaults).filter(Boolean).toSorted(),
	);
});

test('a changed key outlives a restart', async ({ startSignedIn, embedded }) => {
	const desktop = await startSignedIn();
	await openSettings(desktop);
	await record(desktop, 'mute', 'Control+Alt+KeyJ');
	await eventually(() => desktop.hotkeys()).toContain(newKey);
	await desktop.restart();
	await desktop.pressHotkey(newKey);
	await eventually(() => commandsTo(embedded)).toEqual([muted]);
});

test('a broken saved key costs no other key, and is said', async ({ startSignedIn, embedded }) => {
	const hotkeys = { ...defaults, like: 'Hyper+Nonsense', show: '' };
	const desktop = await startSignedIn({ settings: { hotkeys } });
	expect(await desktop.hotkeys()).toHaveLength(
		Object.values(defaults).filter((key) => key !== null).length - 2,
	);
	await desktop.pressHotkey(oldKey);
	await eventually(() => commandsTo(embedded)).toEqual([muted]);
	await openSettings(desktop);
	await expect(keyOf(desktop, 'like')).toHaveAccessibleDescription(en.settings.hotkeyMalformed);
	await expect(keyOf(desktop, 'show')).toHaveAccessibleDescription(en.settings.hotkeyMalformed);
	await expect(keyOf(desktop, 'mute')).toHaveAccessibleDescription('');
});

test('a key that another program has costs no other key, and is said', async ({
	startSignedIn,
	embedded,
}) => {
	const desktop = await startSignedIn({ args: ['--stage-taken=MediaPlayPause'] });
	expect(await desktop.hotkeys()).not.toContain('MediaPlayPause');
	await desktop.pressHotkey('MediaNextTrack');
	await eventually(() => commandsTo(embedded)).toEqual(['POST /me/player/next']);
	await openSettings(desktop);
	await expect(keyOf(desktop, 'togglePlay')).toHaveAccessibleDescription(en.settings.hotkeyTaken);
});
