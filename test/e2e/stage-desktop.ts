import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from '@playwright/test';
import { type AppProcess, ownRuntimeFolder, startProcess } from './app-process.ts';
import type { Desktop, LaunchOptions } from './desktop.ts';

const stageScript = fileURLToPath(new URL('../../out/stage/stage.js', import.meta.url));
const ADDRESS = /stage: (http:\S+)/;

const powerButtons = { suspend: 'Sleep', resume: 'Wake', 'lock-screen': 'Lock', 'unlock-screen': 'Unlock' };

/** Starts the app on the stage and opens the stage in `page`. */
export async function launchStage(options: LaunchOptions & { page: Page }): Promise<Desktop> {
	const { page, userDataFolder, mainScript } = options;
	const common = [
		`--user-data-dir=${userDataFolder}`,
		...(mainScript === undefined ? [] : [`--stage-main=${mainScript}`]),
	];
	const env = { ...ownRuntimeFolder(userDataFolder), ...options.env };
	let args = options.args;
	let app: AppProcess;
	let earlierOutput = '';
	let browser: BrowserContext | undefined;

	async function start(): Promise<void> {
		app = startProcess(stageScript, [...args, ...common], env);
		await page.goto(await app.waitForLine(ADDRESS));
		await page.getByRole('region', { name: 'Screen' }).waitFor();
	}

	await start();

	const tray = page.getByRole('button', { name: /tray icon$/ });
	const menu = page.getByRole('menu', { name: 'Tray menu' });
	const popoverWindow = page.locator('.window').first();
	const notifications = page.getByRole('region', { name: 'Notifications' }).getByRole('article');
	const shortcuts = page.getByRole('list', { name: 'Shortcuts' });
	const itemOf = (label: string) =>
		menu.locator('[role^=menuitem]').and(menu.getByLabel(label, { exact: true }));

	return {
		userDataFolder,
		clickTray: () => tray.click(),
		trayToolTip: async () => (await tray.getAttribute('title')) ?? '',
		async trayMenu(...path) {
			await tray.click({ button: 'right' });
			await menu.waitFor();
			for (const label of path) await itemOf(label).click();
			const opened = path.reduce((within, name) => within.getByRole('menu', { name, exact: true }), menu);
			const labels = await opened
				.locator('> [role^=menuitem]')
				.evaluateAll((items) => items.map((item) => item.getAttribute('aria-label') ?? ''));
			await menu.press('Escape');
			await menu.waitFor({ state: 'detached' });
			return labels;
		},
		async chooseFromTrayMenu(...path) {
			await tray.click({ button: 'right' });
			for (const label of path) await itemOf(label).click();
		},
		popover: () => page.frameLocator('.window iframe'),
		isPopoverVisible: () => popoverWindow.isVisible(),
		async closeWindow() {
			await page.getByRole('button', { name: 'Close its window' }).click();
			await page.locator('.window').waitFor({ state: 'detached' });
		},
		clickElsewhere: () => page.getByRole('region', { name: 'Screen' }).click({ position: { x: 20, y: 780 } }),
		hotkeys: () => shortcuts.getByRole('button').allTextContents(),
		async pressHotkey(accelerator) {
			// The app learns a moment after its page that no key is being recorded any more.
			await page.getByText('A key is being recorded').waitFor({ state: 'detached' });
			await shortcuts.getByRole('button', { name: accelerator, exact: true }).click();
		},
		async markKeyTaken(accelerator) {
			const key = page.getByRole('textbox', { name: 'Key of another program' });
			await key.fill(accelerator);
			// A click would miss the button while the app still registers keys above, and the popover's page takes the focus
			// from a key press when it loads.
			await key.evaluate((input) => input.closest('form')?.requestSubmit());
			await page.getByRole('button', { name: `Free ${accelerator}`, exact: true }).waitFor();
		},
		notifications: () =>
			notifications.evaluateAll((articles) =>
				articles.map((article) => ({
					title: article.querySelector('.title')?.textContent ?? '',
					body: article.querySelector('.body')?.textContent ?? '',
				})),
			),
		clickNotification: () => notifications.last().getByRole('button').first().click(),
		pressNotification: (label) =>
			notifications.last().getByRole('button', { name: label, exact: true }).click(),
		openedLinks: () => page.getByRole('region', { name: 'Browser' }).getByRole('link').allTextContents(),
		async browse(url) {
			browser ??= await page.context().browser()?.newContext();
			if (!browser) throw new Error('The stage runs in no browser of its own.');
			const tab = await browser.newPage();
			await tab.goto(url);
			return tab;
		},
		clipboard: async () => (await page.getByLabel('Clipboard text').textContent()) ?? '',
		setPower: (event) => page.getByRole('button', { name: powerButtons[event], exact: true }).click(),
		setOnline: (online) => page.getByRole('checkbox', { name: 'Online' }).setChecked(online),
		async startSecond(...more) {
			const second = startProcess(stageScript, [...args, ...more, ...common], env);
			await second.ended;
		},
		async restart(...others) {
			await app.end();
			earlierOutput += app.output();
			if (others.length > 0) args = others;
			await start();
		},
		output: () => earlierOutput + app.output(),
		waitForQuit: () => app.ended,
		async close() {
			await app.end();
			await browser?.close();
		},
	};
}
