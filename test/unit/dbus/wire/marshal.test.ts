import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Value } from '../../../../app/dbus/value.ts';
import { createByteReader } from '../../../../app/dbus/wire/byte-reader.ts';
import { Malformed } from '../../../../app/dbus/wire/malformed.ts';
import { marshal } from '../../../../app/dbus/wire/marshal.ts';
import { unmarshal } from '../../../../app/dbus/wire/unmarshal.ts';
import { anyBody } from './arbitrary.ts';

const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));

const little = true;
const big = false;

/** The first three are those of the specification's own text, the rest follow from its rules by hand. */
const sequences: [name: string, signature: string, values: Value[], littleEndian: boolean, hex: string][] = [
	[
		'the strings foo, + and bar',
		'sss',
		['foo', '+', 'bar'],
		little,
		'03000000 666f6f00 01000000 2b00 0000 03000000 62617200',
	],
	['an array of one 64-bit number', 'at', [[5n]], big, '00000008 00000000 0000000000000005'],
	[
		'a variant of a 64-bit number',
		'v',
		[{ signature: 't', value: 5n }],
		big,
		'017400 0000000000 0000000000000005',
	],
	['an empty array of structs, padded for the first', 'a(i)', [[]], little, '00000000 00000000'],
	['a byte and an aligned 16-bit number', 'yn', [1, -2], little, '01 00 feff'],
	['the same the other way round', 'yn', [1, -2], big, '01 00 fffe'],
	['booleans of four bytes', 'bb', [true, false], little, '01000000 00000000'],
	['a double', 'd', [1.5], big, '3ff8000000000000'],
	['a signature with a length of one byte', 'g', ['a{sv}'], little, '05 617b73767d 00'],
	['an object path', 'o', ['/a'], big, '00000002 2f6100'],
	['bytes', 'ay', [Uint8Array.of(1, 2)], little, '02000000 0102'],
	[
		'a dictionary, whose entries begin at multiples of eight',
		'a{sv}',
		[new Map([['k', { signature: 'y', value: 7 }]])],
		little,
		'0a000000 00000000 01000000 6b00 017900 07',
	],
	['a struct behind a byte', 'y(yi)', [1, [2, 3]], little, '01 00000000000000 02 000000 03000000'],
];

describe('the bytes of values', () => {
	it.each(sequences)(
		'are those of the specification for %s',
		(_name, signature, values, littleEndian, hex) => {
			expect(marshal(signature, values, littleEndian)).toEqual(bytes(hex));
			expect(unmarshal(signature, createByteReader(bytes(hex), littleEndian))).toEqual(values);
		},
	);

	it('read back as the values that they were made of, in both byte orders', () => {
		fc.assert(
			fc.property(anyBody, fc.boolean(), ({ signature, values }, littleEndian) => {
				const reader = createByteReader(marshal(signature, values, littleEndian), littleEndian);
				expect(unmarshal(signature, reader)).toEqual(values);
				expect(reader.remaining()).toBe(0);
			}),
			{ numRuns: 500 },
		);
	});

	it('never read as anything but values or as malformed, whatever they are', () => {
		fc.assert(
			fc.property(
				anyBody,
				fc.uint8Array({ maxLength: 200 }),
				fc.boolean(),
				({ signature }, noise, littleEndian) => {
					try {
						unmarshal(signature, createByteReader(noise, littleEndian));
					} catch (error) {
						expect(error).toBeInstanceOf(Malformed);
					}
				},
			),
			{ numRuns: 500 },
		);
	});
});

describe('reading', () => {
	it.each([
		['a boolean that is neither', 'b', '02000000'],
		['a string without its end', 's', '03000000 666f6f'],
		['a string with NUL elsewhere', 's', '03000000 660066 00'],
		['a string that is not UTF-8', 's', '02000000 c328 00'],
		['half of a surrogate pair', 's', '03000000 eda080 00'],
		['an object path without a slash', 'o', '01000000 61 00'],
		['an object path that ends in a slash', 'o', '03000000 2f612f 00'],
		['a signature that is none', 'g', '01 7a 00'],
		['a variant of two types', 'v', '02 7979 00 01 02'],
		['a variant of no type', 'v', '00 00'],
		['padding that is not zero', 'yn', '01 01 0000'],
		['an array that is longer than what there is', 'ay', 'ffffffff 01'],
		['an array that ends in the midst of an element', 'an', '03000000 0100 0200'],
		['a number that is cut off', 't', '00000000'],
	])('refuses %s', (_name, signature, hex) => {
		expect(() => unmarshal(signature, createByteReader(bytes(hex), little))).toThrow(Malformed);
	});

	it('refuses variants that are nested too deeply', () => {
		const nested = (depth: number): Value =>
			depth === 0 ? { signature: 'y', value: 1 } : { signature: 'v', value: nested(depth - 1) };
		const read = (depth: number): readonly Value[] =>
			unmarshal('v', createByteReader(marshal('v', [nested(depth)], little), little));
		expect(read(60)).toEqual([nested(60)]);
		expect(() => read(100)).toThrow(Malformed);
	});

	it('keeps a byte order mark at the beginning of a string', () => {
		const [text] = unmarshal('s', createByteReader(marshal('s', ['\ufeffa'], little), little));
		expect(text).toBe('\ufeffa');
	});

	it('takes the number of a file descriptor, which any peer may send, for a number', () => {
		expect(unmarshal('h', createByteReader(bytes('01000000'), little))).toEqual([1]);
	});
});

describe('writing', () => {
	it.each<[string, string, Value[]]>([
		['a number that is too large', 'y', [256]],
		['a number that is too small', 'n', [-40_000]],
		['a fraction where a whole number belongs', 'u', [1.5]],
		['a number where a bigint belongs', 'x', [5]],
		['a bigint that is too large', 't', [2n ** 64n]],
		['text where a number belongs', 'd', ['1']],
		['a number where a boolean belongs', 'b', [1]],
		['text with NUL', 's', ['a\0b']],
		['half of a surrogate pair', 's', ['\ud800']],
		['an object path that is none', 'o', ['a/b']],
		['a signature that is none', 'g', ['z']],
		['a bare value where a variant belongs', 'v', ['a']],
		['a list where bytes belong', 'ay', [[1, 2]]],
		['a list where a dictionary belongs', 'a{ss}', [['a']]],
		['a struct with too few members', '(ii)', [[1]]],
		['more values than types', 's', ['a', 'b']],
		['fewer values than types', 'ss', ['a']],
		['a file descriptor', 'h', [0]],
	])('refuses %s', (_name, signature, values) => {
		expect(() => marshal(signature, values, little)).toThrow(TypeError);
	});

	it('refuses an array of more than 64 MiB', () => {
		expect(() => marshal('ay', [new Uint8Array(2 ** 26 + 1)], little)).toThrow(TypeError);
	});
});
