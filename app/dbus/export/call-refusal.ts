/** https://dbus.freedesktop.org/doc/api/html/group__DBusProtocol.html */
export type RefusalName =
	| 'Failed'
	| 'InvalidArgs'
	| 'PropertyReadOnly'
	| 'UnknownInterface'
	| 'UnknownMethod'
	| 'UnknownObject'
	| 'UnknownProperty';

/** Why a call from another program comes to nothing; the message is for the person in front of it. */
export class CallRefusal extends Error {
	override readonly name = 'CallRefusal';
	/** As it goes over the bus, such as `org.freedesktop.DBus.Error.InvalidArgs`. */
	readonly errorName: string;

	constructor(name: RefusalName, message: string) {
		super(message);
		this.errorName = `org.freedesktop.DBus.Error.${name}`;
	}
}
