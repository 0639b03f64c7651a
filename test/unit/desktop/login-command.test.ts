import { expect, it } from 'vitest';
import { loginCommand } from '../../../app/desktop/login-command.ts';

it.each([
	{
		name: 'the program itself',
		from: { execPath: '/usr/bin/baton', sourceFolder: null, env: {} },
		command: ['/usr/bin/baton', '--hidden'],
	},
	{
		name: 'an AppImage instead of where it is mounted',
		from: {
			execPath: '/tmp/.mount_x/baton',
			sourceFolder: null,
			env: { APPIMAGE: '/home/me/Baton.AppImage', APPDIR: '/tmp/.mount_x' },
		},
		command: ['/home/me/Baton.AppImage', '--hidden'],
	},
	{
		name: 'a portable program instead of where it is unpacked',
		from: {
			execPath: 'C:\\Temp\\1\\Baton.exe',
			sourceFolder: null,
			env: { PORTABLE_EXECUTABLE_FILE: 'D:\\Baton.exe' },
		},
		command: ['D:\\Baton.exe', '--hidden'],
	},
	{
		name: 'Electron with the folder of the source',
		from: { execPath: '/src/electron', sourceFolder: '/src/baton', env: {} },
		command: ['/src/electron', '/src/baton', '--hidden'],
	},
	{
		name: 'nothing of an AppImage in whose terminal it was started',
		from: {
			execPath: '/usr/bin/baton',
			sourceFolder: null,
			env: { APPIMAGE: '/home/me/Editor.AppImage', APPDIR: '/tmp/.mount_editor' },
		},
		command: ['/usr/bin/baton', '--hidden'],
	},
	{
		name: 'nothing of an AppImage that Electron itself was started from',
		from: {
			execPath: '/src/electron',
			sourceFolder: '/src/baton',
			env: { APPIMAGE: '/home/me/Editor.AppImage' },
		},
		command: ['/src/electron', '/src/baton', '--hidden'],
	},
])('starts $name', ({ from, command }) => {
	expect(loginCommand(from)).toEqual(command);
});
