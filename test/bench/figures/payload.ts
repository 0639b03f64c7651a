import { readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Figure, lower } from './figure.ts';

const renderer = fileURLToPath(new URL('../renderer', import.meta.url));

/** All scripts and styles of the popover, as the build minifies them. */
export async function measurePayload(): Promise<Figure[]> {
	const bytes = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
		.filter((name) => ['.js', '.css'].includes(extname(name)))
		.reduce((sum, name) => sum + statSync(join(renderer, name)).size, 0);
	return [lower('renderer payload, JS and CSS minified', 'kB', bytes / 1_000, 60)];
}
