import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { build } from 'vite';
import { commandLineBuild } from '../../build/command-line.js';

/** The command line as it is shipped. */
export interface BuiltCommandLine {
	/** Where it is, with a `baton` that shells find on their `PATH`. */
	readonly folder: string;
	readonly script: string;
	remove(): void;
}

export interface Ended {
	readonly code: number | null;
	readonly stdout: string;
	readonly stderr: string;
}

export async function buildCommandLine(): Promise<BuiltCommandLine> {
	const folder = mkdtempSync(join(tmpdir(), 'baton-cli-'));
	await build(commandLineBuild(folder));
	const script = join(folder, 'cli.js');
	writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
	writeFileSync(join(folder, 'baton'), `#!/bin/sh\nexec '${process.execPath}' '${script}' "$@"\n`, {
		mode: 0o755,
	});
	return { folder, script, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Runs a program to its end. */
export async function runToEnd(
	program: string,
	args: readonly string[],
	env: NodeJS.ProcessEnv,
): Promise<Ended> {
	const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'], timeout: 20_000 });
	const ended = new Promise<number | null>((resolve, reject) =>
		child.once('error', reject).once('close', resolve),
	);
	const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
	return { code, stdout, stderr };
}
