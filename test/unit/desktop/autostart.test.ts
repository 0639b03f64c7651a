import {
	chmodSync,
	lstatSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { autostartEntry, createAutostart } from '../../../app/desktop/linux/autostart.ts';

const command = ['/usr/bin/baton', '--hidden'] as const;
const moved = ['/home/ida/Baton-2.AppImage', '--hidden'] as const;

const foreignEntry = '[Desktop Entry]\nType=Application\nName=Baton\nExec=/opt/relay/baton --hidden\n';

it('is a desktop entry', () => {
	expect(autostartEntry(command)).toBe(
		[
			'[Desktop Entry]',
			'Type=Application',
			'Name=Baton',
			'Exec="/usr/bin/baton" "--hidden"',
			'Terminal=false',
			'X-GNOME-Autostart-enabled=true',
			'X-Baton-Autostart=true',
			'',
		].join('\n'),
	);
});

it('stays one line in Exec, whatever the path is', () => {
	expect(autostartEntry(['/home/a\nHidden=true', '--hidden'])).toContain(
		'\nExec="/home/a\\nHidden=true" "--hidden"\nTerminal',
	);
});

describe.skipIf(process.platform === 'win32')('the file', () => {
	let configFolder: string;
	let folder: string;
	let path: string;
	beforeEach(() => {
		configFolder = mkdtempSync(join(tmpdir(), 'baton-autostart-'));
		folder = join(configFolder, 'autostart');
		path = join(folder, 'baton.desktop');
	});
	afterEach(() => {
		chmodSync(configFolder, 0o700);
		rmSync(configFolder, { recursive: true });
	});

	const autostart = (as: readonly [string, ...string[]] = command) => createAutostart(configFolder, as);

	function put(text: string): void {
		mkdirSync(folder, { recursive: true });
		writeFileSync(path, text);
	}

	it('is written for its owner alone, with nothing beside it, and taken away', () => {
		const { state, add, remove } = autostart();
		expect(state()).toBe('absent');
		add();
		expect(state()).toBe('registered');
		expect(readFileSync(path, 'utf8')).toBe(autostartEntry(command));
		expect(readdirSync(folder)).toEqual(['baton.desktop']);
		expect(lstatSync(path).mode & 0o777).toBe(0o600);
		expect(lstatSync(folder).mode & 0o777).toBe(0o700);
		remove();
		expect(state()).toBe('absent');
		expect(readdirSync(folder)).toEqual([]);
		expect(remove).not.toThrow();
	});

	it('leads to where Baton was before, until it is written anew', () => {
		autostart().add();
		const { state, hasMoved, add } = autostart(moved);
		expect([state(), hasMoved()]).toEqual(['outdated', true]);
		add();
		expect([state(), hasMoved()]).toEqual(['registered', false]);
		expect(readdirSync(folder)).toEqual(['baton.desktop']);
	});

	it.each(['Hidden=true', 'X-GNOME-Autostart-enabled=false', 'X-MATE-Autostart-enabled=false'])(
		'is switched off by a desktop that writes %s, and stays so through a move',
		(line) => {
			put(autostartEntry(command).replace('X-GNOME-Autostart-enabled=true', line));
			for (const { state, hasMoved } of [autostart(), autostart(moved)])
				expect([state(), hasMoved()]).toEqual(['disabled', false]);
			autostart().add();
			expect(autostart().state()).toBe('registered');
		},
	);

	it('is Baton’s also as a copy of the installed entry, as GNOME Tweaks makes it', () => {
		put('[Desktop Entry]\nType=Application\nName=Baton\nExec=/usr/bin/baton %U\n');
		expect(autostart().state()).toBe('outdated');
		autostart().remove();
		expect(autostart().state()).toBe('absent');
	});

	it.each([
		['a program of the same name', foreignEntry],
		['nothing at all', ''],
		['no entry', 'GIF89a\0\0\0'],
		['an entry without a program', '[Desktop Entry]\nName=Baton\n'],
		['a mark in another group', '[Desktop Action x]\nX-Baton-Autostart=true\n'],
	])('is left as it is where it holds %s', (_what, text) => {
		put(text);
		const { state, hasMoved, add, remove } = autostart();
		expect([state(), hasMoved()]).toEqual(['foreign', false]);
		add();
		remove();
		expect(readFileSync(path, 'utf8')).toBe(text);
		expect(readdirSync(folder)).toEqual(['baton.desktop']);
	});

	it('lands where a linked folder leads', () => {
		const elsewhere = join(configFolder, 'dotfiles');
		mkdirSync(elsewhere);
		symlinkSync(elsewhere, folder);
		autostart().add();
		expect(readdirSync(elsewhere)).toEqual(['baton.desktop']);
		expect(lstatSync(folder).isSymbolicLink()).toBe(true);
		autostart().remove();
		expect(readdirSync(elsewhere)).toEqual([]);
	});

	it('takes the place of a link, and leaves alone what that led to', () => {
		const other = join(configFolder, 'other.desktop');
		put('');
		rmSync(path);
		writeFileSync(other, autostartEntry(moved));
		symlinkSync(other, path);
		expect(autostart().state()).toBe('outdated');
		autostart().add();
		expect(lstatSync(path).isFile()).toBe(true);
		expect(readFileSync(other, 'utf8')).toBe(autostartEntry(moved));
	});

	it('takes the place of a link that leads nowhere', () => {
		put('');
		rmSync(path);
		symlinkSync(join(configFolder, 'gone'), path);
		autostart().add();
		expect(autostart().state()).toBe('registered');
	});

	it('cannot be where its folder is a file, which is told', () => {
		writeFileSync(folder, '');
		const { state, add } = autostart();
		expect(state()).toBe('failed');
		expect(add).toThrow('EEXIST');
	});

	it('cannot be a folder, which is told, and no draft stays', () => {
		mkdirSync(path, { recursive: true });
		const { state, add } = autostart();
		expect(state()).toBe('failed');
		expect(add).toThrow();
		expect(readdirSync(folder)).toEqual(['baton.desktop']);
	});

	it.skipIf(process.getuid?.() === 0)(
		'cannot be written to a folder that is read-only, which is told',
		() => {
			autostart().add();
			chmodSync(folder, 0o500);
			expect(autostart(moved).add).toThrow('EACCES');
			expect(autostart(moved).remove).toThrow('EACCES');
			expect(autostart().state()).toBe('registered');
			chmodSync(folder, 0o700);
		},
	);

	it('is not sought in a folder that depends on where Baton was started from', () => {
		const { state } = createAutostart('relative/config', command);
		expect(() => state()).not.toThrow();
		expect(readdirSync(process.cwd())).not.toContain('relative');
	});
});
