import { join } from 'node:path';
import { ownProgram } from '../own-program.ts';
import type { Program } from './start-baton.ts';

/** What starts Baton hidden: the packaged program, or the start script of a source folder. */
export function batonProgram(parts: {
	readonly execPath: string;
	readonly environment: Readonly<Record<string, string | undefined>>;
	readonly isElectron: boolean;
	/** The folder with `build/` in it, from source. */
	readonly root: string;
	readonly demo: boolean;
}): Program {
	const { execPath, environment, isElectron, root, demo } = parts;
	const args = ['--hidden', ...(demo ? ['--demo'] : [])];
	return isElectron
		? [ownProgram(execPath, environment), ...args]
		: [execPath, join(root, 'build/start.js'), ...args];
}
