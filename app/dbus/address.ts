/** As much of the environment as says where the session bus is. */
export interface BusEnvironment {
	readonly DBUS_SESSION_BUS_ADDRESS?: string | undefined;
	readonly XDG_RUNTIME_DIR?: string | undefined;
}

/**
 * The sockets on which the session bus may be met, in the order in which to try them. One that begins with NUL
 * is in Linux' abstract namespace. Without an address it is where the reference implementation looks as well.
 */
export function sessionBusSockets(environment: BusEnvironment): readonly string[] {
	const runtimeSocket = environment.XDG_RUNTIME_DIR ? `${environment.XDG_RUNTIME_DIR}/bus` : null;
	const address = environment.DBUS_SESSION_BUS_ADDRESS || 'unix:runtime=yes';
	return address.split(';').flatMap((one) => socketOf(one, runtimeSocket) ?? []);
}

/** Null for other transports, and for what is no address: the next one may be better. */
function socketOf(address: string, runtimeSocket: string | null): string | null {
	const [transport, list] = split(address, ':');
	if (transport !== 'unix' || list === null) return null;
	const keys = new Map(list.split(',').map((pair) => split(pair, '=')));
	const path = unescaped(keys.get('path'));
	if (path) return path;
	const abstract = unescaped(keys.get('abstract'));
	if (abstract) return `\0${abstract}`;
	return keys.get('runtime') === 'yes' ? runtimeSocket : null;
}

function split(text: string, separator: string): [before: string, after: string | null] {
	const at = text.indexOf(separator);
	return at < 0 ? [text, null] : [text.slice(0, at), text.slice(at + 1)];
}

/**
 * Any byte may be written as `%` and two hexadecimal digits.
 * https://dbus.freedesktop.org/doc/dbus-specification.html#addresses
 */
function unescaped(value: string | null | undefined): string | null {
	if (!value) return null;
	try {
		const text = decodeURIComponent(value);
		return text.includes('\0') ? null : text;
	} catch {
		return null;
	}
}
