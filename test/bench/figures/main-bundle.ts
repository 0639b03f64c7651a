import { readFileSync } from 'node:fs';
import { type Figure, lower } from './figure.ts';

const entry = new URL('../main/main.js', import.meta.url);

/** As minified code has them; `import(…)` is what loads later, if ever. */
const staticImports = /\b(?:import|from)\s*["'](\.[^"']+)["']/g;

/**
 * What the main process loads at a normal start, as the build minifies it: `main.js` with all that it imports. The
 * demo's chunks are left out, which nothing but the demo loads, and so are preload and popover.
 */
export async function measureMainBundle(): Promise<Figure[]> {
	const loaded = new Map<string, number>();

	function load(file: URL): void {
		if (loaded.has(file.href)) return;
		const code = readFileSync(file, 'utf8');
		loaded.set(file.href, Buffer.byteLength(code));
		for (const [, path = ''] of code.matchAll(staticImports)) load(new URL(path, file));
	}

	load(entry);
	const bytes = [...loaded.values()].reduce((sum, size) => sum + size, 0);
	return [lower('main bundle, minified, without the demo', 'kB', bytes / 1_000, 250)];
}
