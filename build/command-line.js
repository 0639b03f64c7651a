import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * How the command line is built: into one file of its own, `cli.js`, as it would start more slowly with parts of the app
 * to load.
 * @param {string} outDir
 * @returns {import('vite').InlineConfig}
 */
export const commandLineBuild = (outDir) => ({
	root,
	configFile: false,
	logLevel: 'warn',
	build: {
		ssr: 'app/cli/cli.ts',
		outDir,
		emptyOutDir: false,
		minify: true,
		target: 'node22',
		rollupOptions: { output: { codeSplitting: false } },
	},
});
