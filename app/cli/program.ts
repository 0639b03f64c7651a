import { join } from 'node:path';
import type { Program } from './start-baton.ts';

/**
 * What starts Baton hidden: the packaged program, or the start script of a source folder. An AppImage and a portable
 * Windows build say in the environment where they are, as what they unpacked is gone later.
 */
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
	if (!isElectron) return [execPath, join(root, 'build/start.js'), ...args];
	return [environment.APPIMAGE || environment.PORTABLE_EXECUTABLE_FILE || execPath, ...args];
}
