import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runToEnd } from '../../support/command-line.ts';

const wrapper = join(import.meta.dirname, '../../../build/bin/baton');

let root = '';
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'baton installed '));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** A packaged app whose program is Node, and whose archive is a folder. */
function install(program: string, resources: string): string {
	const cli = join(root, resources, 'app.asar/out/main/cli.js');
	mkdirSync(dirname(cli), { recursive: true });
	writeFileSync(
		cli,
		'console.log(JSON.stringify([process.env.ELECTRON_RUN_AS_NODE, ...process.argv.slice(2)])); process.exit(3);',
	);
	mkdirSync(dirname(join(root, program)), { recursive: true });
	symlinkSync(process.execPath, join(root, program));
	mkdirSync(join(root, resources, 'bin'));
	const installed = join(root, resources, 'bin/baton');
	cpSync(wrapper, installed);
	return installed;
}

const said = (words: readonly string[]) => ({
	code: 3,
	stdout: `${JSON.stringify(['1', ...words])}\n`,
	stderr: '',
});

describe.skipIf(process.platform === 'win32')('the baton command of an installed Baton', () => {
	it.each([
		['Linux', 'baton', 'resources'],
		['macOS', 'Contents/MacOS/Baton', 'Contents/Resources'],
	])('runs the app’s own program as Node on %s', async (_, program, resources) => {
		const words = ['device', 'Living  Room', '$HOME "x"', ''];
		expect(await runToEnd(install(program, resources), words, process.env)).toEqual(said(words));
	});

	it('finds it through links from elsewhere', async () => {
		const installed = install('baton', 'resources');
		mkdirSync(join(root, 'bin'));
		symlinkSync(installed, join(root, 'bin/absolute'));
		symlinkSync('absolute', join(root, 'bin/baton'));
		expect(await runToEnd(join(root, 'bin/baton'), ['next'], process.env)).toEqual(said(['next']));
	});
});
