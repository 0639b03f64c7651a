/**
 * Everything that D-Bus can carry, as its signature makes it:
 *
 * - `y n q i u d` are numbers, `b` is a boolean, and `s o g` are strings;
 * - `x` and `t` are always bigints, as no number holds all of them;
 * - `ay` is a Uint8Array, any other array and a struct are lists, and `a{…}` is a map;
 * - `v` brings its own signature along.
 */
export type Value = BasicValue | Uint8Array | Variant | Dictionary | readonly Value[];

export type BasicValue = number | bigint | boolean | string;

export type Dictionary = ReadonlyMap<BasicValue, Value>;

export interface Variant {
	readonly signature: string;
	readonly value: Value;
}

export function isBytes(value: Value | undefined): value is Uint8Array {
	return value instanceof Uint8Array;
}

export function isList(value: Value | undefined): value is readonly Value[] {
	return Array.isArray(value);
}

export function isDictionary(value: Value | undefined): value is Dictionary {
	return value instanceof Map;
}

export function isVariant(value: Value | undefined): value is Variant {
	return typeof value === 'object' && !isBytes(value) && !isList(value) && !isDictionary(value);
}

/** A string, an object path or a signature; null for anything else. */
export function textOf(value: Value | undefined): string | null {
	return typeof value === 'string' ? value : null;
}

/** The strings of a list, without whatever else is in it. */
export function textsOf(value: Value | undefined): readonly string[] {
	return isList(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** What a dictionary of variants, `a{sv}`, has under this name; undefined for want of either. */
export function entryOf(dictionary: Value | undefined, name: string): Value | undefined {
	const entry = isDictionary(dictionary) ? dictionary.get(name) : undefined;
	return isVariant(entry) ? entry.value : undefined;
}
