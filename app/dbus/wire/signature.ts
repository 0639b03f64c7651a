import { Malformed } from './malformed.ts';

/** One complete type of a signature. `a{…}` is a type of its own here, because it reads as a map. */
export type Type =
	| { readonly kind: 'basic'; readonly code: BasicCode }
	| { readonly kind: 'variant' }
	| { readonly kind: 'array'; readonly element: Type }
	| { readonly kind: 'dictionary'; readonly key: BasicCode; readonly value: Type }
	| { readonly kind: 'struct'; readonly members: readonly Type[] };

const basicCodes = ['y', 'b', 'n', 'q', 'i', 'u', 'x', 't', 'd', 's', 'o', 'g', 'h'] as const;

export type BasicCode = (typeof basicCodes)[number];

const LONGEST_SIGNATURE = 255;

/** Of arrays within each other, and as many of structs. */
const DEEPEST_NESTING = 32;

/**
 * The complete types of a signature such as `sa{sv}as`. Throws `Malformed`.
 * https://dbus.freedesktop.org/doc/dbus-specification.html#type-system
 */
export function parseSignature(signature: string): readonly Type[] {
	if (signature.length > LONGEST_SIGNATURE) throw new Malformed('The signature is too long');
	let at = 0;

	function next(arrays: number, structs: number): Type {
		if (arrays > DEEPEST_NESTING || structs > DEEPEST_NESTING) {
			throw new Malformed('The signature is nested too deeply');
		}
		const code = signature[at++];
		if (code === 'v') return { kind: 'variant' };
		if (code === 'a')
			return signature[at] === '{' ? dictionary(arrays + 1, structs) : array(arrays + 1, structs);
		if (code === '(') return struct(arrays, structs + 1);
		return basic(code);
	}

	function array(arrays: number, structs: number): Type {
		return { kind: 'array', element: next(arrays, structs) };
	}

	function dictionary(arrays: number, structs: number): Type {
		at += 1;
		const { code: key } = basic(signature[at++]);
		const value = next(arrays, structs);
		if (signature[at++] !== '}') throw new Malformed('A dictionary entry has not two types');
		return { kind: 'dictionary', key, value };
	}

	function struct(arrays: number, structs: number): Type {
		const members: Type[] = [];
		while (signature[at] !== ')') members.push(next(arrays, structs));
		at += 1;
		if (members.length === 0) throw new Malformed('A struct is empty');
		return { kind: 'struct', members };
	}

	const types: Type[] = [];
	while (at < signature.length) types.push(next(0, 0));
	return types;
}

/** The one complete type of a variant. Throws `Malformed`. */
export function parseSingleType(signature: string): Type {
	const [type, ...others] = parseSignature(signature);
	if (!type || others.length > 0) throw new Malformed('A variant has not one type');
	return type;
}

function basic(code: string | undefined): Extract<Type, { kind: 'basic' }> {
	const known = basicCodes.find((one) => one === code);
	if (!known) throw new Malformed('The signature has an unknown type');
	return { kind: 'basic', code: known };
}

const basicAlignment: Readonly<Record<BasicCode, number>> = {
	y: 1,
	g: 1,
	n: 2,
	q: 2,
	b: 4,
	i: 4,
	u: 4,
	s: 4,
	o: 4,
	h: 4,
	x: 8,
	t: 8,
	d: 8,
};

/** In bytes, counted from the beginning of the message. */
export function alignmentOf(type: Type): number {
	switch (type.kind) {
		case 'basic':
			return basicAlignment[type.code];
		case 'variant':
			return 1;
		case 'array':
		case 'dictionary':
			return 4;
		case 'struct':
			return 8;
	}
}

/** A dictionary is an array of entries, and each of them begins like a struct. */
export const ENTRY_ALIGNMENT = 8;

/** An array of these is bytes, not a list of numbers. */
export function isByte(type: Type): boolean {
	return type.kind === 'basic' && type.code === 'y';
}
