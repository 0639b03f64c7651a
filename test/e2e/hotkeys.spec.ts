import { displayAccelerator } from '../../app/hotkeys/accelerator.ts';
import { en } from '../../app/messages/en.ts';
import { phrase } from '../../app/messages/phrase.ts';
import { hotkeyDefaults } from '../../app/settings/schema.ts';
import { addKey, keyOf, record } from './hotkey-table.ts';
import { button, openSettings } from './popover.ts';
import { commandsTo, eventually, expect, test } from './spotify.ts';

const defaults = hotkeyDefaults(process.platform);
const oldKey = 'CommandOrControl+Alt+Shift+M';
const newKey = 'CommandOrControl+Alt+J';
const muted = 'PUT /me/player/volume?volume_percent=0';

const shown = (accelerator: string): string => displayAccelerator(accelerator, process.platform);

test('changes a key by pressing the new one, which works at once', async ({ startSignedIn, embedded }) => {
	const desktop = await startSignedIn();
	await openSettings(desktop);
	await record(desktop, keyOf(desktop, 'mute'), 'Control+Alt+KeyJ');
	await expect(keyOf(desktop, 'mute')).toHaveText(shown(newKey));
	await eventually(() => desktop.hotkeys()).toContain(newKey);
	expect(await desktop.hotkeys()).not.toContain(oldKey);
	await desktop.pressHotkey(newKey);
	await eventually(() => commandsTo(embedded)).toEqual([muted]);
});

test('gives an action another key, and both work', async ({ startSignedIn, embedded }) => {
	const desktop = await startSignedIn();
	await openSettings(desktop);
	await record(desktop, addKey(desktop, 'mute'), 'Control+Alt+KeyJ');
	await expect(keyOf(desktop, 'mute')).toHaveText([shown(oldKey), shown(newKey)]);
	await desktop.pressHotkey(newKey);
	await eventually(() => commandsTo(embedded)).toEqual([muted]);
	await desktop.pressHotkey(oldKey);
	await eventually(() => commandsTo(embedded)).toHaveLength(2);
});

test('keeps the old key working when another program has the new one', async ({
	startSignedIn,
	embedded,
}) => {
	const desktop = await startSignedIn();
	await desktop.markKeyTaken(newKey);
	await openSettings(desktop);
	await record(desktop, keyOf(desktop, 'mute'), 'Control+Alt+KeyJ');
	await expect(keyOf(desktop, 'mute')).toHaveAccessibleDescription(en.hotkeyRefusal.taken);
	await expect(keyOf(desktop, 'mute')).toHaveText(shown(oldKey));
	expect(await desktop.hotkeys()).not.toContain(newKey);
	await desktop.pressHotkey(oldKey);
	await eventually(() => commandsTo(embedded)).toEqual([muted]);
});

test('keeps both keys when the new one belongs to another action', async ({ startSignedIn, embedded }) => {
	const desktop = await startSignedIn();
	await openSettings(desktop);
	await record(desktop, keyOf(desktop, 'mute'), 'Control+Alt+Shift+KeyL');
	const refusal = phrase(en, 'hotkeyRefusal', 'usedBy', { action: en.action.toggleLike });
	await expect(desktop.popover().getByText(refusal)).toBeVisible();
	expect(await desktop.hotkeys()).toEqual(expect.arrayContaining([oldKey, ...defaults.toggleLike]));
	await desktop.pressHotkey(oldKey);
	await eventually(() => commandsTo(embedded)).toEqual([muted]);
});

test('refuses a key that people type with', async ({ startSignedIn }) => {
	const desktop = await startSignedIn();
	await openSettings(desktop);
	const before = await desktop.hotkeys();
	await record(desktop, keyOf(desktop, 'mute'), 'Shift+KeyJ');
	await expect(desktop.popover().getByText(en.hotkeyRefusal.malformed)).toBeVisible();
	expect(await desktop.hotkeys()).toEqual(before);
});

test('Escape keeps the key, and does not close the popover', async ({ startSignedIn }) => {
	const desktop = await startSignedIn();
	await openSettings(desktop);
	await record(desktop, keyOf(desktop, 'mute'), 'Escape');
	await expect(keyOf(desktop, 'mute')).toHaveText(shown(oldKey));
	expect(await desktop.isPopoverVisible()).toBe(true);
	expect(await desktop.hotkeys()).toContain(oldKey);
});

