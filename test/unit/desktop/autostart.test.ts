import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { autostartEntry, setAutostart } from '../../../app/desktop/linux/autostart.ts';

const execOf = (entry: string): string | undefined => /^Exec=(.*)$/m.exec(entry)?.[1];

it('is a desktop entry', () => {
	expect(autostartEntry(['/usr/bin/baton', '--hidden'])).toBe(
		[
			'[Desktop Entry]',
			'Type=Application',
			'Name=Baton',
			'Exec="/usr/bin/baton" "--hidden"',
			'Terminal=false',
			'X-GNOME-Autostart-enabled=true',
			'',
		].join('\n'),
	);
});

it.each([
	{ name: 'a space', path: '/home/a b/baton', exec: '"/home/a b/baton"' },
	{ name: 'a quotation mark', path: '/home/a"b', exec: '"/home/a\\\\"b"' },
	{ name: 'a dollar sign', path: '/home/$a', exec: '"/home/\\\\$a"' },
	{ name: 'a backtick', path: '/home/`a`', exec: '"/home/\\\\`a\\\\`"' },
	{ name: 'a backslash', path: '/home/a\\b', exec: '"/home/a\\\\\\\\b"' },
	{ name: 'a percent sign', path: '/home/100%f', exec: '"/home/100%%f"' },
	{ name: 'a new line', path: '/home/a\nExec=evil', exec: '"/home/a\\nExec=evil"' },
])('quotes $name in a path', ({ path, exec }) => {
	expect(execOf(autostartEntry([path]))).toBe(exec);
});

describe('the file', () => {
	let configFolder: string;
	beforeEach(async () => {
		configFolder = await mkdtemp(join(tmpdir(), 'baton-autostart-'));
	});
	afterEach(() => rm(configFolder, { recursive: true }));

	it('is written, with nothing beside it', async () => {
		setAutostart(configFolder, ['/usr/bin/baton', '--hidden']);
		setAutostart(configFolder, ['/opt/baton', '--hidden']);
		const folder = join(configFolder, 'autostart');
		expect(await readdir(folder)).toEqual(['baton.desktop']);
		expect(execOf(await readFile(join(folder, 'baton.desktop'), 'utf8'))).toBe('"/opt/baton" "--hidden"');
	});

	it('is taken away', async () => {
		setAutostart(configFolder, ['/usr/bin/baton']);
		setAutostart(configFolder, null);
		expect(await readdir(join(configFolder, 'autostart'))).toEqual([]);
	});

	it('need not be there to be taken away', () => {
		expect(() => setAutostart(configFolder, null)).not.toThrow();
	});
});
