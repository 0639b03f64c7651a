import { type ErrorReply, type MethodCall, type MethodReturn, noBody } from './message.ts';
import { PEER_INTERFACE } from './well-known.ts';

/**
 * What Baton answers to a call from another program. It has no objects on the bus, but whoever asks shall be
 * told so, and not wait in vain.
 * https://dbus.freedesktop.org/doc/dbus-specification.html#standard-interfaces-peer
 */
export function answerTo(call: MethodCall, serial: number): MethodReturn | ErrorReply {
	const envelope = { replySerial: serial, destination: call.sender, sender: null, body: noBody };
	if (call.interface === PEER_INTERFACE && call.member === 'Ping')
		return { type: 'methodReturn', ...envelope };
	return { type: 'error', errorName: 'org.freedesktop.DBus.Error.UnknownObject', ...envelope };
}
