import type { Cancel } from '../clock.ts';

/**
 * Begins something whose code is read from disk only where it is wanted. Cancelled before that is read, it never begins.
 *
 * @param what for the log, where the code cannot be read or does not run
 */
export function onceLoaded<Module>(
	what: string,
	load: () => Promise<Module>,
	begin: (module: Module) => Cancel,
): Cancel {
	let end: Cancel | null = null;
	let isOver = false;
	load()
		.then((module) => {
			if (!isOver) end = begin(module);
		})
		.catch((error: unknown) => console.error(`${what}: not to be had`, error));
	return () => {
		isOver = true;
		end?.();
	};
}
