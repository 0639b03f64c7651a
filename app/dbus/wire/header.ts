import type { Message } from '../message.ts';
import { Malformed } from './malformed.ts';

/** https://dbus.freedesktop.org/doc/dbus-specification.html#message-protocol-messages */
export const HEADER_SIGNATURE = 'yyyyuua(yv)';

/** Up to and with the length of the array of fields. */
export const FIXED_HEADER_BYTES = 16;

export const HEADER_ALIGNMENT = 8;
export const PROTOCOL_VERSION = 1;
export const NO_REPLY_EXPECTED = 1;
export const LONGEST_MESSAGE_BYTES = 2 ** 27;

export const typeCode: Readonly<Record<Message['type'], number>> = {
	methodCall: 1,
	methodReturn: 2,
	error: 3,
	signal: 4,
};

/** https://dbus.freedesktop.org/doc/dbus-specification.html#message-protocol-header-fields */
export const fieldCode = {
	path: 1,
	interface: 2,
	member: 3,
	errorName: 4,
	replySerial: 5,
	destination: 6,
	sender: 7,
	signature: 8,
} as const;

/** Where the body begins behind a header of this length. */
export function padded(headerLength: number): number {
	return headerLength + (-headerLength & (HEADER_ALIGNMENT - 1));
}

/** From the first byte of a message. Throws `Malformed`. */
export function isLittleEndian(bytes: Uint8Array): boolean {
	const order = String.fromCharCode(bytes[0] ?? 0);
	if (order !== 'l' && order !== 'B') throw new Malformed('The byte order is neither');
	return order === 'l';
}
