import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { type Figure, lower } from './figure.ts';

const packageJson = v.object({ dependencies: v.record(v.string(), v.string()) });

/** What the app needs at run time beside Electron. */
export async function measurePackages(): Promise<Figure[]> {
	const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
	const { dependencies } = v.parse(packageJson, JSON.parse(text));
	return [lower('packages at run time', 'packages', Object.keys(dependencies).length, 5)];
}
