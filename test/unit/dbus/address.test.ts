import { describe, expect, it } from 'vitest';
import { sessionBusSockets } from '../../../app/dbus/address.ts';

const socketsOf = (address: string): readonly string[] =>
	sessionBusSockets({ DBUS_SESSION_BUS_ADDRESS: address, XDG_RUNTIME_DIR: '/run/user/1000' });

describe('the sockets of the session bus', () => {
	it.each([
		['a path', 'unix:path=/run/user/1000/bus', ['/run/user/1000/bus']],
		['an abstract name', 'unix:abstract=/tmp/dbus-1,guid=00ff', ['\0/tmp/dbus-1']],
		['the runtime folder', 'unix:runtime=yes', ['/run/user/1000/bus']],
		['a path with escapes', 'unix:guid=1,path=/tmp/with%20space%2c%3b%c3%a9', ['/tmp/with space,;é']],
		['several, in their order', 'unix:path=/a;unix:abstract=b;unix:path=/c', ['/a', '\0b', '/c']],
		['those that can be used', 'tcp:host=localhost,port=1;unix:path=/a;autolaunch:', ['/a']],
	])('come from %s', (_name, address, expected) => {
		expect(socketsOf(address)).toEqual(expected);
	});

	it.each([
		['no transport', 'path=/a'],
		['no key', 'unix:'],
		['no value', 'unix:path='],
		['an escape that is none', 'unix:path=/a%zz'],
		['an escape that is cut off', 'unix:path=/a%2'],
		['bytes that are not text', 'unix:path=/a%ff'],
		['NUL', 'unix:path=/a%00b'],
		['an address to listen on', 'unix:tmpdir=/tmp'],
		['nothing between separators', ';;'],
		['another answer about the runtime folder', 'unix:runtime=no'],
	])('are none with %s', (_name, address) => {
		expect(socketsOf(address)).toEqual([]);
	});

	it('are in the runtime folder where nobody says anything', () => {
		expect(sessionBusSockets({ XDG_RUNTIME_DIR: '/run/user/7' })).toEqual(['/run/user/7/bus']);
		expect(sessionBusSockets({ DBUS_SESSION_BUS_ADDRESS: '', XDG_RUNTIME_DIR: '/r' })).toEqual(['/r/bus']);
		expect(sessionBusSockets({})).toEqual([]);
	});
});
