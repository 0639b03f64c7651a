// `npm start` and `npm run demo`: builds what is out of date, fetches Electron where it can be had, and starts Baton
// with the given arguments; where Electron cannot run, on the stage.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);

/** The oldest Node with which everything here runs; the same as in package.json. */
const OLDEST_NODE = '22.12.0';

/** What the loader of Linux ends a program with when it cannot find a library. */
const LIBRARY_MISSING = 127;

/** @param {string} version */
const isOldNode = (version) => version.localeCompare(OLDEST_NODE, 'en', { numeric: true }) < 0;

/**
 * When something in a file or folder last changed; 0 where it is missing.
 * @param {string} path
 * @returns {number}
 */
function changedAt(path) {
	const found = statSync(join(root, path), { throwIfNoEntry: false });
	if (!found) return 0;
	if (!found.isDirectory()) return found.mtimeMs;
	return Math.max(0, ...readdirSync(join(root, path)).map((name) => changedAt(join(path, name))));
}

/**
 * Runs a script of a package or of ours, and ends it when this script is ended.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {'inherit' | 'pipe'} output
 * @returns {Promise<{ code: number | null, output: string }>} the output only when it was piped
 */
async function run(program, args, output) {
	const child = spawn(program, args, { cwd: root, stdio: ['inherit', output, output] });
	let text = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream?.setEncoding('utf8').on('data', (more) => {
			text += more;
		});
	}
	/** @param {NodeJS.Signals} signal */
	const forward = (signal) => {
		child.kill(signal);
	};
	process.on('SIGINT', forward);
	process.on('SIGTERM', forward);
	try {
		await once(child, 'exit');
	} finally {
		process.off('SIGINT', forward);
		process.off('SIGTERM', forward);
	}
	// Ended by a signal: so is what would have come next.
	if (child.signalCode !== null) process.exit(1);
	return { code: child.exitCode, output: text };
}

/**
 * Builds when a source is younger than the result.
 * @param {string} what
 * @param {{ sources: string[], result: string, args: string[] }} build
 */
async function buildIfNeeded(what, { sources, result, args }) {
	const builtAt = changedAt(result);
	if (sources.every((source) => changedAt(source) < builtAt)) return;
	console.log(`Building ${what} …`);
	const { code, output } = await run(process.execPath, args, 'pipe');
	if (code === 0) return;
	console.error(output);
	process.exit(code ?? 1);
}

/**
 * Where Electron's program is, or why it cannot run here.
 * @returns {Promise<{ program: string } | { missing: string }>}
 */
async function getElectron() {
	const { DISPLAY, WAYLAND_DISPLAY } = process.env;
	if (process.platform === 'linux') {
		if (!DISPLAY && !WAYLAND_DISPLAY) return { missing: 'there is no display' };
		if (process.getuid?.() === 0) return { missing: 'it does not run as root' };
	}
	const folder = join(root, 'node_modules/electron');
	if (!existsSync(join(folder, 'path.txt'))) console.log("Fetching Electron's runtime, once …");
	// The installer gives up by itself: at once without a network, and 10 s after nobody answered.
	const { code } = await run(process.execPath, [join(folder, 'install.js')], 'pipe');
	return code === 0 ? { program: require(folder) } : { missing: 'its runtime could not be fetched' };
}

async function start() {
	const args = process.argv.slice(2);
	await buildIfNeeded('Baton', {
		sources: ['app', 'renderer', 'electron.vite.config.ts', 'package-lock.json'],
		result: 'out/renderer/index.html',
		args: [join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'build'],
	});

	let electron = await getElectron();
	if ('program' in electron) {
		const ended = await run(electron.program, ['.', ...args], 'inherit');
		if (ended.code !== LIBRARY_MISSING) return ended;
		electron = { missing: 'it needs libraries that are not installed' };
	}

	await buildIfNeeded('the stage', {
		sources: ['test/stage', 'test/vite.config.ts', 'package-lock.json'],
		result: 'out/stage/electron.js',
		args: [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--config', 'test/vite.config.ts'],
	});
	console.log(
		`Electron cannot run here (${electron.missing}): Baton runs on the stage, a desktop in your browser.`,
	);
	return run(process.execPath, [join(root, 'out/stage/stage.js'), ...args], 'inherit');
}

if (isOldNode(process.versions.node)) {
	console.error(`Baton needs Node ${OLDEST_NODE} or newer to be built; this is ${process.versions.node}.`);
	process.exitCode = 1;
} else if (!existsSync(join(root, 'node_modules'))) {
	console.error('Run this first: npm ci');
	process.exitCode = 1;
} else {
	const { code } = await start();
	process.exitCode = code ?? 1;
}
