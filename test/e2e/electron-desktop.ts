import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type Page, test } from '@playwright/test';
import { ownRuntimeFolder } from './app-process.ts';
import type { Desktop, LaunchOptions } from './desktop.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const packageFolder = join(root, 'node_modules/electron');

/** Electron's program, where its runtime has been fetched. */
function findElectron(): string | null {
	const pathFile = join(packageFolder, 'path.txt');
	if (!existsSync(pathFile)) return null;
	const path = join(packageFolder, 'dist', readFileSync(pathFile, 'utf8'));
	return existsSync(path) ? path : null;
}

export const electronPath = findElectron();

/** Ends the test as skipped, under its own name: a test cannot reach this part of a real desktop. */
function unsupported(what: string): never {
	test.skip(true, `${what} of a real desktop cannot be driven`);
	throw new Error(`${what} cannot be driven`);
}

/** Starts the built app under Electron. What the app asks of the desktop is recorded in its main process. */
export async function launchElectron(options: LaunchOptions & { page: Page }): Promise<Desktop> {
	const { userDataFolder, page: browser } = options;
	const executablePath = electronPath ?? unsupported('The missing runtime');
	let args = options.args;
	let output = '';
	let app = await start();

	async function start() {
		const started = await _electron.launch({
			executablePath,
			cwd: root,
			env: { ...process.env, ...ownRuntimeFolder(userDataFolder) },
			args: ['.', ...args, `--user-data-dir=${userDataFolder}`],
			chromiumSandbox: process.getuid?.() !== 0,
		});
		for (const stream of [started.process().stdout, started.process().stderr]) {
			stream?.setEncoding('utf8').on('data', (text) => {
				output += text;
			});
		}
		await started.evaluate(({ shell, Notification }) => {
			const openedLinks: string[] = [];
			const shownNotifications: Electron.Notification[] = [];
			const { show, close } = Notification.prototype;
			Object.assign(globalThis, { openedLinks, shownNotifications });
			shell.openExternal = async (url) => {
				openedLinks.push(url);
			};
			Notification.prototype.show = function () {
				shownNotifications.push(this);
				show.call(this);
			};
			Notification.prototype.close = function () {
				const at = shownNotifications.indexOf(this);
				if (at >= 0) shownNotifications.splice(at, 1);
				close.call(this);
			};
		});
		return started;
	}

	/** A second start opens the popover, as a click on the icon does. */
	const openPopover = () => app.evaluate((electron) => electron.app.emit('second-instance', {}, [], ''));
	return {
		userDataFolder,
		async clickTray() {
			await openPopover();
		},
		trayToolTip: async () => unsupported('The tray icon'),
		trayMenu: async () => unsupported('The tray menu'),
		chooseFromTrayMenu: async () => unsupported('The tray menu'),
		popover: () => app.windows()[0] ?? unsupported('The missing popover'),
		isPopoverVisible: () =>
			app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().some((window) => window.isVisible())),
		closeWindow: () =>
			app.evaluate(({ BrowserWindow }) => {
				for (const window of BrowserWindow.getAllWindows()) window.close();
			}),
		clickElsewhere: () =>
			app.evaluate(({ BrowserWindow }) => {
				for (const window of BrowserWindow.getAllWindows()) window.blur();
			}),
		hotkeys: async () => unsupported('The keyboard'),
		pressHotkey: async () => unsupported('The keyboard'),
		markKeyTaken: async () => unsupported('The keyboard'),
		notifications: () =>
			app.evaluate(() => {
				const shown: Electron.Notification[] = Reflect.get(globalThis, 'shownNotifications');
				return shown.map(({ title, body }) => ({ title, body }));
			}),
		clickNotification: async () => unsupported('A notification'),
		pressNotification: async () => unsupported('A notification'),
		openedLinks: () =>
			app.evaluate(() => {
				const opened: string[] = Reflect.get(globalThis, 'openedLinks');
				return opened;
			}),
		async browse(url) {
			await browser.goto(url);
			return browser;
		},
		clipboard: () => app.evaluate(({ clipboard }) => clipboard.readText()),
		async setPower(event) {
			await app.evaluate(({ powerMonitor }, name) => powerMonitor.emit(name), event);
		},
		setOnline: (online) =>
			app.evaluate(({ net }, on) => {
				net.isOnline = () => on;
			}, online),
		async startSecond(...more) {
			await app.evaluate((electron, argv) => electron.app.emit('second-instance', {}, argv, ''), more);
		},
		async restart(...others) {
			await app.close();
			if (others.length > 0) args = others;
			app = await start();
		},
		output: () => output,
		async waitForQuit() {
			const child = app.process();
			if (child.exitCode === null) await app.waitForEvent('close');
			return child.exitCode;
		},
		async close() {
			await app.close();
		},
	};
}
