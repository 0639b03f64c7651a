import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLoginItem, wasOpenedAtLogin } from '../../../app/desktop/login-item.ts';
import type { LoginItem } from '../../../app/state.ts';

/** As much of Electron's `app` as deals with login items. */
const electron = vi.hoisted(() => ({
	app: {
		isPackaged: true,
		appData: '',
		asked: [] as unknown[],
		answer: {} as object,
		fails: false,
		getPath: () => electron.app.appData,
		appPath: '',
		getAppPath: () => electron.app.appPath,
		getLoginItemSettings(options?: object) {
			electron.app.asked.push(['get', options]);
			return electron.app.answer;
		},
		setLoginItemSettings(settings: object) {
			if (electron.app.fails) throw new Error('No');
			electron.app.asked.push(['set', settings]);
		},
	},
}));
vi.mock('electron', () => electron);
const { app } = electron;

beforeEach(() => {
	app.appData = mkdtempSync(join(tmpdir(), 'baton-login-'));
	app.isPackaged = true;
	app.asked.length = 0;
	app.fails = false;
});
afterEach(() => {
	vi.unstubAllEnvs();
	rmSync(app.appData, { recursive: true });
});

const sets = () => app.asked.filter((asked) => Array.isArray(asked) && asked[0] === 'set');

describe('the login item on Linux', () => {
	const onLinux = () => createLoginItem({ platform: 'linux', isDemo: false });
	const file = () => join(app.appData, 'autostart', 'baton.desktop');

	it('is an entry that comes and goes with the setting, and starts Baton hidden', () => {
		const { state, set } = onLinux();
		expect(state.get()).toBe('unknown');
		set(true);
		expect(state.get()).toBe('registered');
		expect(readFileSync(file(), 'utf8')).toContain(`Exec="${process.execPath}" "--hidden"`);
		set(false);
		expect(state.get()).toBe('absent');
	});

	function unpackedBy(appImage: string): void {
		vi.stubEnv('APPIMAGE', appImage);
		vi.stubEnv('APPDIR', dirname(process.execPath));
	}

	it('follows an AppImage to where it is now, at the next start', () => {
		unpackedBy('/home/ida/Baton-1.AppImage');
		onLinux().set(true);
		unpackedBy('/home/ida/Baton-2.AppImage');
		const { state, check } = onLinux();
		check(true);
		expect(state.get()).toBe('registered');
		expect(readFileSync(file(), 'utf8')).toContain('Exec="/home/ida/Baton-2.AppImage" "--hidden"');
	});

	it.each<[string, LoginItem, (text: string) => string | null]>([
		['taken away', 'absent', () => null],
		['switched off', 'disabled', (text) => `${text}Hidden=true\n`],
		['of another program', 'foreign', () => '[Desktop Entry]\nName=Baton\nExec=/opt/relay\n'],
	])('is only looked at when it was %s meanwhile', (_how, expected, change) => {
		onLinux().set(true);
		const changed = change(readFileSync(file(), 'utf8'));
		if (changed === null) rmSync(file());
		else writeFileSync(file(), changed);
		const { state, check } = onLinux();
		check(true);
		expect(state.get()).toBe(expected);
	});

	it('is not led anywhere while the setting is off', () => {
		unpackedBy('/home/ida/Baton-1.AppImage');
		onLinux().set(true);
		unpackedBy('/home/ida/Baton-2.AppImage');
		const { state, check } = onLinux();
		check(false);
		expect(state.get()).toBe('outdated');
	});

	it('tells when it cannot be written, and when it can again', () => {
		writeFileSync(join(app.appData, 'autostart'), 'in the way');
		const { state, set } = onLinux();
		set(true);
		expect(state.get()).toBe('failed');
		rmSync(join(app.appData, 'autostart'));
		mkdirSync(join(app.appData, 'autostart'));
		set(true);
		expect(state.get()).toBe('registered');
	});
});

