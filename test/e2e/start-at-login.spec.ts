import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { en } from '../../app/messages/en.ts';
import type { Desktop } from './desktop.ts';
import { openPopover, openSettings, title } from './popover.ts';
import { eventually, expect, test } from './spotify.ts';

// The real Electron would write to where the person's own desktop looks.
test.skip(
	({ runtime }) => runtime === 'electron' || process.platform !== 'linux',
	'Only on the stage, on Linux',
);

const startAtLogin = (desktop: Desktop): Locator =>
	desktop.popover().getByRole('switch', { name: en.settings.startAtLogin });

const folderIn = (userDataFolder: string): string => join(userDataFolder, 'appData', 'autostart');

test('is an entry for the desktop that comes and goes with the switch', async ({
	startSignedIn,
	userDataFolder,
}) => {
	const desktop = await startSignedIn();
	await openSettings(desktop);
	await startAtLogin(desktop).click();
	const entry = join(folderIn(userDataFolder), 'baton.desktop');
	await eventually(() => readFile(entry, 'utf8').catch(() => '')).toMatch(/^Exec="[^"]+".* "--hidden"$/m);

	await startAtLogin(desktop).click();
	await eventually(() => readdir(folderIn(userDataFolder))).toEqual([]);
});

test('says that the desktop has switched it off, until it is switched on again', async ({
	startSignedIn,
	userDataFolder,
}) => {
	const desktop = await startSignedIn();
	await openSettings(desktop);
	await startAtLogin(desktop).click();
	const entry = join(folderIn(userDataFolder), 'baton.desktop');
	await eventually(() => readFile(entry, 'utf8').catch(() => '')).toContain('[Desktop Entry]');
	await writeFile(entry, `${await readFile(entry, 'utf8')}Hidden=true\n`);

	await desktop.restart();
	await openSettings(desktop);
	const obstacle = desktop.popover().getByText(en.settings.startAtLoginObstacle);
	await expect(obstacle).toBeVisible();
	await startAtLogin(desktop).click();
	await expect(obstacle).toBeHidden();
	await startAtLogin(desktop).click();
	await expect(startAtLogin(desktop)).toBeChecked();
	await expect(obstacle).toBeHidden();
	expect(await readFile(entry, 'utf8')).not.toContain('Hidden');
});

test('says so when the entry cannot be written', async ({ startSignedIn, userDataFolder }) => {
	const desktop = await startSignedIn();
	await openSettings(desktop);
	await startAtLogin(desktop).click();
	await eventually(() => readdir(folderIn(userDataFolder)).catch(() => [])).toEqual(['baton.desktop']);
	await startAtLogin(desktop).click();
	await eventually(() => readdir(folderIn(userDataFolder))).toEqual([]);
	// A folder in its place, which no file can replace.
	await mkdir(join(folderIn(userDataFolder), 'baton.desktop'));
	await startAtLogin(desktop).click();
	await expect(desktop.popover().getByText(en.settings.startAtLoginObstacle)).toBeVisible();
});

test('shows no window, signed in or out, until it is asked for', async ({
	startNew,
	startSignedIn,
	songs,
}) => {
	const signedOut = await startNew({ args: ['--hidden'] });
	await eventually(() => signedOut.trayToolTip()).toBe(en.tray.notConnected);
	expect(await signedOut.hotkeys()).toContain('MediaPlayPause');
	expect(await signedOut.isPopoverVisible()).toBe(false);
	await openPopover(signedOut);
	await expect(title(signedOut)).toHaveText(en.welcome.title);
	await signedOut.close();

	const signedIn = await startSignedIn({ args: ['--hidden'] });
	await eventually(() => signedIn.trayToolTip()).toContain(songs.current.name);
	expect(await signedIn.isPopoverVisible()).toBe(false);
});
