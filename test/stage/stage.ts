/**
 * `node stage.js [--stage-main=FILE] […]` starts the built app on the stage, and starts it anew when the app
 * relaunches itself; a page that is open stays connected. Arguments go on to the app.
 */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { argumentValue, isStageFlag } from './process/arguments.ts';
import { CONTINUATION_VARIABLE, type Continuation, supervisedSchema } from './process/supervision.ts';

const args = process.argv.slice(2);
const stageFlags = args.filter(isStageFlag);
const mainScript = resolve(
	argumentValue(args, '--stage-main') ?? fileURLToPath(new URL('../main/main.js', import.meta.url)),
);
const register = new URL('./register.js', import.meta.url).href;

function start(appArgs: readonly string[], continuation: Continuation | null): void {
	let toContinue = continuation;
	let relaunchArgs: readonly string[] | null = null;

	const app = spawn(process.execPath, ['--import', register, mainScript, ...appArgs, ...stageFlags], {
		stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
		env: { ...process.env, [CONTINUATION_VARIABLE]: JSON.stringify(continuation) },
	});
	const forward = (signal: NodeJS.Signals): boolean => app.kill(signal);
	process.on('SIGINT', forward);
	process.on('SIGTERM', forward);

	app.on('message', (sent) => {
		const message = v.parse(supervisedSchema, sent);
		if (message.kind === 'listening') toContinue = message.continuation;
		if (message.kind === 'relaunch') relaunchArgs = message.args.filter((arg) => resolve(arg) !== mainScript);
	});
	app.once('exit', (code) => {
		process.off('SIGINT', forward);
		process.off('SIGTERM', forward);
		if (relaunchArgs) start(relaunchArgs, toContinue);
		else process.exitCode = code ?? 1;
	});
}

start(
	args.filter((arg) => !isStageFlag(arg)),
	null,
);
