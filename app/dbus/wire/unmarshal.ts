import type { BasicValue, Value } from '../value.ts';
import { basicTypes } from './basic-types.ts';
import type { ByteReader } from './byte-reader.ts';
import { Malformed } from './malformed.ts';
import {
	alignmentOf,
	ENTRY_ALIGNMENT,
	isByte,
	parseSignature,
	parseSingleType,
	type Type,
} from './signature.ts';

/** Containers within each other, variants counted. */
const DEEPEST_NESTING = 64;

/**
 * Reads one value of each type. Throws `Malformed`.
 * https://dbus.freedesktop.org/doc/dbus-specification.html#message-protocol-marshaling
 */
export function unmarshal(signature: string, reader: ByteReader): readonly Value[] {
	return parseSignature(signature).map((type) => read(type, reader, 0));
}

function read(type: Type, reader: ByteReader, depth: number): Value {
	if (depth > DEEPEST_NESTING) throw new Malformed('Values are nested too deeply');
	reader.align(alignmentOf(type));
	switch (type.kind) {
		case 'basic':
			return basicTypes[type.code].read(reader);
		case 'variant': {
			const signature = basicTypes.g.read(reader);
			return { signature, value: read(parseSingleType(signature), reader, depth + 1) };
		}
		case 'array': {
			if (isByte(type.element)) return new Uint8Array(reader.take(reader.uint32()));
			const list: Value[] = [];
			readElements(reader, alignmentOf(type.element), () => list.push(read(type.element, reader, depth + 1)));
			return list;
		}
		case 'dictionary': {
			const map = new Map<BasicValue, Value>();
			readElements(reader, ENTRY_ALIGNMENT, () => {
				reader.align(ENTRY_ALIGNMENT);
				const key = basicTypes[type.key].read(reader);
				map.set(key, read(type.value, reader, depth + 1));
			});
			return map;
		}
		case 'struct':
			return type.members.map((member) => read(member, reader, depth + 1));
	}
}

/** Runs `readOne` until the bytes of the array are used up. */
function readElements(reader: ByteReader, alignment: number, readOne: () => void): void {
	const length = reader.uint32();
	reader.align(alignment);
	if (length > reader.remaining()) throw new Malformed('An array is longer than its message');
	const end = reader.offset() + length;
	while (reader.offset() < end) readOne();
	if (reader.offset() > end) throw new Malformed('An array has another length than it says');
}
