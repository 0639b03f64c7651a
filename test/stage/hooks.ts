import type { ResolveHookSync } from 'node:module';

/** Answers for `electron` with the stage's stand-in; everything else goes its usual way. */
export const resolve: ResolveHookSync = (specifier, context, nextResolve) =>
	specifier === 'electron'
		? { url: new URL('./electron.js', import.meta.url).href, format: 'module', shortCircuit: true }
		: nextResolve(specifier, context);
