import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build, type Configuration, Packager, Platform } from 'electron-builder';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const project = join(import.meta.dirname, '../../..');

describe('electron-builder.yml', () => {
	it('passes electron-builder’s own schema', async () => {
		const packager = new Packager({ projectDir: project });
		await packager.validateConfig();
		expect(packager.config).toMatchObject({ appId: 'app.baton.tray', productName: 'Baton' });
	});

	it('would not pass with an option that electron-builder does not know', async () => {
		const unknown: Configuration & { typo: string } = { typo: '' };
		await expect(new Packager({ projectDir: project, config: unknown }).validateConfig()).rejects.toThrow(
			/unknown property 'typo'/,
		);
	});
});

describe.runIf(process.platform === 'linux')('the package', () => {
	let folder = '';
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'baton-package-'));
		for (const name of ['package.json', 'electron-builder.yml', 'build']) {
			await cp(join(project, name), join(folder, name), { recursive: true });
		}
		await fill('out', [
			'main/main.js',
			'main/cli.js',
			'preload/preload.cjs',
			'renderer/index.html',
			'renderer/assets/index.js',
			'stage/stage.js',
			'bench/bench.js',
		]);
		await fill('node_modules/ky', ['package.json', 'index.js']);
		await fill('app', ['main.ts']);
		await fill('test', ['stage/stage.ts']);
		await fill('electron', ['electron', 'version', 'resources/any']);
	});
	afterAll(() => rm(folder, { recursive: true, force: true }));

	async function fill(root: string, names: readonly string[]) {
		for (const name of names) {
			const file = join(folder, root, name);
			await mkdir(dirname(file), { recursive: true });
			await writeFile(file, name === 'package.json' ? '{ "name": "ky", "version": "2.1.0" }' : 'any');
		}
	}

	it('holds the bundles and the icons that they load, and neither stage, tests, sources nor packages', async () => {
		await build({
			projectDir: folder,
			targets: Platform.LINUX.createTarget('dir'),
			config: { electronDist: join(folder, 'electron') },
		});
		const files = await filesIn(join(folder, 'dist/linux-unpacked/resources/app.asar'));
		expect(files.filter((path) => !path.startsWith('/build/icons/')).sort()).toEqual([
			'/out/main/cli.js',
			'/out/main/main.js',
			'/out/preload/preload.cjs',
			'/out/renderer/assets/index.js',
			'/out/renderer/index.html',
			'/package.json',
		]);
		expect(files.filter((path) => path.startsWith('/build/icons/tray-'))).toHaveLength(15);
		expect(files.filter((path) => path.startsWith('/build/icons/thumbnail-'))).toHaveLength(4);
		expect(files.filter((path) => /^\/build\/icons\/(?!tray-|thumbnail-)/.test(path))).toEqual([]);
	});
});

interface AsarFolder {
	files: Record<string, AsarFolder | { size: number }>;
}

/**
 * The paths in an archive, from the JSON at its beginning.
 *
 * @see https://github.com/electron/asar#format
 */
async function filesIn(asar: string): Promise<string[]> {
	const archive = await readFile(asar);
	const header: AsarFolder = JSON.parse(archive.toString('utf8', 16, 16 + archive.readUInt32LE(12)));
	const walk = (folder: AsarFolder, path: string): string[] =>
		Object.entries(folder.files).flatMap(([name, entry]) =>
			'files' in entry ? walk(entry, `${path}/${name}`) : [`${path}/${name}`],
		);
	return walk(header, '');
}
