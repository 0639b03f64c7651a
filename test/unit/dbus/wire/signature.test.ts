import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { Malformed } from '../../../../app/dbus/wire/malformed.ts';
import { parseSignature, parseSingleType } from '../../../../app/dbus/wire/signature.ts';
import { anySignature } from './arbitrary.ts';

it('reads complete types one after the other', () => {
	expect(parseSignature('sa{sv}(ib)av')).toEqual([
		{ kind: 'basic', code: 's' },
		{ kind: 'dictionary', key: 's', value: { kind: 'variant' } },
		{
			kind: 'struct',
			members: [
				{ kind: 'basic', code: 'i' },
				{ kind: 'basic', code: 'b' },
			],
		},
		{ kind: 'array', element: { kind: 'variant' } },
	]);
});

it.each([
	['an unknown type', 'z'],
	['an array of nothing', 'a'],
	['an empty struct', '()'],
	['a struct that does not end', '(i'],
	['an end without a beginning', ')'],
	['a dictionary entry outside an array', '{sv}'],
	['a dictionary entry of one type', 'a{s}'],
	['a dictionary entry of three types', 'a{sss}'],
	['a dictionary entry that does not end', 'a{ss'],
	['a container as key', 'a{vs}'],
	['33 arrays within each other', `${'a'.repeat(33)}y`],
	['33 structs within each other', `${'('.repeat(33)}y${')'.repeat(33)}`],
	['more than 255 characters', 'y'.repeat(256)],
	['what is not ASCII', 'ß'],
])('refuses %s', (_name, signature) => {
	expect(() => parseSignature(signature)).toThrow(Malformed);
});

it('takes 32 arrays around 32 structs', () => {
	expect(parseSignature(`${'a'.repeat(32)}${'('.repeat(32)}y${')'.repeat(32)}`)).toHaveLength(1);
});

it.each(['', 'ss', 'a{sv}s'])('refuses %j as the one type of a variant', (signature) => {
	expect(() => parseSingleType(signature)).toThrow(Malformed);
});

it('takes every signature that follows the rules, and of any other text says that it does not', () => {
	fc.assert(fc.property(anySignature, (signature) => void parseSignature(signature)));
	fc.assert(
		fc.property(fc.string({ unit: fc.constantFrom(...'yvas(){}i') }), (text) => {
			try {
				parseSignature(text);
			} catch (error) {
				expect(error).toBeInstanceOf(Malformed);
			}
		}),
	);
});
