import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [preact()],
	test: {
		include: ['test/{contract,unit}/**/*.test.{ts,tsx}'],
		restoreMocks: true,
		// It imports Electron itself, which tests of its real files replace.
		server: { deps: { inline: ['electron-store'] } },
	},
});
