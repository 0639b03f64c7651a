import type { Body, Message, Received } from '../message.ts';
import { isList, isVariant, type Value } from '../value.ts';
import { type ByteReader, createByteReader } from './byte-reader.ts';
import {
	fieldCode,
	HEADER_ALIGNMENT,
	HEADER_SIGNATURE,
	isLittleEndian,
	NO_REPLY_EXPECTED,
	PROTOCOL_VERSION,
	typeCode,
} from './header.ts';
import { Malformed } from './malformed.ts';
import { unmarshal } from './unmarshal.ts';

/** Reads one whole message. Throws `Malformed`. */
export function decodeMessage(bytes: Uint8Array): Received {
	const littleEndian = isLittleEndian(bytes);
	const reader = createByteReader(bytes, littleEndian);
	const [, type, flags, version, bodyLength, serial, list] = unmarshal(HEADER_SIGNATURE, reader);
	reader.align(HEADER_ALIGNMENT);
	if (version !== PROTOCOL_VERSION) throw new Malformed('The protocol has another version');
	if (typeof serial !== 'number' || serial === 0) throw new Malformed('The message has no serial number');
	if (bodyLength !== reader.remaining()) throw new Malformed('The body has another length');
	const fields = fieldsOf(list);
	const body = bodyOf(createByteReader(reader.take(bodyLength), littleEndian), fields);
	const expectsReply = typeof flags === 'number' && (flags & NO_REPLY_EXPECTED) === 0;
	return { serial, message: messageOf(type, expectsReply, fields, body) };
}

type Fields = ReadonlyMap<Value, { readonly signature: string; readonly value: Value }>;

/** Later ones win, and unknown ones do no harm. */
function fieldsOf(list: Value | undefined): Fields {
	const fields = new Map<Value, { signature: string; value: Value }>();
	for (const entry of isList(list) ? list : []) {
		const [code, content] = isList(entry) ? entry : [];
		if (code !== undefined && isVariant(content)) fields.set(code, content);
	}
	return fields;
}

function bodyOf(reader: ByteReader, fields: Fields): Body {
	const signature = optional(fields, fieldCode.signature, 'g') ?? '';
	const values = unmarshal(signature, reader);
	if (reader.remaining() > 0) throw new Malformed('The body is longer than its signature');
	return { signature, values };
}

function messageOf(
	type: Value | undefined,
	expectsReply: boolean,
	fields: Fields,
	body: Body,
): Message | null {
	const envelope = {
		destination: optional(fields, fieldCode.destination, 's'),
		sender: optional(fields, fieldCode.sender, 's'),
		body,
	};
	switch (type) {
		case typeCode.methodCall:
			return {
				type: 'methodCall',
				path: required(fields, fieldCode.path, 'o'),
				interface: optional(fields, fieldCode.interface, 's'),
				member: required(fields, fieldCode.member, 's'),
				expectsReply,
				...envelope,
			};
		case typeCode.methodReturn:
			return { type: 'methodReturn', replySerial: replySerial(fields), ...envelope };
		case typeCode.error:
			return {
				type: 'error',
				errorName: required(fields, fieldCode.errorName, 's'),
				replySerial: replySerial(fields),
				...envelope,
			};
		case typeCode.signal:
			return {
				type: 'signal',
				path: required(fields, fieldCode.path, 'o'),
				interface: required(fields, fieldCode.interface, 's'),
				member: required(fields, fieldCode.member, 's'),
				...envelope,
			};
		case 0:
			throw new Malformed('The message has an invalid type');
		default:
			return null;
	}
}

function optional(fields: Fields, code: number, signature: string): string | null {
	const content = fields.get(code);
	if (!content) return null;
	if (content.signature !== signature || typeof content.value !== 'string') throw misplaced();
	return content.value;
}

function required(fields: Fields, code: number, signature: string): string {
	const text = optional(fields, code, signature);
	if (text === null) throw misplaced();
	return text;
}

function replySerial(fields: Fields): number {
	const content = fields.get(fieldCode.replySerial);
	if (content?.signature !== 'u' || typeof content.value !== 'number') throw misplaced();
	return content.value;
}

const misplaced = (): Malformed => new Malformed('A header field is missing or of another type');
