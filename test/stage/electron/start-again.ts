import { spawn } from 'node:child_process';

/** Starts the app once more, as a person does who forgot that it runs. It ends by itself. */
export function startAgain(mainScript: string, args: readonly string[]): void {
	const again = spawn(process.execPath, [...process.execArgv, mainScript, ...args], { stdio: 'inherit' });
	process.once('exit', () => again.kill());
}
