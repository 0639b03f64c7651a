/** The bus itself, as a peer of its own. https://dbus.freedesktop.org/doc/dbus-specification.html#message-bus-messages */
export const messageBus = {
	destination: 'org.freedesktop.DBus',
	path: '/org/freedesktop/DBus',
	interface: 'org.freedesktop.DBus',
} as const;

export const INTROSPECTABLE_INTERFACE = 'org.freedesktop.DBus.Introspectable';

export const PEER_INTERFACE = 'org.freedesktop.DBus.Peer';

export const PROPERTIES_INTERFACE = 'org.freedesktop.DBus.Properties';
