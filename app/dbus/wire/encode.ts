import type { Message } from '../message.ts';
import type { Value } from '../value.ts';
import {
	fieldCode,
	HEADER_SIGNATURE,
	LONGEST_MESSAGE_BYTES,
	NO_REPLY_EXPECTED,
	PROTOCOL_VERSION,
	padded,
	typeCode,
} from './header.ts';
import { marshal } from './marshal.ts';

/** The bytes of a message. Throws a TypeError where a value does not fit: that is the caller's mistake. */
export function encodeMessage(message: Message, serial: number, littleEndian = true): Uint8Array {
	const body = marshal(message.body.signature, message.body.values, littleEndian);
	const expectsReply = message.type === 'methodCall' && message.expectsReply;
	const header = marshal(
		HEADER_SIGNATURE,
		[
			(littleEndian ? 'l' : 'B').charCodeAt(0),
			typeCode[message.type],
			expectsReply ? 0 : NO_REPLY_EXPECTED,
			PROTOCOL_VERSION,
			body.length,
			serial,
			[...fieldsOf(message)],
		],
		littleEndian,
	);
	const bodyAt = padded(header.length);
	if (bodyAt + body.length > LONGEST_MESSAGE_BYTES) throw new TypeError('The message is too long');
	const bytes = new Uint8Array(bodyAt + body.length);
	bytes.set(header);
	bytes.set(body, bodyAt);
	return bytes;
}

function* fieldsOf(message: Message): Iterable<Value> {
	switch (message.type) {
		case 'methodCall':
		case 'signal':
			yield [fieldCode.path, { signature: 'o', value: message.path }];
			if (message.interface !== null) yield [fieldCode.interface, textual(message.interface)];
			yield [fieldCode.member, textual(message.member)];
			break;
		case 'error':
			yield [fieldCode.errorName, textual(message.errorName)];
			yield [fieldCode.replySerial, { signature: 'u', value: message.replySerial }];
			break;
		case 'methodReturn':
			yield [fieldCode.replySerial, { signature: 'u', value: message.replySerial }];
	}
	if (message.destination !== null) yield [fieldCode.destination, textual(message.destination)];
	if (message.sender !== null) yield [fieldCode.sender, textual(message.sender)];
	const { signature } = message.body;
	if (signature !== '') yield [fieldCode.signature, { signature: 'g', value: signature }];
}

const textual = (value: string): Value => ({ signature: 's', value });
