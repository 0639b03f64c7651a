import { en } from '../../app/messages/en.ts';
import { agree, browseNewest, button, clientIdField, openPopover, openSettings, title } from './popover.ts';
import { eventually, expect, TOKEN_MARK, test } from './spotify.ts';

test('opens signed in with a song, and says that it is the demo', async ({ launch }) => {
	const desktop = await launch({ args: ['--demo', '--stage-language=en'] });
	await eventually(() => desktop.trayToolTip()).not.toContain(en.tray.notConnected);
	await openPopover(desktop);
	await expect(button(desktop, en.player.pause)).toBeVisible();
	await expect(desktop.popover().getByText(en.tray.demo, { exact: true })).toBeVisible();
	await eventually(async () => desktop.trayToolTip()).toContain(await title(desktop).textContent());
	expect(await desktop.openedLinks()).toEqual([]);
});

test('conducts', async ({ launch }) => {
	const desktop = await launch({ args: ['--demo', '--stage-language=en'] });
	await openPopover(desktop);
	const before = (await title(desktop).textContent()) ?? '';
	await button(desktop, en.player.next).click();
	await expect(title(desktop)).not.toHaveText(before);
	await button(desktop, en.player.previous).click();
	await expect(title(desktop)).toHaveText(before);
	await button(desktop, en.player.pause).click();
	await expect(button(desktop, en.player.play)).toBeVisible();
});

test('shows the whole way in when started as for the first time', async ({ launch }) => {
	const desktop = await launch({ args: ['--demo', '--scene=first-start', '--stage-language=en'] });
	await expect(desktop.popover().getByText(en.welcome.demoHint)).toBeVisible();
	await button(desktop, en.welcome.signIn).click();
	await agree(await browseNewest(desktop, 0));
	await expect(button(desktop, en.player.pause)).toBeVisible();
});

test('is left in Settings, and entered again from the welcome page', async ({ launch, runtime }) => {
	test.skip(runtime === 'electron', 'A relaunch takes the app out of the hands of the test');
	const desktop = await launch({ args: ['--demo', '--stage-language=en'] });
	await openSettings(desktop);
	await desktop.popover().getByRole('switch', { name: en.settings.demo }).click();
	await expect(title(desktop)).toHaveText(en.welcome.title);
	await expect(clientIdField(desktop)).toHaveValue('');
	await expect(desktop.popover().getByText(en.tray.demo, { exact: true })).toHaveCount(0);

	await button(desktop, en.welcome.tryDemo).click();
	// The icon of the one that ended is there for a moment longer.
	await eventually(desktop.trayToolTip).not.toBe(en.tray.notConnected);
	await openPopover(desktop);
	await expect(desktop.popover().getByText(en.tray.demo, { exact: true })).toBeVisible();
});

test('a second start opens the popover of the first, and ends', async ({ launch }) => {
	const desktop = await launch({ args: ['--demo', '--stage-language=en'] });
	expect(await desktop.isPopoverVisible()).toBe(false);
	await desktop.startSecond();
	await eventually(() => desktop.isPopoverVisible()).toBe(true);
	await expect(button(desktop, en.player.pause)).toBeVisible();
});

test('quits from Settings with code 0, and has printed nothing secret', async ({ launch }) => {
	const desktop = await launch({ args: ['--demo', '--stage-language=en'] });
	await openSettings(desktop);
	await button(desktop, en.settings.quit).click();
	expect(await desktop.waitForQuit()).toBe(0);
	expect(desktop.output()).not.toContain(TOKEN_MARK);
	expect(desktop.output()).not.toMatch(/code=|code_verifier|Bearer/);
});
