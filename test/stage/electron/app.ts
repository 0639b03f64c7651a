import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import { desktop } from '../desktop/desktop.ts';
import { flags } from '../process/flags.ts';
import { tellSupervisor } from '../process/supervision.ts';
import { appName, appPackage, appPath, getPath, mainScript, setPath } from './app-paths.ts';
import { commandLine } from './command-line.ts';
import { createEvent } from './event.ts';
import { releaseInstance, takeInstance } from './single-instance.ts';
import { startAgain } from './start-again.ts';
import { windows } from './windows.ts';

const events = new EventEmitter();
const readiness = Promise.withResolvers<void>();
let ready = false;
let quitting = false;
let relaunchArguments: readonly string[] | null = null;
let loginItem: Electron.Settings = {};

/** False when a listener refused. */
function emitRefusable(name: 'before-quit' | 'will-quit'): boolean {
	const event = createEvent();
	events.emit(name, event);
	return !event.defaultPrevented;
}

function exit(exitCode = 0): void {
	desktop.push({ kind: 'end', why: relaunchArguments ? 'relaunch' : 'quit' });
	events.emit('quit', createEvent(), exitCode);
	// Node's server writes at the end of the tick: the page would never learn of the end.
	process.nextTick(() => process.exit(exitCode));
}

function quit(): void {
	if (quitting) return;
	quitting = true;
	const refused = !emitRefusable('before-quit') || !windows.closeAll() || !emitRefusable('will-quit');
	if (refused) quitting = false;
	else exit();
}

windows.onAllClosed(() => {
	if (quitting) return;
	if (events.listenerCount('window-all-closed') > 0) events.emit('window-all-closed');
	else quit();
});

desktop.onCommand((command) => {
	if (command.type === 'quit') quit();
	if (command.type === 'startAgain') startAgain(mainScript, process.argv.slice(2));
});

process.on('SIGINT', quit);
process.on('SIGTERM', quit);
// Windows knows no signals: there the process that started this one is ended from outside.
process.once('disconnect', quit);
process.once('exit', releaseInstance);

desktop.change({ appName });

/** Called by the stage once its page can be opened. */
export function becomeReady(): void {
	ready = true;
	readiness.resolve();
	events.emit('ready', createEvent(), {});
}

export const app = Object.assign(events, {
	isPackaged: false,
	name: appName,
	commandLine,
	...({
		isReady: () => ready,
		whenReady: () => readiness.promise,
		getName: () => appName,
		setName() {},
		getVersion: () => appPackage.version,
		getAppPath: () => appPath,
		getPath,
		setPath,
		getLocale: () => flags.language,
		getSystemLocale: () => flags.language,
		getLocaleCountryCode: () => new Intl.Locale(flags.language).region ?? '',
		getPreferredSystemLanguages: () => [flags.language],
		quit,
		exit,
		relaunch(options) {
			relaunchArguments = options?.args ?? process.argv.slice(1);
			tellSupervisor({ kind: 'relaunch', args: relaunchArguments });
		},
		requestSingleInstanceLock: (additionalData) =>
			takeInstance({ argv: process.argv, workingDirectory: process.cwd(), additionalData }, (start) =>
				events.emit(
					'second-instance',
					createEvent(),
					start.argv,
					start.workingDirectory,
					start.additionalData,
				),
			),
		releaseSingleInstanceLock: releaseInstance,
		setAppUserModelId() {},
		setJumpList: () => 'ok',
		setLoginItemSettings(settings) {
			loginItem = settings;
		},
		getLoginItemSettings: () => ({
			openAtLogin: loginItem.openAtLogin ?? false,
			openAsHidden: false,
			wasOpenedAtLogin: false,
			wasOpenedAsHidden: false,
			restoreState: false,
			status: loginItem.openAtLogin ? 'enabled' : 'not-registered',
			executableWillLaunchAtLogin: loginItem.openAtLogin ?? false,
			launchItems: [],
		}),
		setAsDefaultProtocolClient: () => true,
		setActivationPolicy() {},
		setSecureKeyboardEntryEnabled() {},
		disableHardwareAcceleration() {},
		enableSandbox() {},
		focus() {},
		hide() {},
		show() {},
	} satisfies Partial<Electron.App>),
});
