import type { Size } from './byte-writer.ts';
import { Malformed } from './malformed.ts';

/** Bytes that are read from front to end. Each step beyond it throws `Malformed`. */
export interface ByteReader {
	/** How many are read. */
	offset(): number;
	remaining(): number;
	/** Skips padding, which has to be zero. */
	align(alignment: number): void;
	uint32(): number;
	/** No copy. */
	take(size: number): Uint8Array;
	/** Takes this many bytes, aligned to as many, as one value. */
	get<T>(size: Size, read: (view: DataView, at: number, littleEndian: boolean) => T): T;
}

/** @param bytes from the beginning of a message, or of its body: padding is counted from there */
export function createByteReader(bytes: Uint8Array, littleEndian: boolean): ByteReader {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let offset = 0;

	function take(size: number): Uint8Array {
		if (size > bytes.length - offset) throw new Malformed('The message ends too soon');
		const taken = bytes.subarray(offset, offset + size);
		offset += size;
		return taken;
	}

	function align(alignment: number): void {
		const padding = take(-offset & (alignment - 1));
		if (padding.some((byte) => byte !== 0)) throw new Malformed('The padding is not zero');
	}

	function get<T>(size: Size, read: (view: DataView, at: number, littleEndian: boolean) => T): T {
		align(size);
		const at = offset;
		take(size);
		return read(view, at, littleEndian);
	}

	return {
		offset: () => offset,
		remaining: () => bytes.length - offset,
		align,
		take,
		get,
		uint32: () => get(4, (view, at) => view.getUint32(at, littleEndian)),
	};
}
