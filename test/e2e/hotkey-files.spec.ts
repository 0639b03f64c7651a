import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { displayAccelerator } from '../../app/hotkeys/accelerator.ts';
import { en } from '../../app/messages/en.ts';
import { phrase } from '../../app/messages/phrase.ts';
import type { Desktop } from './desktop.ts';
import { addKey, keyOf, record } from './hotkey-table.ts';
import { button, openSettings } from './popover.ts';
import { commandsTo, eventually, expect, test } from './spotify.ts';

test.skip(
	({ runtime }) => runtime === 'electron',
	'The dialogs of a real desktop answer to nobody but a person',
);

const newKey = 'CommandOrControl+Alt+J';

async function importFile(desktop: Desktop, page: Page, content: string): Promise<void> {
	const chooser = page.waitForEvent('filechooser');
	await button(desktop, en.settings.importHotkeys).click();
	await (await chooser).setFiles({
		name: 'keys.json',
		mimeType: 'application/json',
		buffer: Buffer.from(content),
	});
}

const status = (desktop: Desktop) => desktop.popover().locator('.hotkey-files [role="status"]');

test('takes all keys from one Baton to another by way of a file', async ({
	startSignedIn,
	embedded,
	page,
	userDataFolder,
}) => {
	const path = join(userDataFolder, 'exported.json');
	const desktop = await startSignedIn({ args: [`--stage-save=${path}`] });
	await openSettings(desktop);
	await record(desktop, addKey(desktop, 'mute'), 'Control+Alt+KeyJ');
	await expect(keyOf(desktop, 'mute')).toHaveCount(2);
	await button(desktop, en.settings.exportHotkeys).click();
	await expect(status(desktop)).toHaveText(en.settings.hotkeysExported);

	await button(desktop, en.settings.resetHotkeys).click();
	await eventually(() => desktop.hotkeys()).not.toContain(newKey);
	await importFile(desktop, page, await readFile(path, 'utf8'));
	await expect(keyOf(desktop, 'mute')).toHaveCount(2);
	await expect(status(desktop)).toHaveText(/^Keys imported: \d+\.$/);
	await desktop.pressHotkey(newKey);
	await eventually(() => commandsTo(embedded)).toEqual(['PUT /me/player/volume?volume_percent=0']);
});

test('counts the keys of a file that are of no use here', async ({ startSignedIn, page }) => {
	const desktop = await startSignedIn();
	await openSettings(desktop);
	const hotkeys = { mute: [newKey, 'Hyper+Nonsense'], dance: ['F9'] };
	await importFile(desktop, page, JSON.stringify({ baton: 'hotkeys', version: 1, hotkeys }));
	await expect(status(desktop)).toHaveText(
		phrase(en, 'hotkeyImport', 'doneInPart', { keys: 1, notUsable: 2 }),
	);
	await expect(keyOf(desktop, 'mute')).toHaveText(displayAccelerator(newKey, process.platform));
	await eventually(() => desktop.hotkeys()).toEqual([newKey]);
});

for (const [what, content, words] of [
	['no JSON', '<hotkeys>', en.hotkeyImport.notJson],
	['from somewhere else', '{"keys":[]}', en.hotkeyImport.notHotkeys],
	['of a newer Baton', '{"baton":"hotkeys","version":99,"hotkeys":{}}', en.hotkeyImport.newerVersion],
	['too large', `"${'x'.repeat(200_000)}"`, en.hotkeyImport.tooLarge],
] as const) {
	test(`a file that is ${what} changes nothing, and is said`, async ({ startSignedIn, page }) => {
		const desktop = await startSignedIn();
		await openSettings(desktop);
		const before = await desktop.hotkeys();
		await importFile(desktop, page, content);
		await expect(status(desktop)).toHaveText(words);
		expect(await desktop.hotkeys()).toEqual(before);
	});
}

test('the popover stays open while a file is chosen', async ({ startSignedIn, page }) => {
	const desktop = await startSignedIn();
	await openSettings(desktop);
	const chooser = page.waitForEvent('filechooser');
	await button(desktop, en.settings.importHotkeys).click();
	await chooser;
	await desktop.clickElsewhere();
	expect(await desktop.isPopoverVisible()).toBe(true);
});
