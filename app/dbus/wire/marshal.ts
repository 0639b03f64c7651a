import { isBytes, isDictionary, isList, isVariant, type Value } from '../value.ts';
import { basicTypes } from './basic-types.ts';
import { type ByteWriter, createByteWriter } from './byte-writer.ts';
import {
	alignmentOf,
	ENTRY_ALIGNMENT,
	isByte,
	parseSignature,
	parseSingleType,
	type Type,
} from './signature.ts';

const LONGEST_ARRAY_BYTES = 2 ** 26;

/**
 * The bytes of one value of each type. Throws a TypeError where a value does not fit: that is the caller's mistake.
 * https://dbus.freedesktop.org/doc/dbus-specification.html#message-protocol-marshaling
 */
export function marshal(signature: string, values: readonly Value[], littleEndian: boolean): Uint8Array {
	const writer = createByteWriter(littleEndian);
	writeEach(parseSignature(signature), values, writer);
	return writer.finish();
}

function writeEach(types: readonly Type[], values: readonly Value[], writer: ByteWriter): void {
	if (types.length !== values.length) throw new TypeError('There are more or fewer values than types');
	for (const [index, type] of types.entries()) write(type, values[index], writer);
}

function write(type: Type, value: Value | undefined, writer: ByteWriter): void {
	writer.align(alignmentOf(type));
	switch (type.kind) {
		case 'basic':
			if (value === undefined || typeof value === 'object') throw misfit('no basic value');
			basicTypes[type.code].write(writer, value);
			break;
		case 'variant':
			if (!isVariant(value)) throw misfit('no variant');
			basicTypes.g.write(writer, value.signature);
			write(parseSingleType(value.signature), value.value, writer);
			break;
		case 'array':
			if (isByte(type.element)) writeBytes(value, writer);
			else writeList(type.element, value, writer);
			break;
		case 'dictionary':
			if (!isDictionary(value)) throw misfit('no map');
			writeElements(writer, ENTRY_ALIGNMENT, () => {
				for (const [key, entry] of value) {
					writer.align(ENTRY_ALIGNMENT);
					basicTypes[type.key].write(writer, key);
					write(type.value, entry, writer);
				}
			});
			break;
		case 'struct':
			if (!isList(value)) throw misfit('no list');
			writeEach(type.members, value, writer);
	}
}

function writeBytes(value: Value | undefined, writer: ByteWriter): void {
	if (!isBytes(value)) throw misfit('no bytes');
	writeElements(writer, 1, () => writer.add(value));
}

function writeList(element: Type, value: Value | undefined, writer: ByteWriter): void {
	if (!isList(value)) throw misfit('no list');
	writeElements(writer, alignmentOf(element), () => {
		for (const one of value) write(element, one, writer);
	});
}

/** What `writeAll` adds, behind its length, which does not count the padding in front of the first element. */
function writeElements(writer: ByteWriter, alignment: number, writeAll: () => void): void {
	const lengthAt = writer.length();
	basicTypes.u.write(writer, 0);
	writer.align(alignment);
	const start = writer.length();
	writeAll();
	const length = writer.length() - start;
	if (length > LONGEST_ARRAY_BYTES) throw new TypeError('An array is too long');
	writer.replaceUint32(lengthAt, length);
}

const misfit = (what: string): TypeError => new TypeError(`A value does not fit its type: ${what}`);
