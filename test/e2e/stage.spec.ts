import { request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { ownRuntimeFolder, startProcess } from './app-process.ts';
import type { Desktop } from './desktop.ts';
import { test as base, expect } from './test.ts';

const mainScript = fileURLToPath(new URL('../stage/fixtures/main.js', import.meta.url));

/** A small app that uses each part of the stage once. */
const test = base.extend<{ desktop: Desktop }>({
	desktop: async ({ launch }, use) => use(await launch({ mainScript })),
});

/** The answer's status, for a request as no browser would send it. */
function statusOf(url: string, headers: Record<string, string> = {}): Promise<number | undefined> {
	const { promise, resolve, reject } = Promise.withResolvers<number | undefined>();
	request(url, { headers }, (answer) => {
		answer.resume();
		resolve(answer.statusCode);
	})
		.on('error', reject)
		.end();
	return promise;
}

const toolTip = (desktop: Desktop) => expect.poll(() => desktop.trayToolTip());

test('shows the window below the tray icon and hides it when the focus goes', async ({ desktop, page }) => {
	expect(await desktop.isPopoverVisible()).toBe(false);
	await desktop.clickTray();
	await expect.poll(() => desktop.isPopoverVisible()).toBe(true);
	const screen = await page.getByRole('region', { name: 'Screen' }).boundingBox();
	const window = await page.locator('.window').boundingBox();
	expect(window).toMatchObject({ width: 300, height: 200, y: (screen?.y ?? 0) + 40 });
	await desktop.clickElsewhere();
	await expect.poll(() => desktop.isPopoverVisible()).toBe(false);
});

test('runs the preload before the document, and calls reach the app from its own origin', async ({
	desktop,
}) => {
	await desktop.clickTray();
	const output = desktop.popover().getByRole('status');
	await desktop.popover().getByRole('button', { name: 'Echo', exact: true }).click();
	await expect(output).toContainText('"value":{"text":"ä","list":[1,null],"at":"1970-01-01T00:00:00.000Z"}');
	await expect(output).toContainText(
		'"url":"fixture://popover/index.html","isMainFrame":true,"isPopover":true',
	);
	await desktop.popover().getByRole('button', { name: 'Echo nothing' }).click();
	await expect(output).toContainText('"isUndefined":true');
	await desktop.popover().getByRole('button', { name: 'Fail' }).click();
	await expect(output).toContainText("Error invoking remote method 'fixture:fail': RangeError: as asked");
	await expect(desktop.popover().getByRole('listitem')).toHaveText(['ready', 'page loaded']);
});

test('leaves the document without network, and asks the app about links', async ({ desktop }) => {
	await desktop.clickTray();
	await desktop.popover().getByRole('button', { name: 'Reach out' }).click();
	await expect(desktop.popover().getByRole('status')).toContainText('Failed to fetch');
	await desktop.popover().getByRole('link', { name: 'Open' }).click();
	await expect.poll(() => desktop.openedLinks()).toEqual(['https://example.com/opened']);
	await desktop.popover().getByRole('link', { name: 'Leave' }).click();
	await toolTip(desktop).toBe('kept from https://example.com/elsewhere');
});

test('shows the tray menu, with what is checked, disabled and nested', async ({ desktop, page }) => {
	expect(await desktop.trayMenu()).toEqual(['Show', 'Disabled', 'More', 'Online', 'Relaunch', 'Quit']);
	await desktop.chooseFromTrayMenu('More', 'Checkbox');
	await toolTip(desktop).toBe('checked true');
	await page.getByRole('button', { name: /tray icon/ }).click({ button: 'right' });
	await page.getByRole('menuitem', { name: 'More' }).click();
	await expect(page.getByRole('menuitemcheckbox', { name: 'Checkbox' })).toBeChecked();
	await expect(page.getByRole('menuitem', { name: 'Disabled' })).toBeDisabled();
	await desktop.clickElsewhere();
	await expect(page.getByRole('menu')).toHaveCount(0);
});

test('shows a notification, and tells the app of a click', async ({ desktop }) => {
	await desktop.chooseFromTrayMenu('More', 'Notify');
	await expect.poll(() => desktop.notifications()).toEqual([{ title: 'Title', body: 'Body' }]);
	await desktop.clickNotification();
	await expect.poll(() => desktop.notifications()).toEqual([]);
	await toolTip(desktop).toBe('notification closed');
});

test('presses global shortcuts', async ({ desktop }) => {
	expect(await desktop.hotkeys()).toEqual(['MediaPlayPause', 'CommandOrControl+Alt+M']);
	await desktop.pressHotkey('CommandOrControl+Alt+M');
	await toolTip(desktop).toBe('own key pressed');
});

test('refuses a shortcut that another program has', async ({ launch }) => {
	const desktop = await launch({ mainScript, args: ['--stage-taken=mediaplaypause'] });
	await desktop.markKeyTaken('MediaStop');
	expect(await desktop.hotkeys()).toEqual(['CommandOrControl+Alt+M']);
});

test('has power, a network, a keyring and a clipboard', async ({ desktop }) => {
	await toolTip(desktop).toBe('page loaded');
	await desktop.setPower('suspend');
	await toolTip(desktop).toBe('asleep');
	await desktop.setOnline(false);
	await desktop.chooseFromTrayMenu('Online');
	await toolTip(desktop).toBe('online false');
	await desktop.chooseFromTrayMenu('More', 'Seal');
	await expect.poll(() => desktop.clipboard()).toBe('secret true gnome_libsecret');
});

test('hands a second start to the first', async ({ desktop }) => {
	await toolTip(desktop).toBe('page loaded');
	await desktop.startSecond('--again');
	await toolTip(desktop).toMatch(/^second start --/);
	expect(await desktop.isPopoverVisible()).toBe(true);
});

test('keeps the page over a relaunch', async ({ desktop, page }) => {
	await desktop.clickTray();
	await desktop.chooseFromTrayMenu('Relaunch');
	await desktop.clickTray();
	await expect(desktop.popover().getByRole('listitem').first()).toHaveText('ready --relaunched');
	await expect(page.getByText('has quit')).toHaveCount(0);
});

test('ends when the app quits', async ({ desktop, page }) => {
	await desktop.chooseFromTrayMenu('Quit');
	expect(await desktop.waitForQuit()).toBe(0);
	await expect(page.getByText('The app has quit.')).toBeVisible();
});

test('opens to nobody else: not without the token, not twice, not by another name', async ({
	desktop,
	page,
}) => {
	const address = page.url();
	const host = new URL(address).host;
	expect(await statusOf(address)).toBe(403);
	expect(await statusOf(`${address}?token=guessed`)).toBe(403);
	expect(await statusOf(`${address}events`)).toBe(403);
	expect(await statusOf(address, { host: `localhost:${host.split(':')[1]}` })).toBe(421);
	expect(await statusOf(address, { host: 'rebound.example' })).toBe(421);

	const windows = await page.locator('.window iframe').getAttribute('src');
	expect(await statusOf(windows ?? '')).toBe(403);

	const [cookie] = await page.context().cookies(address);
	expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' });
	const withCookie = { cookie: `${cookie?.name}=${cookie?.value}` };
	expect(await statusOf(address, withCookie)).toBe(200);
	const origin = new URL(windows ?? '').origin;
	expect(await statusOf(`${address}events`, { ...withCookie, origin })).toBe(403);
	expect(desktop.userDataFolder).not.toBe('');
});

test('the address works once', async ({ browser }) => {
	const stage = fileURLToPath(new URL('../../out/stage/stage.js', import.meta.url));
	const folder = test.info().outputPath('data');
	const args = [`--stage-main=${mainScript}`, `--user-data-dir=${folder}`];
	const app = startProcess(stage, args, ownRuntimeFolder(folder));
	const address = await app.waitForLine(/stage: (http:\S+)/);
	const [first, second] = [await browser.newContext(), await browser.newContext()];
	const page = await first.newPage();
	expect((await page.goto(address))?.status()).toBe(200);
	expect(page.url()).not.toContain('token');
	expect((await (await second.newPage()).goto(address))?.status()).toBe(403);
	await app.end();
});
