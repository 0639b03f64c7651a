import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { ownRuntimeFolder } from '../../e2e/app-process.ts';
import { supervisedSchema } from '../../stage/process/supervision.ts';

const register = new URL('../stage/register.js', import.meta.url).href;

/**
 * Milliseconds from the start of the process until the stage has a tray icon of that main script; ends it then.
 * Rejects when it ends before.
 */
export async function timeToTray(mainScript: URL, userDataFolder: string): Promise<number> {
	const startedMs = performance.now();
	const app = spawn(
		process.execPath,
		['--import', register, fileURLToPath(mainScript), '--hidden', `--user-data-dir=${userDataFolder}`],
		{
			stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
			env: { ...process.env, ...ownRuntimeFolder(userDataFolder) },
		},
	);
	const ended = once(app, 'exit');
	const shownMs = new Promise<number>((resolve) => {
		app.on('message', (sent) => {
			if (v.parse(supervisedSchema, sent).kind === 'tray') resolve(performance.now());
		});
	});
	const early = ended.then(([code]) => {
		throw new Error(`It ended with ${code} before its tray was there.`);
	});
	const tookMs = (await Promise.race([shownMs, early])) - startedMs;
	app.kill();
	await ended;
	return tookMs;
}
