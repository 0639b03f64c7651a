import { expect, it } from 'vitest';
import { usesWayland } from '../../../app/desktop/linux/wayland.ts';

const wayland = { XDG_SESSION_TYPE: 'wayland', WAYLAND_DISPLAY: 'wayland-0', DISPLAY: ':0' };

it.each([
	{ name: 'a Wayland session', platform: 'linux', env: wayland, ozonePlatform: '', expected: true },
	{ name: 'XWayland by choice', platform: 'linux', env: wayland, ozonePlatform: 'x11', expected: false },
	{ name: 'an automatic choice', platform: 'linux', env: wayland, ozonePlatform: 'auto', expected: true },
	{
		name: 'an X11 session',
		platform: 'linux',
		env: { XDG_SESSION_TYPE: 'x11', DISPLAY: ':0' },
		ozonePlatform: '',
		expected: false,
	},
	{
		name: 'Wayland by choice in a session that does not say what it is',
		platform: 'linux',
		env: {},
		ozonePlatform: 'wayland',
		expected: true,
	},
	{
		name: 'a compositor without session type and X server',
		platform: 'linux',
		env: { WAYLAND_DISPLAY: 'wayland-1' },
		ozonePlatform: '',
		expected: true,
	},
	{ name: 'a bare console', platform: 'linux', env: {}, ozonePlatform: '', expected: false },
	{ name: 'another system', platform: 'darwin', env: wayland, ozonePlatform: '', expected: false },
] as const)('says $expected for $name', ({ expected, ...hints }) => {
	expect(usesWayland(hints)).toBe(expected);
});
