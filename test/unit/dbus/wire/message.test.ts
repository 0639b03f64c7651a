import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Message, type MethodCall, noBody } from '../../../../app/dbus/message.ts';
import { decodeMessage } from '../../../../app/dbus/wire/decode.ts';
import { encodeMessage } from '../../../../app/dbus/wire/encode.ts';
import { Malformed } from '../../../../app/dbus/wire/malformed.ts';
import { anyBody } from './arbitrary.ts';

const call: MethodCall = {
	type: 'methodCall',
	destination: 'a.b',
	path: '/x',
	interface: 'a.b',
	member: 'c',
	sender: null,
	expectsReply: true,
	body: { signature: 'i', values: [5] },
};

/** What `dbus-send --print-reply --dest=a.b /x a.b.c int32:5` of the reference implementation sends. */
const callOfTheReference =
	'6c010001 04000000 01000000 47000000 01016f00020000002f78000000000000 0201730003000000612e620000000000' +
	'03017300010000006300000000000000 0601730003000000612e620000000000 0801670001690000 05000000';

const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const bytesOf = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));

const messages: [string, Message][] = [
	['a call', call],
	['a call without interface that wants no reply', { ...call, interface: null, expectsReply: false }],
	['a return', { type: 'methodReturn', replySerial: 7, destination: ':1.2', sender: ':1.3', body: noBody }],
	[
		'an error',
		{
			type: 'error',
			errorName: 'org.freedesktop.DBus.Error.Failed',
			replySerial: 7,
			destination: ':1.2',
			sender: ':1.3',
			body: { signature: 's', values: ['No.'] },
		},
	],
	[
		'a signal',
		{
			type: 'signal',
			path: '/x',
			interface: 'a.b',
			member: 'c',
			destination: null,
			sender: ':1.3',
			body: noBody,
		},
	],
];

describe('a message', () => {
	it('has the bytes that the reference implementation gives it', () => {
		expect(hexOf(encodeMessage(call, 1))).toBe(callOfTheReference.replaceAll(' ', ''));
		expect(decodeMessage(bytesOf(callOfTheReference))).toEqual({ serial: 1, message: call });
	});

	it.each(messages)('comes back as it went: %s', (_name, message) => {
		for (const littleEndian of [true, false]) {
			expect(decodeMessage(encodeMessage(message, 9, littleEndian))).toEqual({ serial: 9, message });
		}
	});

	it('comes back with any body in either byte order', () => {
		fc.assert(
			fc.property(anyBody, fc.boolean(), (body, littleEndian) => {
				const message = { ...call, body };
				expect(decodeMessage(encodeMessage(message, 1, littleEndian)).message).toEqual(message);
			}),
			{ numRuns: 300 },
		);
	});

	it('of a type that was added later is nothing', () => {
		const bytes = encodeMessage(call, 1);
		bytes[1] = 77;
		expect(decodeMessage(bytes)).toEqual({ serial: 1, message: null });
	});

	it('is read without minding header fields and flags that were added later', () => {
		const bytes = encodeMessage(call, 1);
		bytes[2] = 0xf8;
		// The code of the destination becomes an unknown one.
		bytes[bytes.indexOf(6, 16)] = 200;
		expect(decodeMessage(bytes).message).toEqual({ ...call, destination: null });
	});
});

describe('what is no message', () => {
	const changed = (at: number, value: number): Uint8Array => {
		const bytes = encodeMessage(call, 1);
		bytes[at] = value;
		return bytes;
	};

	it.each([
		['nothing at all', new Uint8Array()],
		['another byte order', changed(0, 0x78)],
		['the invalid type', changed(1, 0)],
		['another version of the protocol', changed(3, 2)],
		['a body of another length', changed(4, 8)],
		['the serial number zero', changed(8, 0)],
		['a path of another type', changed(18, 's'.charCodeAt(0))],
		['no path', changed(16, 200)],
		['no body where there is a signature', encodeMessage(call, 1).subarray(0, -4)],
	])('is refused: %s', (_name, bytes) => {
		expect(() => decodeMessage(bytes)).toThrow(Malformed);
	});

	it('is told from a message wherever a byte is changed', () => {
		const bytes = encodeMessage(call, 1);
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
				(changes) => {
					const noise = Uint8Array.from(bytes);
					for (const [at, value] of changes) noise[at] = value;
					try {
						decodeMessage(noise);
					} catch (error) {
						expect(error).toBeInstanceOf(Malformed);
					}
				},
			),
			{ numRuns: 2_000 },
		);
	});
});
