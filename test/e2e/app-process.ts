import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

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

export function startProcess(script: string, args: readonly string[]): AppProcess {
	const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
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
