import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import * as v from 'valibot';
import { argumentValue } from '../process/arguments.ts';

const packageJson = v.object({
	name: v.string(),
	productName: v.optional(v.string()),
	version: v.optional(v.string(), '0.0.0'),
});

/** The folder with the package.json that the main script belongs to. */
function findAppPath(from: string): string {
	const parent = dirname(from);
	return existsSync(join(from, 'package.json')) || parent === from ? from : findAppPath(parent);
}

const home = homedir();

/** As in Electron's own table: https://www.electronjs.org/docs/latest/api/app#appgetpathname */
function appDataPath(): string {
	if (process.platform === 'win32') return process.env.APPDATA ?? join(home, 'AppData', 'Roaming');
	if (process.platform === 'darwin') return join(home, 'Library', 'Application Support');
	return process.env.XDG_CONFIG_HOME ?? join(home, '.config');
}

export const mainScript = resolve(process.argv[1] ?? '.');
export const appPath = findAppPath(dirname(mainScript));
export const appPackage = v.parse(
	packageJson,
	JSON.parse(readFileSync(join(appPath, 'package.json'), 'utf8')),
);
export const appName = appPackage.productName ?? appPackage.name;

const userDataArgument = argumentValue(process.argv, '--user-data-dir');

/**
 * Where the app keeps its files. A folder of the stage's own unless told otherwise: what is sealed here cannot be
 * unsealed by the real Electron, nor the other way round.
 */
const userData = userDataArgument ? resolve(userDataArgument) : join(appDataPath(), `${appName} (stage)`);

const paths: Record<string, string> = {
	home,
	// Programs to start at login stand there too: on the stage's desktop, not on the person's.
	appData: join(userData, 'appData'),
	userData,
	sessionData: userData,
	temp: tmpdir(),
	exe: process.execPath,
	module: process.execPath,
	logs: join(userData, 'logs'),
	crashDumps: join(userData, 'Crashpad'),
	desktop: join(home, 'Desktop'),
	documents: join(home, 'Documents'),
	downloads: join(home, 'Downloads'),
	music: join(home, 'Music'),
	pictures: join(home, 'Pictures'),
	videos: join(home, 'Videos'),
};

export function getPath(name: string): string {
	const path = paths[name];
	if (path === undefined) throw new Error(`Failed to get '${name}' path`);
	if (name === 'userData') mkdirSync(path, { recursive: true });
	return path;
}

export function setPath(name: string, path: string): void {
	if (!(name in paths)) throw new Error(`Failed to set '${name}' path`);
	paths[name] = path;
}
