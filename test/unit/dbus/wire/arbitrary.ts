import * as fc from 'fast-check';
import type { Body } from '../../../../app/dbus/message.ts';
import type { BasicValue, Value } from '../../../../app/dbus/value.ts';
import { type BasicCode, isByte, parseSignature, type Type } from '../../../../app/dbus/wire/signature.ts';

const basicSignature = fc.constantFrom('y', 'b', 'n', 'q', 'i', 'u', 'x', 't', 'd', 's', 'o', 'g');

/** One complete type. */
const typeSignature = fc.letrec<{ any: string }>((tie) => ({
	any: fc.oneof(
		{ depthSize: 'small', withCrossShrink: true },
		basicSignature,
		fc.constant('v'),
		tie('any').map((element) => `a${element}`),
		fc.tuple(basicSignature, tie('any')).map(([key, value]) => `a{${key}${value}}`),
		fc.array(tie('any'), { minLength: 1, maxLength: 4 }).map((members) => `(${members.join('')})`),
	),
})).any;

export const anySignature = fc
	.array(typeSignature, { maxLength: 4 })
	.map((types) => types.join(''))
	.filter((signature) => signature.length <= 255);

/** Values for a random signature. */
export const anyBody: fc.Arbitrary<Body> = anySignature.chain((signature) =>
	fc.tuple(...parseSignature(signature).map(valuesOf)).map((values) => ({ signature, values })),
);

const text = fc.string({ unit: 'binary' }).filter((value) => !value.includes('\0'));
const pathElement = fc.stringMatching(/^[A-Za-z0-9_]{1,8}$/);

const basicValues: Readonly<Record<BasicCode, fc.Arbitrary<BasicValue>>> = {
	y: fc.integer({ min: 0, max: 255 }),
	b: fc.boolean(),
	n: fc.integer({ min: -32_768, max: 32_767 }),
	q: fc.integer({ min: 0, max: 65_535 }),
	i: fc.integer(),
	u: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
	x: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
	t: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
	d: fc.double(),
	s: text,
	o: fc.array(pathElement, { maxLength: 4 }).map((elements) => `/${elements.join('/')}`),
	g: fc.constantFrom('', 's', 'a{sv}', '(iiibiiay)', 'aaat'),
	h: fc.constant(0),
};

function valuesOf(type: Type): fc.Arbitrary<Value> {
	switch (type.kind) {
		case 'basic':
			return basicValues[type.code];
		case 'variant':
			return variant;
		case 'array':
			return isByte(type.element)
				? fc.uint8Array({ maxLength: 20 })
				: fc.array(valuesOf(type.element), { maxLength: 4 });
		case 'dictionary':
			return fc
				.array(fc.tuple(basicValues[type.key], valuesOf(type.value)), { maxLength: 4 })
				.map((entries) => new Map(entries));
		case 'struct':
			return fc.tuple(...type.members.map(valuesOf));
	}
}

/** Of what is met in practice, lest variants in variants never end. */
const variant: fc.Arbitrary<Value> = fc
	.constantFrom('s', 'x', 'd', 'as', 'ay', '(sb)', 'a{su}')
	.chain((signature) =>
		fc.tuple(...parseSignature(signature).map(valuesOf)).map(([value = '']) => ({ signature, value })),
	);
