import type { BasicValue } from '../value.ts';
import type { ByteReader } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';
import { Malformed } from './malformed.ts';
import { isObjectPath } from './object-path.ts';
import { type BasicCode, parseSignature } from './signature.ts';

/** How a basic type looks in bytes. */
interface BasicType<Read extends BasicValue = BasicValue> {
	/** Throws `Malformed`. */
	read(reader: ByteReader): Read;
	/** Throws a TypeError where the value is not of this type. */
	write(writer: ByteWriter, value: BasicValue): void;
}

const uint8 = integer(
	[0, 2 ** 8 - 1],
	(reader) => reader.get(1, (view, at) => view.getUint8(at)),
	(writer, value) => writer.fill(1, (view, at) => view.setUint8(at, value)),
);
const uint32 = integer(
	[0, 2 ** 32 - 1],
	(reader) => reader.uint32(),
	(writer, value) => writer.fill(4, (view, at, little) => view.setUint32(at, value, little)),
);

/** https://dbus.freedesktop.org/doc/dbus-specification.html#basic-types */
export const basicTypes = {
	y: uint8,
	n: integer(
		[-(2 ** 15), 2 ** 15 - 1],
		(reader) => reader.get(2, (view, at, little) => view.getInt16(at, little)),
		(writer, value) => writer.fill(2, (view, at, little) => view.setInt16(at, value, little)),
	),
	q: integer(
		[0, 2 ** 16 - 1],
		(reader) => reader.get(2, (view, at, little) => view.getUint16(at, little)),
		(writer, value) => writer.fill(2, (view, at, little) => view.setUint16(at, value, little)),
	),
	i: integer(
		[-(2 ** 31), 2 ** 31 - 1],
		(reader) => reader.get(4, (view, at, little) => view.getInt32(at, little)),
		(writer, value) => writer.fill(4, (view, at, little) => view.setInt32(at, value, little)),
	),
	u: uint32,
	x: {
		read: (reader) => reader.get(8, (view, at, little) => view.getBigInt64(at, little)),
		write(writer, value) {
			if (typeof value !== 'bigint' || BigInt.asIntN(64, value) !== value) throw misfit();
			writer.fill(8, (view, at, little) => view.setBigInt64(at, value, little));
		},
	},
	t: {
		read: (reader) => reader.get(8, (view, at, little) => view.getBigUint64(at, little)),
		write(writer, value) {
			if (typeof value !== 'bigint' || BigInt.asUintN(64, value) !== value) throw misfit();
			writer.fill(8, (view, at, little) => view.setBigUint64(at, value, little));
		},
	},
	d: {
		read: (reader) => reader.get(8, (view, at, little) => view.getFloat64(at, little)),
		write(writer, value) {
			if (typeof value !== 'number') throw misfit();
			writer.fill(8, (view, at, little) => view.setFloat64(at, value, little));
		},
	},
	b: {
		read(reader) {
			const number = uint32.read(reader);
			if (number > 1) throw new Malformed('A boolean is neither');
			return number === 1;
		},
		write(writer, value) {
			if (typeof value !== 'boolean') throw misfit();
			uint32.write(writer, value ? 1 : 0);
		},
	},
	s: text(uint32, () => true),
	o: text(uint32, isObjectPath),
	g: text(uint8, isSignature),
	// Stands for a file descriptor. None ever come, as none were negotiated; but any peer may send the number.
	h: {
		read: uint32.read,
		write() {
			throw new TypeError('File descriptors cannot be sent');
		},
	},
} satisfies Readonly<Record<BasicCode, BasicType>>;

function integer(
	[min, max]: readonly [number, number],
	read: (reader: ByteReader) => number,
	write: (writer: ByteWriter, value: number) => void,
): BasicType<number> {
	return {
		read,
		write(writer, value) {
			if (typeof value !== 'number' || !Number.isInteger(value) || value < min || value > max) throw misfit();
			write(writer, value);
		},
	};
}

/** A byte order mark is a character like any other here. */
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** UTF-8 behind its length, and NUL, which is nowhere else. */
function text(length: BasicType<number>, isValid: (value: string) => boolean): BasicType<string> {
	return {
		read(reader) {
			const content = reader.take(length.read(reader));
			if (content.includes(0) || uint8.read(reader) !== 0) throw new Malformed('NUL is in the wrong place');
			const value = decoded(content);
			if (!isValid(value)) throw new Malformed('An object path or a signature is none');
			return value;
		},
		write(writer, value) {
			const isText = typeof value === 'string' && !value.includes('\0') && value.isWellFormed();
			if (!isText || !isValid(value)) throw misfit();
			const content = new TextEncoder().encode(value);
			length.write(writer, content.length);
			writer.add(content);
			uint8.write(writer, 0);
		},
	};
}

function decoded(content: Uint8Array): string {
	try {
		return utf8.decode(content);
	} catch {
		throw new Malformed('A string is not UTF-8');
	}
}

function isSignature(value: string): boolean {
	try {
		parseSignature(value);
		return true;
	} catch (error) {
		if (error instanceof Malformed) return false;
		throw error;
	}
}

const misfit = (): TypeError => new TypeError('A value does not fit its type');
