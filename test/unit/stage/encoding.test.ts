import { describe, expect, it } from 'vitest';
import { decode, encode } from '../../stage/desktop/encoding.ts';

const overTheWire = (value: unknown): unknown => decode(JSON.parse(JSON.stringify(encode(value))));

describe('values between the app and a document of the stage', () => {
	it.each([
		['undefined', undefined],
		['null', null],
		['an argument that was left out', [undefined]],
		['numbers that JSON has not', [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]],
		['a big integer', 2n ** 70n],
		['a date', new Date(86_400_000)],
		['an invalid date', new Date(Number.NaN)],
		['bytes', Uint8Array.of(0, 128, 255)],
		['nested objects', { list: [{ text: 'ä' }], missing: undefined }],
		['an object that looks like an encoded value', { $stage: 'undefined', text: 'kept' }],
	])('arrive as they were: %s', (_name, value) => {
		expect(overTheWire(value)).toEqual(value);
	});

	it('keeps the name and message of an error', () => {
		expect(overTheWire(new RangeError('too far'))).toMatchObject({ name: 'RangeError', message: 'too far' });
	});

	it('refuses what Electron cannot clone either', () => {
		expect(() => encode({ run: () => {} })).toThrow('could not be cloned');
	});
});
