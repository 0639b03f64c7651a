import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Figure, lower } from './figure.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** App, popover, tests and build scripts at once, from nothing. Rejects when there is something to find. */
export async function measureTypeCheck(): Promise<Figure[]> {
	const startedMs = performance.now();
	await promisify(execFile)(process.execPath, ['node_modules/typescript/bin/tsc', '--noEmit'], {
		cwd: project,
	});
	const seconds = (performance.now() - startedMs) / 1_000;
	return [lower('type check of the whole project', 's', seconds, null)];
}
