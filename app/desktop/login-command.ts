import { ownProgram } from '../own-program.ts';

interface StartedAs {
	readonly execPath: string;
	/** The folder of the app when Electron runs it from source; null in a packaged app, which knows by itself. */
	readonly sourceFolder: string | null;
	readonly env: Readonly<Record<string, string | undefined>>;
}

/** Starts to the tray alone, without a window. */
export const HIDDEN_ARGUMENT = '--hidden';

/** Program and arguments that start this very app again at login. */
export function loginCommand({ execPath, sourceFolder, env }: StartedAs): readonly [string, ...string[]] {
	return sourceFolder === null
		? [ownProgram(execPath, env), HIDDEN_ARGUMENT]
		: [execPath, sourceFolder, HIDDEN_ARGUMENT];
}