test('takes a key away, which stays so over a restart, resets all, and takes that back', async ({
	startSignedIn,
}) => {
	const desktop = await startSignedIn();
	await openSettings(desktop);
	await record(desktop, keyOf(desktop, 'mute'), 'Backspace');
	await expect(keyOf(desktop, 'mute')).toHaveCount(0);
	const [shuffleKey = ''] = defaults.shuffle;
	const values = { action: en.action.shuffle, key: shown(shuffleKey) };
	await button(desktop, phrase(en, 'settings', 'removeHotkey', values)).click();
	await expect(keyOf(desktop, 'shuffle')).toHaveCount(0);
	await eventually(() => desktop.hotkeys()).not.toContain(shuffleKey);
	expect(await desktop.hotkeys()).not.toContain(oldKey);

	await desktop.restart();
	expect(await desktop.hotkeys()).not.toContain(oldKey);
	await openSettings(desktop);
	await record(desktop, keyOf(desktop, 'toggleLike'), 'Control+Alt+KeyJ');
	await button(desktop, en.settings.resetHotkeys).click();
	await eventually(async () => (await desktop.hotkeys()).toSorted()).toEqual(
		Object.values(defaults).flat().toSorted(),
	);
	await button(desktop, en.list.undo).click();
	await eventually(() => desktop.hotkeys()).toContain(newKey);
	expect(await desktop.hotkeys()).not.toContain(oldKey);
});

test('a changed key outlives a restart', async ({ startSignedIn, embedded }) => {
	const desktop = await startSignedIn();
	await openSettings(desktop);
	await record(desktop, keyOf(desktop, 'mute'), 'Control+Alt+KeyJ');
	await eventually(() => desktop.hotkeys()).toContain(newKey);
	await desktop.restart();
	await desktop.pressHotkey(newKey);
	await eventually(() => commandsTo(embedded)).toEqual([muted]);
});

test('gives what is pinned a key, which plays it', async ({ startSignedIn, embedded, player }) => {
	const uri = `spotify:album:${[...embedded.catalogue.albums.keys()][1]}`;
	const desktop = await startSignedIn({ settings: { pins: [{ uri, title: 'Mornings' }] } });
	await openSettings(desktop);
	await record(desktop, addKey(desktop, { pin: 'Mornings' }), 'Control+Alt+KeyJ');
	await expect(keyOf(desktop, { pin: 'Mornings' })).toHaveText(shown(newKey));
	await desktop.pressHotkey(newKey);
	await eventually(() => commandsTo(embedded)).toEqual(['PUT /me/player/play']);
	await eventually(async () => (await player())?.context?.uri).toBe(uri);
});

test('a broken saved key costs no other key, and is said', async ({ startSignedIn, embedded }) => {
	const hotkeys = { ...defaults, toggleLike: ['Hyper+Nonsense'], show: [''] };
	const desktop = await startSignedIn({ settings: { hotkeys } });
	expect(await desktop.hotkeys()).toHaveLength(Object.values(defaults).flat().length - 2);
	await desktop.pressHotkey(oldKey);
	await eventually(() => commandsTo(embedded)).toEqual([muted]);
	await openSettings(desktop);
	await expect(keyOf(desktop, 'toggleLike')).toHaveAccessibleDescription(en.hotkeyStatus.malformed);
	await expect(keyOf(desktop, 'show')).toHaveAccessibleDescription(en.hotkeyStatus.malformed);
	await expect(keyOf(desktop, 'mute')).toHaveAccessibleDescription('');
});

test('a key that another program has costs no other key, and is said', async ({
	startSignedIn,
	embedded,
}) => {
	const hotkeys = { ...defaults, next: ['F9', ...defaults.next] };
	const desktop = await startSignedIn({ settings: { hotkeys }, args: ['--stage-taken=MediaPlayPause,F9'] });
	expect(await desktop.hotkeys()).not.toContain('MediaPlayPause');
	await desktop.pressHotkey('MediaNextTrack');
	await eventually(() => commandsTo(embedded)).toEqual(['POST /me/player/next']);
	await openSettings(desktop);
	await expect(keyOf(desktop, 'togglePlay')).toHaveAccessibleDescription(en.hotkeyStatus.taken);
	await expect(keyOf(desktop, 'next').first()).toHaveAccessibleDescription(en.hotkeyStatus.taken);
	await expect(keyOf(desktop, 'next').last()).toHaveAccessibleDescription('');
});
