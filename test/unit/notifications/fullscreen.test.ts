import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isFullscreen } from '../../../app/notifications/fullscreen/fullscreen.ts';
import { type RunProgram, runProgram } from '../../../app/notifications/fullscreen/program.ts';
import { isBusyState } from '../../../app/notifications/fullscreen/windows.ts';
import {
	activeWindow,
	hasFullscreenState,
	isX11Fullscreen,
} from '../../../app/notifications/fullscreen/x11.ts';
import { eventually } from '../../support/eventually.ts';
import { hasXvfb, startXDisplay, type XDisplay } from '../../support/x-display.ts';

describe('the window in front', () => {
	it.each([
		['_NET_ACTIVE_WINDOW 0x1a00003', '0x1a00003'],
		['_NET_ACTIVE_WINDOW 0x1a00003\n', '0x1a00003'],
		['_NET_ACTIVE_WINDOW 0x0', null],
		['_NET_ACTIVE_WINDOW:  not found.\n', null],
		['_NET_ACTIVE_WINDOW:  no such atom on any window.\n', null],
		['_NET_ACTIVE_WINDOW 0x1a00003; reboot', null],
		['_NET_ACTIVE_WINDOW 0x1a00003000', null],
		['', null],
	])('in %j is %j', (printed, expected) => {
		expect(activeWindow(printed)).toBe(expected);
	});

	it.each([
		['_NET_WM_STATE(ATOM) = _NET_WM_STATE_FULLSCREEN\n', true],
		['_NET_WM_STATE(ATOM) = _NET_WM_STATE_ABOVE, _NET_WM_STATE_FULLSCREEN, _NET_WM_STATE_FOCUSED\n', true],
		['_NET_WM_STATE(ATOM) = _NET_WM_STATE_MAXIMIZED_VERT\n', false],
		['_NET_WM_STATE(ATOM) = \n', false],
		['_NET_WM_STATE(STRING) = "_NET_WM_STATE_FULLSCREEN"\n', false],
		['_NET_WM_STATE:  not found.\n', false],
		['', false],
	])('covers the screen by %j: %j', (printed, expected) => {
		expect(hasFullscreenState(printed)).toBe(expected);
	});
});

it.each([
	['1', false],
	['2\r\n', true],
	['3\r\n', true],
	['4', true],
	['5\r\n', false],
	['6', false],
	['7', false],
	['', false],
	['Add-Type : access denied 2', false],
])('Windows is busy by %j: %j', (printed, expected) => {
	expect(isBusyState(printed)).toBe(expected);
});

describe('whether the screen is covered', () => {
	const says =
		(...answers: (string | null)[]): RunProgram =>
		async () =>
			answers.shift() ?? null;
	const windowed = '_NET_ACTIVE_WINDOW 0x1\n';
	const covering = '_NET_WM_STATE(ATOM) = _NET_WM_STATE_FULLSCREEN\n';

	it.each<[string, NodeJS.Platform, string | undefined, RunProgram, boolean]>([
		['is told by X11', 'linux', ':0', says(windowed, covering), true],
		['is not known without X11', 'linux', undefined, says(windowed, covering), false],
		['is not known without xprop', 'linux', ':0', says(null), false],
		['is not known when the window has gone', 'linux', ':0', says(windowed, null), false],
		['is told by Windows', 'win32', undefined, says('3\r\n'), true],
		['is not known without PowerShell', 'win32', undefined, says(null), false],
		['is left to Focus on macOS', 'darwin', undefined, says('3'), false],
	])('%s', async (_what, platform, DISPLAY, run, expected) => {
		expect(await isFullscreen({ platform, environment: { DISPLAY }, run })).toBe(expected);
	});
});

describe('a program', () => {
	it.each<[string, string, string[]]>([
		['is not there', '/nowhere/at-all', []],
		['fails', process.execPath, ['-e', 'console.log("half"); process.exit(1)']],
		['takes too long', process.execPath, ['-e', 'setTimeout(() => {}, 60_000)']],
	])('that %s tells nothing', async (_what, file, args) => {
		expect(await runProgram(file, args, 500)).toBeNull();
	});

	it('tells what it prints', async () => {
		expect(await runProgram(process.execPath, ['-p', '1 + 1'], 10_000)).toBe('2\n');
	});
});

/** Its version it tells on a screen only. */
const hasXprop = spawnSync('xprop', ['-version']).error === undefined;

describe.skipIf(!hasXvfb || !hasXprop)('on a real X server (needs Xvfb and xprop)', () => {
	let display: XDisplay;
	beforeEach(async () => {
		display = await startXDisplay();
	});
	afterEach(() => display.close());

	async function xprop(...args: string[]): Promise<string> {
		const { stdout } = await promisify(execFile)('xprop', ['-display', display.name, ...args]);
		return stdout;
	}

	const run: RunProgram = (file, args) => runProgram(file, ['-display', display.name, ...args], 5_000);

	it('a window is looked at as its manager has noted it', async () => {
		expect(await isX11Fullscreen(run)).toBe(false);
		// The root stands for a window: Xvfb has no other.
		const root = await rootWindow();
		await xprop('-root', '-f', '_NET_ACTIVE_WINDOW', '32x', '-set', '_NET_ACTIVE_WINDOW', root);
		expect(await isX11Fullscreen(run)).toBe(false);
		await xprop('-root', '-f', '_NET_WM_STATE', '32a', '-set', '_NET_WM_STATE', '_NET_WM_STATE_FULLSCREEN');
		await eventually(async () => expect(await isX11Fullscreen(run)).toBe(true));
		await xprop('-root', '-f', '_NET_ACTIVE_WINDOW', '32x', '-set', '_NET_ACTIVE_WINDOW', '0');
		expect(await isX11Fullscreen(run)).toBe(false);
		await xprop('-root', '-f', '_NET_ACTIVE_WINDOW', '32x', '-set', '_NET_ACTIVE_WINDOW', '0x7777777');
		expect(await isX11Fullscreen(run)).toBe(false);
	});

	async function rootWindow(): Promise<string> {
		const { stdout } = await promisify(execFile)('xwininfo', ['-display', display.name, '-root']);
		return /0x[0-9a-f]+/.exec(stdout)?.[0] ?? '';
	}
});
