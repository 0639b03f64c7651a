import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { defineConfig, type EnvironmentOptions } from 'vite';

const root = import.meta.dirname;
const out = join(root, '../out');

/** Every script of a folder becomes one that Node runs as it is, without type stripping. */
function nodeScripts(folder: string, external: string[] = []): EnvironmentOptions {
	const directory = join(root, folder);
	const scripts = existsSync(directory) ? readdirSync(directory).filter((name) => name.endsWith('.ts')) : [];
	return {
		consumer: 'server',
		resolve: { noExternal: true, external },
		build: {
			outDir: join(out, folder),
			emptyOutDir: false,
			minify: false,
			target: 'node22',
			rollupOptions: {
				input: Object.fromEntries(scripts.map((name) => [basename(name, '.ts'), join(directory, name)])),
				output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
			},
		},
	};
}

export default defineConfig({
	root: join(root, 'stage/page'),
	base: './',
	oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
	environments: {
		/** The page of the stage. */
		client: { build: { outDir: join(out, 'stage/page'), emptyOutDir: true, modulePreload: false } },
		/** What runs in a window's document before the preload: one script, in place. */
		document: {
			consumer: 'client',
			build: {
				outDir: join(out, 'stage'),
				emptyOutDir: false,
				minify: false,
				rollupOptions: {
					input: join(root, 'stage/document/host.ts'),
					preserveEntrySignatures: 'strict',
					output: { format: 'iife', name: 'host', entryFileNames: 'host.js' },
				},
			},
		},
		stage: nodeScripts('stage'),
		bench: nodeScripts('bench', ['@playwright/test']),
	},
	builder: {
		async buildApp({ environments, build }) {
			for (const environment of Object.values(environments)) {
				const { input } = environment.config.build.rollupOptions;
				if (environment.name === 'client' || (input && Object.keys(input).length > 0))
					await build(environment);
			}
		},
	},
});
