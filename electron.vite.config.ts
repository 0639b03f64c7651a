import preact from '@preact/preset-vite';
import { defineConfig } from 'electron-vite';

export default defineConfig({
	main: {
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
		plugins: [preact()],
		build: {
			target: 'chrome150',
			cssTarget: 'chrome150',
			minify: true,
			rollupOptions: { input: 'renderer/index.html' },
			modulePreload: { polyfill: false },
		},
	},
});
