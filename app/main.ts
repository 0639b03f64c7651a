import { join } from 'node:path';
import { app } from 'electron';
import { isCommandLine } from './commands/names.ts';
import { runCommand } from './desktop/commands.ts';
import { takeInstanceLock } from './desktop/instance.ts';
import { readLaunchOptions } from './desktop/launch-options.ts';
import { leaveMediaToBaton } from './desktop/linux/media-session.ts';
import { setAppUserModelId } from './desktop/notifications.ts';
import { registerPageScheme } from './desktop/page.ts';
import { startBaton } from './desktop/start.ts';

const options = readLaunchOptions(process.argv, app.isPackaged);

// A demo beside the real thing: neither its settings nor its lock are the person's own.
if (options.demo) app.setPath('userData', join(app.getPath('userData'), 'demo'));

const started = Promise.withResolvers<{ show(): void }>();
const args = process.argv.slice(app.isPackaged ? 1 : 2);
if (isCommandLine(args)) {
	void runCommand(args).then((exitCode) => app.exit(exitCode));
} else if (takeInstanceLock(started.promise)) {
	// What Electron wants before it is ready. Nothing here may wait: `ready` waits for this module.
	// https://github.com/electron/electron/issues/40719
	setAppUserModelId();
	registerPageScheme();
	leaveMediaToBaton();
	app
		.whenReady()
		.then(() => startBaton(options))
		.then(started.resolve)
		.catch((error: unknown) => {
			console.error('Baton could not start', error);
			app.exit(1);
		});
}
