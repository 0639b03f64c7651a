import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'electron-vite';
import { build, type Plugin } from 'vite';
import { commandLineBuild } from './build/command-line.js';

/**
 * Makes calls of `h`, which are shorter than those of the automatic runtime that Preact's preset sets. The
 * `tsconfig.json` says `preserve`, as any other choice there would win over the ones of Vite's configuration.
 */
const classicJsx: Plugin = {
	name: 'classic-jsx',
	config: () => ({
		oxc: {
			jsx: { runtime: 'classic', pragma: 'h', pragmaFrag: 'Fragment' },
			jsxInject: "import { Fragment, h } from 'preact';",
		},
	}),
};

const leftOut = fileURLToPath(new URL('build/left-out.ts', import.meta.url));

/** Views come from this very disk and bring their styles along (`renderer/styles/adopt.ts`): nothing to fetch ahead. */
const withoutPreload: Plugin = {
	name: 'without-preload',
	enforce: 'pre',
	load: {
		filter: { id: /vite\/preload-helper/ },
		handler: () => 'export const __vitePreload = (load) => load();',
	},
};

const commandLine: Plugin = {
	name: 'command-line',
	closeBundle: async () => void (await build(commandLineBuild('out/main'))),
};

export default defineConfig({
	main: {
		plugins: [commandLine],
		resolve: {
			alias: Object.fromEntries(
				['ajv/dist/2020.js', 'ajv-formats', 'semver'].map((unused) => [unused, leftOut]),
			),
		},
		build: {
			externalizeDeps: false,
			minify: true,
			rollupOptions: { input: 'app/main.ts' },
		},
	},
	preload: {
		build: {
			externalizeDeps: false,
			// A sandboxed preload can only be one CommonJS file.
			rollupOptions: { input: 'app/preload.ts', output: { format: 'cjs', entryFileNames: '[name].cjs' } },
		},
	},
	renderer: {
		root: 'renderer',
		base: './',
		plugins: [preact(), classicJsx, withoutPreload],
		build: {
			target: 'chrome150',
			cssTarget: 'chrome150',
			minify: true,
			rollupOptions: {
				input: 'renderer/index.html',
				output: {
					codeSplitting: {
						// One chunk for the first song, one for what several views share, one for each view.
						groups: [
							{ name: 'first', tags: ['$initial'] },
							{ name: 'shared', minShareCount: 2 },
						],
					},
				},
			},
			modulePreload: { polyfill: false, resolveDependencies: () => [] },
		},
	},
});
