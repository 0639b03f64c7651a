import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Signal } from '../../../../app/dbus/message.ts';
import { encodeMessage } from '../../../../app/dbus/wire/encode.ts';
import { createFraming, LONGEST_TAKEN_BYTES } from '../../../../app/dbus/wire/framing.ts';
import { Malformed } from '../../../../app/dbus/wire/malformed.ts';

const signalOf = (bytes: number): Signal => ({
	type: 'signal',
	path: '/x',
	interface: 'a.b',
	member: 'c',
	destination: null,
	sender: null,
	body: { signature: 'ay', values: [new Uint8Array(bytes).fill(7)] },
});

const short = (serial: number): Uint8Array => encodeMessage(signalOf(serial), serial);

it('cuts messages out of a stream, wherever its chunks begin and end', () => {
	const whole = [1, 2, 3, 4, 5].map(short);
	const stream = Buffer.concat(whole);
	fc.assert(
		fc.property(fc.array(fc.nat(stream.length), { maxLength: 30 }), (cuts) => {
			const framing = createFraming();
			const ends = [...cuts.sort((a, b) => a - b), stream.length];
			const frames = ends.flatMap((end, index) => framing.push(stream.subarray(ends[index - 1] ?? 0, end)));
			expect(frames.map((frame) => Buffer.from(frame))).toEqual(whole.map((one) => Buffer.from(one)));
		}),
	);
});

it('lets a message that is too long pass by, and takes the next one', () => {
	const stream = Buffer.concat([short(1), encodeMessage(signalOf(3 * LONGEST_TAKEN_BYTES), 2), short(3)]);
	const framing = createFraming();
	const serials: number[] = [];
	for (let at = 0; at < stream.length; at += 65_536) {
		for (const frame of framing.push(stream.subarray(at, at + 65_536))) serials.push(frame[8] ?? 0);
	}
	expect(serials).toEqual([1, 3]);
});

it('refuses a length that no message may have', () => {
	const bytes = short(1);
	new DataView(bytes.buffer).setUint32(4, 2 ** 28, true);
	expect(() => createFraming().push(bytes)).toThrow(Malformed);
});

it('refuses what does not begin like a message', () => {
	expect(() => createFraming().push(Buffer.from('HTTP/1.1 400 Bad Request\r\n'))).toThrow(Malformed);
});
