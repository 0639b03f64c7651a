import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { en } from '../../app/messages/en.ts';
import { phrase } from '../../app/messages/phrase.ts';
import { zhCN } from '../../app/messages/zh-CN.ts';
import type { Desktop } from './desktop.ts';
import { button, openPopover, openSettings, title } from './popover.ts';
import { eventually, expect, test } from './spotify.ts';

const keptAside = async (folder: string): Promise<string[]> =>
	(await readdir(folder)).filter((name) => name.startsWith('settings.broken'));

const keepPopover = (desktop: Desktop, time: string): Locator =>
	desktop
		.popover()
		.getByRole('radiogroup', { name: en.settings.keepPopover })
		.getByRole('radio', { name: time, exact: true });

test('changes outlive a restart', async ({ startSignedIn, userDataFolder }) => {
	const desktop = await startSignedIn();
	await openSettings(desktop);
	const step = desktop.popover().getByRole('slider', { name: en.settings.volumeStep });
	await step.press('ArrowRight');
	await expect(step).toHaveValue('6');
	await desktop.popover().getByRole('radio', { name: en.settings.themeDark }).click();
	await desktop.popover().getByRole('radio', { name: en.settings.notifyOnHotkey }).click();
	await keepPopover(desktop, '1 hr').click();
	await eventually(async () =>
		JSON.parse(await readFile(join(userDataFolder, 'settings.json'), 'utf8')),
	).toMatchObject({ volumeStepPercent: 6, theme: 'dark', notifications: 'onHotkey', keepPopoverMinutes: 60 });

	await desktop.restart();
	await openSettings(desktop);
	await expect(step).toHaveValue('6');
	await expect(desktop.popover().getByRole('radio', { name: en.settings.themeDark })).toBeChecked();
	await expect(desktop.popover().getByRole('radio', { name: en.settings.notifyOnHotkey })).toBeChecked();
	await expect(keepPopover(desktop, '1 hr')).toBeChecked();
	await expect(desktop.popover().locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('speaks another language at once, in the popover and in the tray', async ({ startSignedIn }) => {
	const desktop = await startSignedIn();
	await openSettings(desktop);
	await desktop.popover().getByRole('radio', { name: en.settings.languageChinese }).click();
	await expect(title(desktop)).toHaveText(zhCN.settings.title);
	await expect(desktop.popover().locator('html')).toHaveAttribute('lang', 'zh-CN');
	await button(desktop, zhCN.nav.back).click();
	await expect(button(desktop, zhCN.player.pause)).toBeVisible();
	await eventually(() => desktop.trayMenu()).toEqual(
		expect.arrayContaining([zhCN.player.pause, zhCN.tray.quit]),
	);
});

test('speaks the language of the system unless told', async ({ startNew }) => {
	const desktop = await startNew({
		settings: { language: 'system' },
		args: ['--stage-language=zh-CN'],
	});
	await expect(title(desktop)).toHaveText(zhCN.welcome.title);
});

for (const { how, damage } of [
	{ how: 'truncated', damage: (content: string) => content.slice(0, content.length / 2) },
	{ how: 'no object', damage: () => '["settings"]' },
]) {
	test(`a file that is ${how} is kept aside, which is said once, and the sign-in is kept`, async ({
		startSignedIn,
		userDataFolder,
		songs,
	}) => {
		const desktop = await startSignedIn({ settings: { volumeStepPercent: 7 } });
		const path = join(userDataFolder, 'settings.json');
		const damaged = damage(await readFile(path, 'utf8'));
		await writeFile(path, damaged);

		await desktop.restart();
		await openPopover(desktop);
		const [keptAs = ''] = await keptAside(userDataFolder);
		expect(await readFile(join(userDataFolder, keptAs), 'utf8')).toBe(damaged);
		const notice = desktop.popover().getByText(phrase(en, 'notice', 'settingsReset', { keptAs }));
		await expect(notice).toBeVisible();
		await expect(title(desktop)).toHaveText(songs.current.name);
		await button(desktop, en.notice.dismiss).click();
		await expect(notice).toHaveCount(0);
		await button(desktop, en.settings.title).click();
		await expect(desktop.popover().getByRole('slider', { name: en.settings.volumeStep })).toHaveValue('5');

		await desktop.restart();
		await openPopover(desktop);
		await expect(title(desktop)).toHaveText(songs.current.name);
		await expect(notice).toHaveCount(0);
		expect(await keptAside(userDataFolder)).toEqual([keptAs]);
	});
}

test('a field that makes no sense costs no other field', async ({ startSignedIn, userDataFolder }) => {
	const desktop = await startSignedIn({ settings: { theme: 'dark' } });
	const path = join(userDataFolder, 'settings.json');
	const content = JSON.parse(await readFile(path, 'utf8'));
	await writeFile(path, JSON.stringify({ ...content, volumeStepPercent: 'loud', hotkeys: { mute: 42 } }));

	await desktop.restart();
	await openSettings(desktop);
	await expect(desktop.popover().getByRole('slider', { name: en.settings.volumeStep })).toHaveValue('5');
	await expect(desktop.popover().getByRole('radio', { name: en.settings.themeDark })).toBeChecked();
	expect(await keptAside(userDataFolder)).toHaveLength(1);
	expect(await desktop.hotkeys()).toContain('CommandOrControl+Alt+Shift+M');
});
