import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** `unknown` where the bus could not be asked. */
export type TrayHost = 'present' | 'absent' | 'unknown';

const TIME_LIMIT_MS = 1000;

const question = [
	'--session',
	'--print-reply=literal',
	'--dest=org.freedesktop.DBus',
	'/org/freedesktop/DBus',
	'org.freedesktop.DBus.NameHasOwner',
	'string:org.kde.StatusNotifierWatcher',
];

/**
 * Whether this desktop shows tray icons at all. GNOME without its AppIndicator extension does not, and a program that
 * waits for a click there is never found: it has to open its window instead.
 * https://github.com/hovancik/stretchly/issues/849
 *
 * At login the answer may come too early, before the panel is up.
 *
 * @param program `dbus-send`, which comes with D-Bus itself
 */
export async function findTrayHost(program = 'dbus-send'): Promise<TrayHost> {
	try {
		const { stdout } = await promisify(execFile)(program, question, { timeout: TIME_LIMIT_MS });
		const answer = /^\s*boolean (true|false)\s*$/.exec(stdout)?.[1];
		if (!answer) return 'unknown';
		return answer === 'true' ? 'present' : 'absent';
	} catch {
		// No such program, no session bus, or no answer in time.
		return 'unknown';
	}
}
