import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const PATIENCE_MS = 5_000;

/** A process of the app, with what it has printed. */
export interface AppProcess {
	/** Resolves with the first group of `pattern`, once a line of the output has it. */
	waitForLine(pattern: RegExp): Promise<string>;
	/** Everything so far, errors included. */
	output(): string;
	/** Resolves with the exit code. */
	readonly ended: Promise<number | null>;
	/** Ends it, by force if it does not go. */
	end(): Promise<void>;
}

/** Each instance answers commands at a place of its own, as several run at the same time. */
export const ownRuntimeFolder = (userDataFolder: string): { XDG_RUNTIME_DIR: string } => ({
	XDG_RUNTIME_DIR: join(userDataFolder, 'run'),
});

/** @param env on top of that of the tests */
export function startProcess(
	script: string,
	args: readonly string[],
	env: Readonly<Record<string, string>> = {},
): AppProcess {
	const child = spawn(process.execPath, [script, ...args], {
		stdio: ['ignore', 'pipe', 'pipe'],
		env: { ...process.env, ...env },
	});
	const ended = once(child, 'exit').then(() => child.exitCode);
	let output = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8').on('data', (text) => {
			output += text;
		});
	}
	return {
		ended,
		output: () => output,
		async waitForLine(pattern) {
			while (child.exitCode === null) {
				const found = pattern.exec(output)?.[1];
				if (found !== undefined) return found;
				await Promise.race([once(child.stdout, 'data'), ended]);
			}
			throw new Error(`The app ended before it printed ${pattern}:\n${output}`);
		},
		end: () => end(child, ended),
	};
}

async function end(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	const force = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
	child.kill();
	await ended;
	clearTimeout(force);
}