describe('the login item on Windows', () => {
	const onWindows = () => createLoginItem({ platform: 'win32', isDemo: false });
	const item = { path: process.execPath, args: ['--hidden'] };

	it('is a value that starts Baton hidden', () => {
		app.answer = { openAtLogin: true, executableWillLaunchAtLogin: true };
		const { state, set } = onWindows();
		set(true);
		set(false);
		expect(sets()).toEqual([
			['set', { openAtLogin: true, ...item }],
			['set', { openAtLogin: false, ...item }],
		]);
		expect(app.asked).toContainEqual(['get', item]);
		expect(state.get()).toBe('registered');
	});

	it('quotes the folder of a source with a space in it', () => {
		app.isPackaged = false;
		app.appPath = 'C:\\My Source';
		onWindows().set(true);
		expect(sets()).toEqual([
			['set', { openAtLogin: true, path: process.execPath, args: ['"C:\\My Source"', '--hidden'] }],
		]);
	});

	it.each<[LoginItem, openAtLogin: boolean, executableWillLaunchAtLogin: boolean]>([
		['registered', true, true],
		['disabled', true, false],
		['outdated', false, true],
		['absent', false, false],
	])('is %s', (expected, openAtLogin, executableWillLaunchAtLogin) => {
		app.answer = { openAtLogin, executableWillLaunchAtLogin };
		const { state, check } = onWindows();
		check(false);
		expect(state.get()).toBe(expected);
		expect(sets()).toEqual([]);
	});

	it.each([
		['follows a portable Baton that was moved', 'D:\\Baton.exe', 'D:\\Baton.exe', 1],
		['stays away for an installed one, where somebody took it away', undefined, process.execPath, 0],
	])('%s', (_what, portable, path, times) => {
		if (portable) vi.stubEnv('PORTABLE_EXECUTABLE_FILE', portable);
		app.answer = { openAtLogin: false, executableWillLaunchAtLogin: false };
		onWindows().check(true);
		expect(sets()).toEqual(Array(times).fill(['set', { openAtLogin: true, path, args: ['--hidden'] }]));
	});
});

describe('the login item on macOS', () => {
	const onMac = () => createLoginItem({ platform: 'darwin', isDemo: false });
	const type = 'mainAppService';

	it('is the packaged app itself', () => {
		app.answer = { openAtLogin: true, status: 'enabled' };
		const { state, set } = onMac();
		set(true);
		set(false);
		expect(sets()).toEqual([
			['set', { openAtLogin: true, type }],
			['set', { openAtLogin: false, type }],
		]);
		expect(state.get()).toBe('registered');
	});

	it.each<[LoginItem, openAtLogin: boolean, status: string]>([
		['registered', true, 'enabled'],
		['needsApproval', false, 'requires-approval'],
		['needsApproval', true, 'requires-approval'],
		['absent', false, 'not-registered'],
		['absent', false, 'not-found'],
	])('is %s', (expected, openAtLogin, status) => {
		app.answer = { openAtLogin, status };
		const { state, check } = onMac();
		check(true);
		expect(state.get()).toBe(expected);
		expect(sets()).toEqual([]);
	});

	it('tells when macOS refuses', () => {
		app.fails = true;
		const { state, set } = onMac();
		set(true);
		expect(state.get()).toBe('failed');
	});

	it('is unavailable from source, where it would be Electron', () => {
		app.isPackaged = false;
		const { state, set } = onMac();
		set(true);
		expect(state.get()).toBe('unavailable');
		expect(app.asked).toEqual([]);
	});

	it('tells that the system started Baton, which nobody else does', () => {
		app.answer = { wasOpenedAtLogin: true };
		expect(wasOpenedAtLogin('darwin')).toBe(true);
		expect(wasOpenedAtLogin('linux')).toBe(false);
		app.answer = { wasOpenedAtLogin: false };
		expect(wasOpenedAtLogin('darwin')).toBe(false);
	});
});

it.each(['linux', 'win32', 'darwin'] as const)('changes nothing on %s in the demo', (platform) => {
	const { state, set, check } = createLoginItem({ platform, isDemo: true });
	check(true);
	set(true);
	set(false);
	expect(state.get()).toBe('unavailable');
	expect(app.asked).toEqual([]);
});
